package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.candidates.KeyKind.Feature;
import org.homeward.linkage.compare.Hashes;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.compare.Workers;
import org.homeward.linkage.model.Weights;

/**
 * Candidates for lists too long for every pair: the union over many kinds of keys. Keys are sorted numbers; rows of
 * equal keys form a block, whose pairs are scored on the spot and kept if they reach the threshold. A block too large to
 * pair is split by further features, never dropped: its pairs that share no further feature have only a common name in
 * common.
 */
public final class KeyUnion {
    /** A part of a split block above this is split once more; the parts of that are paired whole. */
    private static final long PART_PAIRS_MAX = 36;

    private static final List<Feature> SPLITS = List.of(
            Feature.BIRTH_DATE,
            Feature.BIRTH_SWAPPED,
            Feature.PATRONYMIC,
            Feature.GIVEN,
            Feature.BIRTH_YEAR,
            Feature.UNIT,
            Feature.CAPTURE_DATE,
            Feature.CAPTURE_PLACE);

    private final Table table;
    private final RowKeys keys;
    private final QuickScore score;
    private final LinkProgress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final boolean same;
    /** Keys of the features that split, by feature and row; 0 where missing. */
    private final int[][] splitLeft;

    private final int[][] splitRight;

    /**
     * @param threshold least evidence, in fixed point, for a pair to be kept
     * @param same true when both sides are one list: each pair is then looked at once
     */
    public KeyUnion(Table table, Weights weights, long threshold, boolean same, LinkProgress progress) {
        this.table = table;
        this.keys = new RowKeys(table);
        this.score = new QuickScore(table, weights, threshold);
        this.same = same;
        this.progress = progress;
        splitLeft = splits(table.leftRows(), true);
        splitRight = splits(table.rightRows(), false);
    }

    private int[][] splits(int rows, boolean left) {
        int[][] splits = new int[SPLITS.size()][rows];
        for (int s = 0; s < splits.length; s++) {
            for (int row = 0; row < rows; row++) {
                long key = keys.feature(SPLITS.get(s), 0, row, left);
                // Positive, so that signed and unsigned order agree.
                splits[s][row] = key == 0 ? 0 : ((int) Hashes.mix(key) & Integer.MAX_VALUE) | 1;
            }
        }
        return splits;
    }

    private record Found(LongArrayList kept, long looked, int split) {}

    /** Finds the pairs, on the given number of threads. */
    public Candidates find(int threads) {
        List<Callable<Found>> pieces = new ArrayList<>();
        for (KeyKind kind : KeyKind.all()) {
            int times = kind.extra() ? keys.extras() : 1;
            for (int extra = 0; extra < times; extra++) {
                int number = extra;
                pieces.add(() -> blocks(kind, number, pieces.size()));
            }
        }
        LongArrayList all = new LongArrayList();
        long looked = 0;
        int split = 0;
        for (Found found : Workers.run(threads, pieces)) {
            all.addAll(found.kept);
            looked += found.looked;
            split += found.split;
        }
        long[] packed = all.toLongArray();
        Arrays.parallelSort(packed);
        return Candidates.of(distinct(packed), looked, split);
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

    private Found blocks(KeyKind kind, int extra, int kinds) {
        Join join = new Join(kind.blockPairsMax());
        if (!progress.cancelled()) {
            join.run(sorted(kind, extra, true), sorted(kind, extra, false));
        }
        progress.at("candidates", done.incrementAndGet(), kinds);
        return new Found(join.kept, join.looked, join.split);
    }

    private long[] sorted(KeyKind kind, int extra, boolean left) {
        return Radix.sort(keys.write(kind, extra, left), RowKeys.ROW_BITS);
    }

    /** Walks the sorted keys of both lists. */
    private final class Join {
        private final LongArrayList kept = new LongArrayList();
        private long looked;
        private int split;
        private final int blockPairsMax;

        Join(int blockPairsMax) {
            this.blockPairsMax = blockPairsMax;
        }

        void run(long[] left, long[] right) {
            int i = 0;
            int j = 0;
            while (i < left.length && j < right.length) {
                long keyLeft = left[i] >>> RowKeys.ROW_BITS;
                long keyRight = right[j] >>> RowKeys.ROW_BITS;
                if (keyLeft < keyRight) {
                    i++;
                } else if (keyLeft > keyRight) {
                    j++;
                } else {
                    int endLeft = end(left, i, keyLeft);
                    int endRight = end(right, j, keyRight);
                    block(rows(left, i, endLeft), rows(right, j, endRight));
                    i = endLeft;
                    j = endRight;
                }
            }
        }

        private static int end(long[] keys, int from, long key) {
            int end = from + 1;
            while (end < keys.length && keys[end] >>> RowKeys.ROW_BITS == key) {
                end++;
            }
            return end;
        }

        private static int[] rows(long[] keys, int from, int to) {
            int[] rows = new int[to - from];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = (int) (keys[from + k] & RowKeys.ROW_MASK);
            }
            return rows;
        }

        private void block(int[] left, int[] right) {
            if ((long) left.length * right.length <= blockPairsMax) {
                pairs(left, right, 0);
                return;
            }
            split++;
            for (int s = 0; s < SPLITS.size(); s++) {
                part(left, right, s, -1);
            }
        }

        /** Pairs rows of a block that share a further feature; a part still too large is split by the others. */
        private void part(int[] left, int[] right, int feature, int outer) {
            long[] byLeft = byFeature(left, splitLeft[feature]);
            long[] byRight = byFeature(right, splitRight[feature]);
            int i = 0;
            int j = 0;
            while (i < byLeft.length && j < byRight.length) {
                long keyLeft = byLeft[i] >>> Integer.SIZE;
                long keyRight = byRight[j] >>> Integer.SIZE;
                if (keyLeft < keyRight) {
                    i++;
                } else if (keyLeft > keyRight) {
                    j++;
                } else {
                    int endLeft = endOfPart(byLeft, i, keyLeft);
                    int endRight = endOfPart(byRight, j, keyRight);
                    whole(rowsOfPart(byLeft, i, endLeft), rowsOfPart(byRight, j, endRight), feature, outer);
                    i = endLeft;
                    j = endRight;
                }
            }
        }

        private void whole(int[] left, int[] right, int feature, int outer) {
            if (outer >= 0 || (long) left.length * right.length <= PART_PAIRS_MAX) {
                pairs(left, right, outer >= 0 ? 0 : feature);
                return;
            }
            for (int next = 0; next < SPLITS.size(); next++) {
                if (next != feature) {
                    part(left, right, next, feature);
                }
            }
        }

        private static long[] byFeature(int[] rows, int[] features) {
            long[] packed = new long[rows.length];
            int size = 0;
            for (int row : rows) {
                if (features[row] != 0) {
                    packed[size++] = ((long) features[row] << Integer.SIZE) | row;
                }
            }
            long[] sorted = Arrays.copyOf(packed, size);
            Arrays.sort(sorted);
            return sorted;
        }

        private static int endOfPart(long[] keys, int from, long key) {
            int end = from + 1;
            while (end < keys.length && keys[end] >>> Integer.SIZE == key) {
                end++;
            }
            return end;
        }

        private static int[] rowsOfPart(long[] keys, int from, int to) {
            int[] rows = new int[to - from];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = (int) keys[from + k];
            }
            return rows;
        }

        /** A pair that shares an earlier feature has been met there already. */
        private boolean met(int leftRow, int rightRow, int feature) {
            for (int s = 0; s < feature; s++) {
                if (splitLeft[s][leftRow] != 0 && splitLeft[s][leftRow] == splitRight[s][rightRow]) {
                    return true;
                }
            }
            return false;
        }

        private void pairs(int[] left, int[] right, int feature) {
            for (int i : left) {
                boolean second = i >= table.leftPeople();
                for (int j : right) {
                    if ((second && j >= table.rightPeople())
                            || (same && table.leftOwner()[i] >= table.rightOwner()[j])
                            || met(i, j, feature)) {
                        continue;
                    }
                    looked++;
                    if (score.enough(i, j)) {
                        kept.add(((long) i << 32) | j);
                    }
                }
            }
        }
    }
}
