package org.homeward.linkage.compare;

import java.util.List;

/**
 * Both lists in numbers. A row whose name fields may be in the wrong order has a second reading, which stands behind
 * the rows proper; two second readings are never compared with each other.
 *
 * @param columns in fixed order
 * @param leftPeople rows of the left list
 * @param rightPeople rows of the right list
 * @param leftOwner which person each left reading belongs to
 * @param rightOwner which person each right reading belongs to
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
public record Table(List<Column> columns, int leftPeople, int rightPeople, int[] leftOwner, int[] rightOwner) {

    /** Readings of the left list, second readings included. */
    public int leftRows() {
        return leftOwner.length;
    }

    /** True where both rows say something by which a person can be told from a namesake. */
    public boolean tellsNamesakesApart(int leftRow, int rightRow) {
        for (Column column : columns) {
            if (column.comparison().tellsNamesakesApart()
                    && column.left()[leftRow] != 0
                    && column.right()[rightRow] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Readings of the right list, second readings included. */
    public int rightRows() {
        return rightOwner.length;
    }
}
