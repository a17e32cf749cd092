package org.homeward.linkage.model;

import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Comparison;

/**
 * How common each value is. A pair that shares a value is not counted itself: what matters is how many others would
 * share it by chance, shrunk to the country's frequency where a table tells it.
 */
final class Frequencies {
    /** A country-wide table is worth this many people seen. */
    private static final double NATIONAL_STRENGTH = 100;
    /** Without a table, the average over the list is worth this many. */
    private static final double AVERAGE_STRENGTH = 10;
    /** Nothing is rarer than one in a hundred and fifty thousand as far as a table is trusted. */
    private static final double RAREST = 1.0 / 150_000;

    private Frequencies() {}

    /** Chance that a person shares the value, by group. */
    static double[] of(Column column, int leftPeople, int rightPeople, double average) {
        Comparison comparison = column.comparison();
        int[] counts = new int[comparison.groups()];
        int filled = count(column.left(), leftPeople, comparison, counts)
                + count(column.right(), rightPeople, comparison, counts);
        double[] frequencies = new double[counts.length];
        for (int group = 0; group < counts.length; group++) {
            double others = Math.max(0, counts[group] - 2);
            double national = comparison.national(group);
            boolean table = national >= 0;
            double prior = table ? Math.max(national, RAREST) : average;
            double strength = table ? NATIONAL_STRENGTH : AVERAGE_STRENGTH;
            double frequency = (others + strength * prior) / (Math.max(0, filled - 2) + strength);
            double floor = table ? RAREST : Math.max(RAREST, 0.25 / (filled + 4));
            frequencies[group] =
                    Math.max(frequency, comparison.national(group) > 0 && national < RAREST ? national : floor);
        }
        return frequencies;
    }

    private static int count(int[] rows, int people, Comparison comparison, int[] counts) {
        int filled = 0;
        for (int i = 0; i < people; i++) {
            if (rows[i] != 0) {
                counts[comparison.group(rows[i])]++;
                filled++;
            }
        }
        return filled;
    }
}
