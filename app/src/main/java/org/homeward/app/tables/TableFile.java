package org.homeward.app.tables;

import java.util.List;

/**
 * A file of tables as it was read or is to be written.
 *
 * @param name the file's name as the reader knows it, without folders
 * @param format the kind of file
 * @param sheets its sheets in order, hidden ones included; never empty
 */
public record TableFile(String name, TableFormat format, List<Table> sheets) {

    public TableFile {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a table file has at least one sheet");
        }
    }
}
