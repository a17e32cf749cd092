package org.homeward.app.tables.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.app.tables.TableRule;
import org.jspecify.annotations.Nullable;

/**
 * Takes separated text (RFC 4180, and what people make of it) apart, row by row.
 *
 * <p>A quotation mark that is never closed, or closed in the middle of a cell, spoils its own row and not the rows after
 * it: the row is read again with its marks taken as plain characters, and noticed. Marks inside an unquoted cell are
 * plain characters, as in the name of a unit.
 */
final class CsvRows {

    /** How reading a cell or a row ended. */
    private enum End {
        /** Where it should. */
        PROPER,
        /** At a quotation mark that breaks the rules. */
        BROKEN,
        /** At the end of what is in the window, with more to come. */
        CUT
    }

    private final TextWindow window;
    private final char separator;
    private final Notices notices;
    private final CellTexts texts;
    private final List<String> cells = new ArrayList<>();
    private int start;
    private int at;
    private int number;

    /**
     * Rows from {@code start} on.
     *
     * @param firstNumber the number of the first row
     */
    CsvRows(TextWindow window, char separator, Notices notices, int start, int firstNumber) {
        this.window = window;
        this.separator = separator;
        this.notices = notices;
        this.texts = new CellTexts(notices);
        this.start = start;
        this.number = firstNumber - 1;
    }

    /** The 1-based number of the row read last. */
    int number() {
        return number;
    }

    /** The next row that has a cell in it, without empty cells at its end; null after the last. */
    @Nullable List<String> next() throws IOException, UnusableFile {
        while (true) {
            if (!window.last() && window.length() - start < TextWindow.LETTERS_AHEAD) {
                slide();
            }
            if (start >= window.length()) {
                return null;
            }
            number++;
            row();
            start = at;
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            if (!cells.isEmpty()) {
                return List.copyOf(cells);
            }
        }
    }

    private void slide() throws IOException {
        window.slide(start);
        start = 0;
    }

    private void row() throws IOException, UnusableFile {
        boolean marks = true;
        End end = read(true);
        while (end != End.PROPER) {
            if (end == End.CUT) {
                slide();
            } else {
                marks = false;
            }
            end = read(marks);
        }
        for (int column = 0; column < cells.size(); column++) {
            cells.set(column, texts.meaning(cells.get(column), number, column));
        }
        if (!marks) {
            notices.at(TableRule.QUOTE_BROKEN, number, null, null, Map.of());
        }
    }

    /** Reads the row that begins at the start, by the rules of quotation or with marks as plain characters. */
    private End read(boolean marks) throws UnusableFile {
        at = start;
        cells.clear();
        while (true) {
            boolean quoted = marks && at < window.length() && window.letters()[at] == '"';
            End end = quoted ? quotedCell() : plainCell();
            if (end != End.PROPER) {
                return end;
            }
            if (at >= window.length()) {
                return window.last() ? End.PROPER : End.CUT;
            }
            char letter = window.letters()[at++];
            if (letter == separator) {
                continue;
            }
            if (letter == '\r') {
                if (at == window.length() && !window.last()) {
                    return End.CUT;
                }
                at += at < window.length() && window.letters()[at] == '\n' ? 1 : 0;
            }
            return End.PROPER;
        }
    }

    private void take(String text) throws UnusableFile {
        if (cells.size() == TableLimits.COLUMNS) {
            throw notices.unusable(TableRule.TOO_MANY_COLUMNS, number, Map.of("limit", "" + TableLimits.COLUMNS));
        }
        cells.add(text);
    }

    private End plainCell() throws UnusableFile {
        char[] letters = window.letters();
        int from = at;
        int end = window.length();
        while (at < end && letters[at] != separator && letters[at] != '\n' && letters[at] != '\r') {
            at++;
        }
        if (at - from > TableLimits.CELL_CHARACTERS) {
            throw notices.unusable(TableRule.CELL_TOO_LONG, number, Map.of("limit", "" + TableLimits.CELL_CHARACTERS));
        }
        if (at == end && !window.last()) {
            return End.CUT;
        }
        take(texts.of(letters, from, at - from, cells.size()));
        return End.PROPER;
    }

    /** Reads the cell whose opening mark stands here; broken where it is not closed before a separator or line end. */
    private End quotedCell() throws UnusableFile {
        char[] letters = window.letters();
        int end = window.length();
        StringBuilder cell = new StringBuilder();
        int index = at + 1;
        int from = index;
        while (index < end && cell.length() + index - from <= TableLimits.CELL_CHARACTERS) {
            if (letters[index] != '"') {
                index++;
            } else if (index + 1 < end && letters[index + 1] == '"') {
                cell.append(letters, from, index + 1 - from);
                index += 2;
                from = index;
            } else {
                at = index + 1;
                if (at == end && !window.last()) {
                    return End.CUT;
                }
                if (at < end && letters[at] != separator && letters[at] != '\n' && letters[at] != '\r') {
                    return End.BROKEN;
                }
                boolean plain = cell.isEmpty();
                cell.append(letters, from, index - from);
                take(plain ? texts.of(letters, from, index - from, cells.size()) : cell.toString());
                return End.PROPER;
            }
        }
        return index >= end && !window.last() ? End.CUT : End.BROKEN;
    }
}
