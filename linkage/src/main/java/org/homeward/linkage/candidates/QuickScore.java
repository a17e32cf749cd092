package org.homeward.linkage.candidates;

import java.util.List;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.model.Weights;

/** Scores a pair of rows from rows laid out side by side: one stretch of memory per row, not one per column. */
final class QuickScore {
    private final List<Column> columns;
    private final Weights weights;
    private final long threshold;
    private final int width;
    private final int[] left;
    private final int[] right;

    QuickScore(Table table, Weights weights, long threshold) {
        this.columns = table.columns();
        this.weights = weights;
        this.threshold = threshold;
        width = columns.size();
        left = rows(table.leftRows(), true);
        right = rows(table.rightRows(), false);
    }

    private int[] rows(int count, boolean ofLeft) {
        int[] rows = new int[Math.multiplyExact(count, width)];
        for (int f = 0; f < width; f++) {
            int[] values = ofLeft ? columns.get(f).left() : columns.get(f).right();
            for (int i = 0; i < count; i++) {
                rows[i * width + f] = values[i];
            }
        }
        return rows;
    }

    /** True when the fields of a pair reach the threshold. */
    boolean enough(int leftRow, int rightRow) {
        long sum = 0;
        int atLeft = leftRow * width;
        int atRight = rightRow * width;
        for (int f = 0; f < width; f++) {
            int a = left[atLeft + f];
            int b = right[atRight + f];
            if (a != 0 && b != 0) {
                Column column = columns.get(f);
                int level = column.comparison().level(a, b);
                sum += weights.same()[f][level];
                if (level == 0) {
                    int[] frequency = weights.frequency()[f];
                    sum += Math.min(
                            frequency[column.comparison().group(a)],
                            frequency[column.comparison().group(b)]);
                }
            }
        }
        return sum >= threshold;
    }
}
