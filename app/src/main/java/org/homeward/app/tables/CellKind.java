package org.homeward.app.tables;

/** What a file says a cell holds. A CSV file says nothing, so all its cells are text. */
public enum CellKind {
    EMPTY,
    TEXT,
    NUMBER,
    /** A number that the workbook shows as a date; the text is ISO 8601, with a time only where there is one. */
    DATE,
    BOOLEAN,
    /** The sheet shows an error such as {@code #N/A}; the text is that mark. */
    ERROR,
    /** A formula; the text is the formula itself with its equals sign, never the value cached beside it. */
    FORMULA
}
