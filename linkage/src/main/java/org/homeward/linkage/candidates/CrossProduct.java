package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final int CACHED_CELLS_MAX = 4_000_000;

    private final Table table;
    private final List<Column> columns;
    private final Weights weights;
    private final long threshold;
    private final LinkProgress progress;
    private final int[] order;
    private final byte[][][] cached;
    private final AtomicLong done = new AtomicLong();

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
        order = new int[table.leftRows()];
        Arrays.setAll(order, i -> i);
        int[] surnames = columns.get(0).left();
        IntArrays.stableSort(order, (a, b) -> Integer.compare(surnames[a], surnames[b]));
        cached = new byte[columns.size()][][];
        for (int f = 0; f < columns.size(); f++) {
            long cells = (long) columns.get(f).size() * columns.get(f).size();
            if (cells <= CACHED_CELLS_MAX) {
                cached[f] = new byte[columns.get(f).size()][];
            }
        }
    }

    /** Finds the pairs, on the given number of threads. */
    public Candidates find(int threads) {
        List<Callable<LongArrayList>> pieces = new ArrayList<>();
        for (int from = 0; from < order.length; from += ROWS_PER_PIECE) {
            int start = from;
            pieces.add(() -> scan(start, Math.min(order.length, start + ROWS_PER_PIECE)));
        }
        List<LongArrayList> found = Workers.run(threads, pieces);
        int total = found.stream().mapToInt(LongArrayList::size).sum();
        long[] packed = new long[total];
        int at = 0;
        for (LongArrayList piece : found) {
            piece.getElements(0, packed, at, piece.size());
            at += piece.size();
        }
        Arrays.parallelSort(packed);
        return Candidates.of(packed, (long) table.leftPeople() * table.rightPeople(), 0);
    }

    private LongArrayList scan(int from, int to) {
        LongArrayList kept = new LongArrayList();
        int size = columns.size();
        int[][] bits = new int[size][];
        int[] laidOut = new int[size];
        for (int f = 0; f < size; f++) {
            bits[f] = new int[columns.get(f).size()];
        }
        for (int at = from; at < to && !progress.cancelled(); at++) {
            int row = order[at];
            for (int f = 0; f < size; f++) {
                int value = columns.get(f).left()[row];
                if (value != laidOut[f]) {
                    layOut(f, value, bits[f]);
                    laidOut[f] = value;
                }
            }
            pairs(row, bits, kept);
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
        for (int b = 1; b < bits.length; b++) {
            int level = levels[b];
            bits[b] = same[level] + (level == 0 ? Math.min(own, frequency[comparison.group(b)]) : 0);
        }
    }

    private byte[] levels(int f, int value) {
        byte[][] rows = cached[f];
        byte[] levels = rows == null ? null : rows[value];
        if (levels == null) {
            Column column = columns.get(f);
            levels = new byte[column.size()];
            for (int b = 1; b < levels.length; b++) {
                levels[b] = (byte) column.comparison().level(value, b);
            }
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
        int[] surname = columns.get(0).right();
        int[] given = columns.get(1).right();
        int[] patronymic = columns.get(2).right();
        int[] birth = columns.get(3).right();
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
                sum += bits[f][columns.get(f).right()[j]];
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
