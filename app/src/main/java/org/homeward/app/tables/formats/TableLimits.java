package org.homeward.app.tables.formats;

/**
 * The bounds on what comes from a file, each with its reason.
 *
 * <p>The largest lists on record hold about 9,500 names; every bound leaves room for twenty times that. Registers of
 * whole countries are matched as plain text, which is read row by row.
 */
public final class TableLimits {

    /** Bytes of a file as handed in: 200,000 rows of 16 filled cells take about 20 MiB packed or as text. */
    public static final int FILE_BYTES = 32 << 20;

    /** Bytes of one unpacked part of a workbook: 200,000 rows of 16 cells take about 90 MiB of XML. */
    public static final int PART_BYTES = 96 << 20;

    /** Bytes of all unpacked parts together: one full sheet, its strings, and a little for the rest. */
    public static final int ALL_PARTS_BYTES = 160 << 20;

    /** How many times larger a part may become: sheets of real workbooks reach 10 to 40 times, zeros 1,000 times. */
    public static final int SWELL_RATIO = 200;

    /** A part may always reach this many bytes, since small files of repeated text compress beyond any ratio. */
    public static final int SWELL_FREE_BYTES = 4 << 20;

    /** Parts in a workbook: one with every feature has some tens. */
    public static final int PARTS = 1_000;

    /** Rows of one sheet: twenty times the longest list on record. */
    public static final int ROWS = 200_000;

    /** Columns of one sheet: a list has about 17, and 17 more when given back. */
    public static final int COLUMNS = 256;

    /** Cells of all sheets together, empty ones between filled ones counted: rows times the columns of a list. */
    public static final int CELLS = 4_000_000;

    /** Characters in a cell: what Excel itself allows, so that a list can be given back in either format. */
    public static final int CELL_CHARACTERS = 32_767;

    /** Sheets of a workbook: one list, and room for habits such as a sheet for each month. */
    public static final int SHEETS = 64;

    /** Nesting of XML elements: a worksheet needs seven. */
    public static final int XML_DEPTH = 64;

    /** Bytes of a long list of plain text, unpacked: four million rows of 12 filled cells take about 480 MiB. */
    public static final long LONG_FILE_BYTES = 1L << 30;

    /** Rows of a long list: what the matching engine takes. */
    public static final int LONG_ROWS = 4_000_000;

    /** Cells of a long list: its rows times the columns that a list has. */
    public static final long LONG_CELLS = 16L * LONG_ROWS;

    /** Notices of one rule that are listed one by one; the rest are counted. */
    public static final int NOTICES_OF_ONE_RULE = 500;

    private TableLimits() {}
}
