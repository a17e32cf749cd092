package org.homeward.app.tables;

import java.util.List;

/**
 * One sheet: rows in the order of the file, with their numbers.
 *
 * @param name the sheet's name; empty for CSV
 * @param hidden true where the workbook hides the sheet
 * @param rows the rows that have a cell in them; numbers ascend and may have gaps
 */
public record Table(String name, boolean hidden, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** The width in columns of its widest row. */
    public int width() {
        int width = 0;
        for (Row row : rows) {
            width = Math.max(width, row.cells().size());
        }
        return width;
    }
}
