package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.compare.Workers;
import org.homeward.linkage.model.Weights;

/**
 * Candidates for lists too long for every pair: rows whose surnames are close, and rows that share two or three further
 * features whatever their surnames are. Close surnames are found once among the distinct ones. A block too large to pair
 * is split by further features; its pairs that share nothing beyond common values are left out and counted.
 */
public final class KeyUnion {
    /** A neighbourhood of so many surnames on either side tells nothing; its names have others. */
    private static final long NEIGHBOURHOOD_PAIRS_MAX = 1_000_000;

    private static final int SURNAME_PAIRS_PER_PIECE = 4_096;

    private final Table table;
    private final RowKeys keys;
    private final QuickScore score;
    private final LinkProgress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final boolean same;
    private final int threads;
    private final SortedRows left;
    private final SortedRows right;

    /**
     * @param threshold least evidence, in fixed point, for a pair to be kept
     * @param same true when both sides are one list: each pair is then looked at once
     */
    public KeyUnion(Table table, Weights weights, long threshold, boolean same, int threads, LinkProgress progress) {
        this.table = table;
        this.keys = new RowKeys(table);
        this.same = same;
        this.threads = threads;
        this.progress = progress;
        List<SortedRows> rows = Workers.run(
                threads,
                List.<Callable<SortedRows>>of(() -> new SortedRows(table, true), () -> new SortedRows(table, false)));
        left = rows.get(0);
        right = rows.get(1);
        List<Callable<long[]>> sorts = new ArrayList<>();
        for (int s = 0; s < left.featureCount(); s++) {
            int feature = s;
            rows.forEach(side -> sorts.add(() -> side.sort(feature)));
        }
        Workers.run(threads, sorts);
        score = new QuickScore(table, weights, threshold, left, right);
    }

    /** Finds the pairs. */
    public Candidates find() {
        List<Callable<Join>> pieces = new ArrayList<>();
        for (KeyKind kind : KeyKind.all()) {
            int times = kind.extra() ? RowKeys.extras(table) : 1;
            for (int extra = 0; extra < times; extra++) {
                int number = extra;
                pieces.add(() -> rows(kind, number, pieces.size()));
            }
        }
        long[] close = closeSurnames();
        for (int from = 0; from < close.length; from += SURNAME_PAIRS_PER_PIECE) {
            int start = from;
            int end = Math.min(close.length, from + SURNAME_PAIRS_PER_PIECE);
            pieces.add(() -> surnames(close, start, end, pieces.size()));
        }
        LongArrayList all = new LongArrayList();
        long looked = 0;
        int split = 0;
        long leftOut = 0;
        for (Join found : Workers.run(threads, pieces)) {
            all.addAll(found.kept());
            looked += found.looked();
            split += found.split();
            leftOut += found.leftOut();
        }
        long[] packed = all.toLongArray();
        Arrays.parallelSort(packed);
        return Candidates.of(distinct(packed), false, looked, split, leftOut);
    }

    private Join join() {
        return new Join(left, right, score, keys.implied(), same);
    }

    private Join rows(KeyKind kind, int extra, int pieces) {
        Join join = join();
        if (!progress.cancelled()) {
            join.keys(keys.sorted(kind, extra, left), keys.sorted(kind, extra, right), keys.mask(kind, extra));
        }
        progress.at("candidates", done.incrementAndGet(), pieces);
        return join;
    }

    private Join surnames(long[] close, int from, int to, int pieces) {
        Join join = join();
        for (int k = from; k < to && !progress.cancelled(); k++) {
            join.surnames((int) (close[k] >>> Integer.SIZE), (int) close[k]);
        }
        progress.at("candidates", done.incrementAndGet(), pieces);
        return join;
    }

    /** Pairs of surnames, by number, that share a key and are close. */
    private long[] closeSurnames() {
        Column column = table.columns().get(0);
        List<long[]> sorted = Workers.run(
                threads,
                List.of(
                        () -> SurnameKeys.sorted(column, left.surnames()),
                        () -> SurnameKeys.sorted(column, right.surnames())));
        long[] ofLeft = sorted.get(0);
        long[] ofRight = sorted.get(1);
        LongArrayList pairs = new LongArrayList();
        int i = 0;
        int j = 0;
        while (i < ofLeft.length && j < ofRight.length) {
            long keyLeft = ofLeft[i] >>> RowKeys.ROW_BITS;
            long keyRight = ofRight[j] >>> RowKeys.ROW_BITS;
            if (keyLeft < keyRight) {
                i++;
            } else if (keyLeft > keyRight) {
                j++;
            } else {
                int endLeft = Join.endOfBlock(ofLeft, i, keyLeft);
                int endRight = Join.endOfBlock(ofRight, j, keyLeft);
                if ((long) (endLeft - i) * (endRight - j) <= NEIGHBOURHOOD_PAIRS_MAX) {
                    add(ofLeft, i, endLeft, ofRight, j, endRight, pairs);
                }
                i = endLeft;
                j = endRight;
            }
        }
        long[] packed = pairs.toLongArray();
        Arrays.parallelSort(packed);
        return distinct(packed);
    }

    private static void add(
            long[] ofLeft, int i, int endLeft, long[] ofRight, int j, int endRight, LongArrayList pairs) {
        for (int a = i; a < endLeft; a++) {
            for (int b = j; b < endRight; b++) {
                pairs.add(((ofLeft[a] & RowKeys.ROW_MASK) << Integer.SIZE) | (ofRight[b] & RowKeys.ROW_MASK));
            }
        }
    }

    private static long[] distinct(long[] sorted) {
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }
}
