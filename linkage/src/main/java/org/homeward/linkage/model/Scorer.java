package org.homeward.linkage.model;

import java.util.List;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Table;

/** The evidence of a pair of rows under given weights, in fixed point; prior and rivals apart. */
public final class Scorer {
    /** Beyond this the discount for relatives no longer changes in fixed point. */
    private static final long FAR = 40L * Bits.ONE;

    private final Table table;
    private final List<Column> columns;
    private final Weights weights;
    private final double relatives;

    public Scorer(Table table, Weights weights) {
        this.table = table;
        this.columns = table.columns();
        this.weights = weights;
        relatives = Bits.power(weights.relatives());
    }

    /** Pattern of a pair of rows. */
    public long code(int leftRow, int rightRow) {
        return Patterns.code(columns, leftRow, rightRow);
    }

    /** Frequency bits of a column where the pair agrees at the equal level, else 0. */
    public int frequency(int column, int level, int leftRow, int rightRow) {
        if (level != 0) {
            return 0;
        }
        Column c = columns.get(column);
        int[] bits = weights.frequency()[column];
        return Math.min(
                bits[c.comparison().group(c.left()[leftRow])],
                bits[c.comparison().group(c.right()[rightRow])]);
    }

    /** Frequency bits of all columns together. */
    public long rarity(long code, int leftRow, int rightRow) {
        long sum = 0;
        for (int f = 0; f < columns.size(); f++) {
            if (Patterns.level(code, f) == 0) {
                sum += frequency(f, 0, leftRow, rightRow);
            }
        }
        return sum;
    }

    /** True when one of the two rows is read in its second order of names. */
    public boolean swapped(int leftRow, int rightRow) {
        return leftRow >= table.leftPeople() || rightRow >= table.rightPeople();
    }

    /** All evidence of a pair: fields, order of names, discount for relatives. */
    public long evidence(long code, int leftRow, int rightRow) {
        return fields(code, leftRow, rightRow) + order(leftRow, rightRow) + relative(code, leftRow, rightRow);
    }

    /** Evidence of the fields. */
    public long fields(long code, int leftRow, int rightRow) {
        return rarity(code, leftRow, rightRow) + sum(weights.same(), code);
    }

    /** At most 0: the price of reading one row's names in another order. */
    public long order(int leftRow, int rightRow) {
        return swapped(leftRow, rightRow) ? Weights.SWAPPED : 0;
    }

    /** At most about 0: what a relative or namesake would explain as well. */
    public long relative(long code, int leftRow, int rightRow) {
        long bits = rarity(code, leftRow, rightRow) + sum(weights.relative(), code);
        if (bits > FAR) {
            return -(bits + weights.relatives());
        }
        return -Bits.log2(1 - relatives + relatives * Bits.power(bits));
    }

    private long sum(int[][] bits, long code) {
        long sum = 0;
        for (int f = 0; f < columns.size(); f++) {
            int level = Patterns.level(code, f);
            if (level >= 0) {
                sum += bits[f][level];
            }
        }
        return sum;
    }
}
