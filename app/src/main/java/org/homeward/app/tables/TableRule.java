package org.homeward.app.tables;

/**
 * What can be wrong with a file as a file; the texts are {@code tables.problem.<id>} and {@code tables.remedy.<id>}.
 *
 * <p>Ids are never reused.
 */
public enum TableRule {
    FILE_MISSING("HW-TABLE-0001", true),
    FILE_EMPTY("HW-TABLE-0002", true),
    FILE_TOO_LARGE("HW-TABLE-0003", true),
    FORMAT_UNKNOWN("HW-TABLE-0004", true),
    EXTENSION_WRONG("HW-TABLE-0005", false),
    LOCKED_OR_OLD("HW-TABLE-0006", true),
    ARCHIVE_CUT_SHORT("HW-TABLE-0007", true),
    ARCHIVE_DAMAGED("HW-TABLE-0008", true),
    ARCHIVE_NOT_WORKBOOK("HW-TABLE-0009", true),
    ARCHIVE_SWELLS("HW-TABLE-0010", true),
    ARCHIVE_DECEIVES("HW-TABLE-0011", true),
    XML_DECLARES_ENTITIES("HW-TABLE-0012", true),
    XML_BROKEN("HW-TABLE-0013", true),
    PROGRAM_INSIDE("HW-TABLE-0014", false),
    LINKS_OUTSIDE("HW-TABLE-0015", false),
    FORMULA("HW-TABLE-0016", false),
    ERROR_CELL("HW-TABLE-0017", false),
    MERGED_CELLS("HW-TABLE-0018", false),
    HIDDEN_ROW("HW-TABLE-0019", false),
    HIDDEN_COLUMN("HW-TABLE-0020", false),
    HIDDEN_SHEET("HW-TABLE-0021", false),
    SEVERAL_SHEETS("HW-TABLE-0022", false),
    NO_CELLS("HW-TABLE-0023", true),
    TOO_MANY_ROWS("HW-TABLE-0024", true),
    TOO_MANY_COLUMNS("HW-TABLE-0025", true),
    TOO_MANY_CELLS("HW-TABLE-0026", true),
    CELL_TOO_LONG("HW-TABLE-0027", true),
    ENCODING_BROKEN("HW-TABLE-0028", true),
    ENCODING_GUESSED("HW-TABLE-0029", false),
    TEXT_GARBLED("HW-TABLE-0030", false),
    LETTERS_LOST("HW-TABLE-0031", false),
    QUOTE_BROKEN("HW-TABLE-0032", false),
    ZERO_BYTE("HW-TABLE-0033", false),
    ONE_COLUMN("HW-TABLE-0034", false),
    ROW_NUMBERS_WRONG("HW-TABLE-0035", false),
    MORE_OF_THE_SAME("HW-TABLE-0036", false),
    GZIP_DAMAGED("HW-TABLE-0037", true),
    GZIP_SWELLS("HW-TABLE-0038", true);

    private final String id;
    private final boolean fatal;

    TableRule(String id, boolean fatal) {
        this.id = id;
        this.fatal = fatal;
    }

    /** The stable id. */
    public String id() {
        return id;
    }

    /** True where nothing of the file can be used; false where the reader must only know of it. */
    public boolean fatal() {
        return fatal;
    }
}
