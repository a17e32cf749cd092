package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.stream.IntStream;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Comparison;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.model.Weights;

/** Scores pairs of places, the columns that can tell most first, and stops where the rest cannot reach the threshold. */
final class QuickScore {
    private static final int SURNAME = 0;

    private final int width;
    private final int[] left;
    private final int[] right;
    private final long threshold;
    private final int[] order;
    private final Comparison[] comparisons;
    private final int[][] same;
    private final int[][] frequency;
    /** The most that a column can add. */
    private final long[] most;

    QuickScore(Table table, Weights weights, long threshold, SortedRows leftRows, SortedRows rightRows) {
        this.threshold = threshold;
        width = leftRows.width();
        left = leftRows.values();
        right = rightRows.values();
        comparisons = table.columns().stream().map(Column::comparison).toArray(Comparison[]::new);
        same = weights.same();
        frequency = weights.frequency();
        most = new long[width];
        for (int f = 0; f < width; f++) {
            most[f] = Math.max(0, max(same[f]) + Math.max(0L, max(frequency[f])));
        }
        order = IntStream.range(SURNAME + 1, width).toArray();
        IntArrays.stableSort(order, (a, b) -> Long.compare(most[b], most[a]));
    }

    private static int max(int[] values) {
        int most = Integer.MIN_VALUE;
        for (int value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    /** How two surnames agree, given as values of the column; -1 where they are different names. */
    int surnameLevel(int a, int b) {
        int level = comparisons[SURNAME].level(a, b);
        return level == same[SURNAME].length - 1 ? -1 : level;
    }

    /** Bits of two surnames that agree at a level. */
    long surname(int level, int a, int b) {
        return bits(SURNAME, level, a, b);
    }

    private long bits(int f, int level, int a, int b) {
        if (level != 0) {
            return same[f][level];
        }
        Comparison comparison = comparisons[f];
        int[] of = frequency[f];
        return (long) same[f][0] + Math.min(of[comparison.group(a)], of[comparison.group(b)]);
    }

    /** True when a pair reaches the threshold. */
    boolean enough(int leftPlace, int rightPlace) {
        int a = left[leftPlace * width];
        int b = right[rightPlace * width];
        boolean both = a != 0 && b != 0;
        return enough(leftPlace, rightPlace, both ? bits(SURNAME, comparisons[SURNAME].level(a, b), a, b) : 0);
    }

    /** True when a pair whose surnames give the stated bits reaches the threshold. */
    boolean enough(int leftPlace, int rightPlace, long surname) {
        int atLeft = leftPlace * width;
        int atRight = rightPlace * width;
        long rest = surname;
        for (int f = 1; f < width; f++) {
            // Adds the most that a column can tell where both say something.
            rest += left[atLeft + f] != 0 && right[atRight + f] != 0 ? most[f] : 0;
        }
        for (int k = 0; rest >= threshold && k < order.length; k++) {
            int f = order[k];
            int a = left[atLeft + f];
            int b = right[atRight + f];
            if (a != 0 && b != 0) {
                rest += bits(f, comparisons[f].level(a, b), a, b) - most[f];
            }
        }
        return rest >= threshold;
    }
}
