package org.homeward.app.tables;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number 1-based row as a spreadsheet program shows it (a CSV record with line breaks inside is one row)
 * @param hidden true where the workbook hides it from the reader
 * @param cells its cells from the first column on; trailing empty cells are left out
 */
public record Row(int number, boolean hidden, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in a 0-based column, empty where the row is shorter. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
