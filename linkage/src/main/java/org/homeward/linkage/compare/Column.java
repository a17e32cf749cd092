package org.homeward.linkage.compare;

import java.util.List;

/**
 * One column of both lists with every distinct value numbered once.
 *
 * @param name the column's stable name
 * @param values distinct values as written; index 0 is the empty one
 * @param left value of each left row, 0 where missing
 * @param right value of each right row, 0 where missing
 * @param comparison how values agree
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
public record Column(String name, List<String> values, int[] left, int[] right, Comparison comparison) {

    /** Level of a pair of rows, or -1 where either side says nothing. */
    public int level(int leftRow, int rightRow) {
        int a = left[leftRow];
        int b = right[rightRow];
        return a == 0 || b == 0 ? -1 : comparison.level(a, b);
    }

    /** Number of distinct values, the missing one included. */
    public int size() {
        return values.size();
    }

    /** True when both lists say something here. */
    public boolean shared() {
        return filled(left) && filled(right);
    }

    private static boolean filled(int[] rows) {
        for (int value : rows) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }
}
