package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Comparison;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.compare.Workers;
import org.homeward.linkage.model.Weights;

/**
 * Every pair of rows, by table lookups: for a left row, the bits of each column against every distinct right value are
 * laid out once, so a pair costs a few additions, and most pairs stop after the strongest columns.
 */
public final class CrossProduct {
    private static final int ROWS_PER_PIECE = 128;
    /** Pairs kept for each row beyond which the lists hold crowds of rows that are all alike. */
    private static final int KEPT_PER_ROW = 100;

    private static final int KEPT_MIN = 1_000_000;
    /** Bytes that the levels of one column may take to be kept for all left values. */
    private static final long CACHED_CELLS_MAX = 60_000_000;

    private final Table table;
    private final List<Column> columns;
    private final Weights weights;
    private final long threshold;
    private final LinkProgress progress;
    private final int[] order;
    private final byte[][][] cached;
    /** Distinct right values of each column, 0 first. */
    private final int[][] rightValues;
    /** Place of each right row's value among them. */
    private final int[][] rightPlaces;

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong keptSoFar = new AtomicLong();
    private final long keptMax;

    /**
     * @param weights what agreement is worth
     * @param threshold least evidence, in fixed point, for a pair to be kept
     */
    public CrossProduct(Table table, Weights weights, long threshold, LinkProgress progress) {
        this.table = table;
        this.columns = table.columns();
        this.weights = weights;
        this.threshold = threshold;
        this.progress = progress;
        keptMax = KEPT_MIN + (long) KEPT_PER_ROW * (table.leftRows() + table.rightRows());
        order = new int[table.leftRows()];
        Arrays.setAll(order, i -> i);
        int[] surnames = columns.get(0).left();
        IntArrays.stableSort(order, (a, b) -> Integer.compare(surnames[a], surnames[b]));
        cached = new byte[columns.size()][][];
        rightValues = new int[columns.size()][];
        rightPlaces = new int[columns.size()][];
        for (int f = 0; f < columns.size(); f++) {
            compact(f);
            if ((long) columns.get(f).size() * rightValues[f].length <= CACHED_CELLS_MAX) {
                cached[f] = new byte[columns.get(f).size()][];
            }
        }
    }

    private void compact(int f) {
        int[] rows = columns.get(f).right();
        int[] place = new int[columns.get(f).size()];
        int[] values = new int[place.length];
        int size = 1;
        rightPlaces[f] = new int[rows.length];
        for (int j = 0; j < rows.length; j++) {
            int value = rows[j];
            if (value != 0 && place[value] == 0) {
                place[value] = size;
                values[size++] = value;
            }
            rightPlaces[f][j] = place[value];
        }
        rightValues[f] = Arrays.copyOf(values, size);
    }

    /**
     * Finds the pairs, on the given number of threads; none where so many rows are alike that to keep every pair which
     * looks likely would take a crowd's square.
     */
    public Optional<Candidates> find(int threads) {
        List<Callable<LongArrayList>> pieces = new ArrayList<>();
        for (int from = 0; from < order.length; from += ROWS_PER_PIECE) {
            int start = from;
            pieces.add(() -> scan(start, Math.min(order.length, start + ROWS_PER_PIECE)));
        }
        List<LongArrayList> found = Workers.run(threads, pieces);
        if (keptSoFar.get() > keptMax) {
            return Optional.empty();
        }
        int total = found.stream().mapToInt(LongArrayList::size).sum();
        long[] packed = new long[total];
        int at = 0;
        for (LongArrayList piece : found) {
            piece.getElements(0, packed, at, piece.size());
            at += piece.size();
        }
        Arrays.parallelSort(packed);
        return Optional.of(Candidates.of(packed, true, (long) table.leftPeople() * table.rightPeople(), 0, 0));
    }

    private LongArrayList scan(int from, int to) {
        LongArrayList kept = new LongArrayList();
        int size = columns.size();
        int[][] bits = new int[size][];
        int[] laidOut = new int[size];
        for (int f = 0; f < size; f++) {
            bits[f] = new int[rightValues[f].length];
        }
        for (int at = from; at < to && !progress.cancelled() && keptSoFar.get() <= keptMax; at++) {
            int before = kept.size();
            int row = order[at];
            for (int f = 0; f < size; f++) {
                int value = columns.get(f).left()[row];
                if (value != laidOut[f]) {
                    layOut(f, value, bits[f]);
                    laidOut[f] = value;
                }
            }
            pairs(row, bits, kept);
            keptSoFar.addAndGet(kept.size() - before);
        }
        progress.at("candidates", done.addAndGet(to - from), order.length);
        return kept;
    }

    private void layOut(int f, int value, int[] bits) {
        if (value == 0) {
            Arrays.fill(bits, 0);
            return;
        }
        byte[] levels = levels(f, value);
        Comparison comparison = columns.get(f).comparison();
        int[] same = weights.same()[f];
        int[] frequency = weights.frequency()[f];
        int own = frequency[comparison.group(value)];
        int[] values = rightValues[f];
        for (int b = 1; b < bits.length; b++) {
            int level = levels[b];
            bits[b] = same[level] + (level == 0 ? Math.min(own, frequency[comparison.group(values[b])]) : 0);
        }
    }

    private byte[] levels(int f, int value) {
        byte[][] rows = cached[f];
        byte[] levels = rows == null ? null : rows[value];
        if (levels == null) {
            Column column = columns.get(f);
            int[] values = rightValues[f];
            levels = new byte[values.length];
            column.comparison().levels(value, values, levels);
            if (rows != null) {
                // Two threads may both compute a row; they compute the same.
                rows[value] = levels;
            }
        }
        return levels;
    }

    private void pairs(int row, int[][] bits, LongArrayList kept) {
        // Two second readings are never compared with each other.
        int end = row < table.leftPeople() ? table.rightRows() : table.rightPeople();
        int[] surname = rightPlaces[0];
        int[] given = rightPlaces[1];
        int[] patronymic = rightPlaces[2];
        int[] birth = rightPlaces[3];
        int[] surnameBits = bits[0];
        int[] givenBits = bits[1];
        int[] patronymicBits = bits[2];
        int[] birthBits = bits[3];
        int size = columns.size();
        long best = 0;
        for (int f = 4; f < size; f++) {
            best += most(bits[f]);
        }
        long early = threshold - best;
        for (int j = 0; j < end; j++) {
            long sum = (long) surnameBits[surname[j]]
                    + givenBits[given[j]]
                    + patronymicBits[patronymic[j]]
                    + birthBits[birth[j]];
            if (sum < early) {
                continue;
            }
            for (int f = 4; f < size; f++) {
                sum += bits[f][rightPlaces[f][j]];
            }
            if (sum >= threshold) {
                kept.add(((long) row << 32) | j);
            }
        }
    }

    private static int most(int[] bits) {
        int most = 0;
        for (int b : bits) {
            most = Math.max(most, b);
        }
        return most;
    }
}
