package org.homeward.app.tables;

import org.homeward.app.tables.formats.Guard;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was written.
 *
 * @param text what stands in it, unchanged; empty for {@link CellKind#EMPTY}
 * @param kind what the file says it is
 * @param format the number format of a number or date, so that it can be written back alike; null where there is none
 */
public record Cell(String text, CellKind kind, @Nullable String format) {

    public static final Cell EMPTY = new Cell("", CellKind.EMPTY, null);

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, CellKind.TEXT, null);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** True for text that a spreadsheet program might run as a formula if it stood in a CSV file unprotected. */
    public boolean wouldRun() {
        return kind == CellKind.TEXT && Guard.runs(text);
    }

    /** The kind alone: a cell may hold a name. */
    @Override
    public String toString() {
        return kind + "[withheld]";
    }
}
