package org.homeward.linkage.model;

import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Comparison;
import org.homeward.linkage.compare.Hashes;

/** How often two rows taken at random agree at each level: exact counts over distinct values, or a sample of them. */
final class Marginals {
    private static final long COMPARISONS_MAX = 4_000_000L;

    private Marginals() {}

    /** Number of pairs of rows at each level, estimated where the distinct values are too many; and of pairs missing. */
    static double[] pairs(Column column, int leftPeople, int rightPeople, long seed) {
        Comparison comparison = column.comparison();
        int[] countsLeft = counts(column.left(), leftPeople, column.size());
        int[] countsRight = counts(column.right(), rightPeople, column.size());
        int[] valuesLeft = present(countsLeft);
        int[] valuesRight = present(countsRight);
        double wanted = (double) COMPARISONS_MAX / Math.max(1, (double) valuesLeft.length * valuesRight.length);
        double share = Math.min(1, Math.sqrt(wanted));
        double[] pairs = new double[comparison.levels().length];
        int[] sampleLeft = sample(column, valuesLeft, share, seed);
        int[] sampleRight = sample(column, valuesRight, share, seed);
        long[] exact = new long[pairs.length];
        for (int a : sampleLeft) {
            long times = countsLeft[a];
            for (int b : sampleRight) {
                exact[comparison.level(a, b)] += times * countsRight[b];
            }
        }
        double scale = 1 / (share * share);
        for (int level = 0; level < pairs.length; level++) {
            pairs[level] = exact[level] * scale;
        }
        return pairs;
    }

    private static int[] counts(int[] rows, int people, int size) {
        int[] counts = new int[size];
        for (int i = 0; i < people; i++) {
            counts[rows[i]]++;
        }
        return counts;
    }

    private static int[] present(int[] counts) {
        int n = 0;
        int[] values = new int[counts.length];
        for (int value = 1; value < counts.length; value++) {
            if (counts[value] > 0) {
                values[n++] = value;
            }
        }
        return java.util.Arrays.copyOf(values, n);
    }

    /** Chooses by the hash of the text, so that the order of rows does not matter. */
    private static int[] sample(Column column, int[] values, double share, long seed) {
        if (share >= 1) {
            return values;
        }
        int n = 0;
        int[] chosen = new int[values.length];
        for (int value : values) {
            long hash = Hashes.mix(Hashes.text(column.values().get(value)) ^ seed);
            if ((hash >>> 11) * 0x1.0p-53 < share) {
                chosen[n++] = value;
            }
        }
        return java.util.Arrays.copyOf(chosen, n);
    }
}
