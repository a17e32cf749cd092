package org.homeward.app.tables.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Shown;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableRule;

/**
 * Reads separated text (RFC 4180, and what people make of it).
 *
 * <p>A quotation mark that is never closed, or closed in the middle of a cell, spoils its own row and not the rows after
 * it: the row is read again with its marks taken as plain characters, and noticed. Marks inside an unquoted cell are
 * plain characters, as in the name of a unit.
 */
public final class CsvParser {

    private static final String SEPARATORS = ";,\t|";
    private static final int LINES_SAMPLED = 60;

    private final String text;
    private final Notices notices;
    private final char separator;
    private int at;
    private int cellsSoFar;

    private CsvParser(String text, Notices notices, char separator, int start) {
        this.text = text;
        this.notices = notices;
        this.separator = separator;
        this.at = start;
    }

    /** True where the bytes are text of two bytes a letter, which looks like binary data otherwise. */
    public static boolean isWide(byte[] bytes) {
        return Encodings.isWide(bytes);
    }

    public static TableFile parse(String file, byte[] bytes, Notices notices) throws UnusableFile {
        Encodings.Decoded decoded = Encodings.decode(bytes, notices);
        String text = decoded.text();
        refuseMarkup(text, notices);
        char said = saidSeparator(text);
        char separator = said == 0 ? likelySeparator(text) : said;
        CsvParser parser = new CsvParser(text, notices, separator, said == 0 ? 0 : afterLine(text));
        List<Row> rows = parser.rows(said == 0 ? 1 : 2);
        if (rows.isEmpty()) {
            throw notices.unusable(TableRule.NO_CELLS, Map.of());
        }
        Table table = new Table("", false, rows);
        if (table.width() == 1) {
            notices.file(TableRule.ONE_COLUMN, Map.of());
        }
        TableFormat format =
                new TableFormat.Csv(decoded.charset(), decoded.byteOrderMark(), separator, lineEnd(text), said != 0);
        return new TableFile(file, format, List.of(table));
    }

    private static void refuseMarkup(String text, Notices notices) throws UnusableFile {
        String start =
                text.substring(0, Math.min(200, text.length())).stripLeading().toLowerCase(Locale.ROOT);
        for (String markup : List.of("<!doctype", "<html", "<?xml", "<table", "{\\rtf", "%pdf-")) {
            if (start.startsWith(markup)) {
                throw notices.unusable(TableRule.FORMAT_UNKNOWN, Map.of("found", Shown.of(markup)));
            }
        }
    }

    /** The separator of Excel's own first line {@code sep=;}; 0 where there is no such line. */
    private static char saidSeparator(String text) {
        boolean said = text.length() >= 5
                && text.regionMatches(true, 0, "sep=", 0, 4)
                && (text.length() == 5 || text.charAt(5) == '\r' || text.charAt(5) == '\n');
        return said ? text.charAt(4) : 0;
    }

    private static int afterLine(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at + (text.startsWith("\r\n", at) ? 2 : at < text.length() ? 1 : 0);
    }

    private static String lineEnd(String text) {
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        if (carriage >= 0 && (feed < 0 || carriage < feed)) {
            return feed == carriage + 1 ? "\r\n" : "\r";
        }
        return feed >= 0 ? "\n" : "\r\n";
    }

    /** The separator that most lines have equally often, the more often the better. */
    private static char likelySeparator(String text) {
        char best = ';';
        long bestScore = 0;
        for (int index = 0; index < SEPARATORS.length(); index++) {
            Map<Integer, Integer> lines = separatorsPerLine(text, SEPARATORS.charAt(index));
            for (Map.Entry<Integer, Integer> each : lines.entrySet()) {
                long score = (long) each.getValue() * each.getValue() * Math.min(each.getKey(), 20);
                if (score > bestScore) {
                    bestScore = score;
                    best = SEPARATORS.charAt(index);
                }
            }
        }
        return best;
    }

    private static Map<Integer, Integer> separatorsPerLine(String text, char separator) {
        Map<Integer, Integer> lines = new HashMap<>();
        boolean quoted = false;
        int count = 0;
        int taken = 0;
        for (int index = 0; index < text.length() && taken < LINES_SAMPLED; index++) {
            char letter = text.charAt(index);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\n' || letter == '\r') {
                if (count > 0 && !quoted) {
                    lines.merge(count, 1, Integer::sum);
                }
                // A line break ends quotation here: one stray mark must not hide all the lines after it.
                quoted = false;
                taken += count > 0 ? 1 : 0;
                count = 0;
            } else if (letter == separator && !quoted) {
                count++;
            }
        }
        if (count > 0) {
            lines.merge(count, 1, Integer::sum);
        }
        return lines;
    }

    private List<Row> rows(int firstNumber) throws UnusableFile {
        List<Row> rows = new ArrayList<>();
        int number = firstNumber;
        while (at < text.length()) {
            int start = at;
            List<Cell> cells = new ArrayList<>();
            if (!quotedRow(cells, number)) {
                at = start;
                cells.clear();
                plainRow(cells, number);
                notices.at(TableRule.QUOTE_BROKEN, number, null, null, Map.of());
            }
            trim(cells);
            if (!cells.isEmpty()) {
                add(rows, new Row(number, false, cells));
            }
            number++;
        }
        return rows;
    }

    private void add(List<Row> rows, Row row) throws UnusableFile {
        if (rows.size() == TableLimits.ROWS) {
            throw notices.unusable(TableRule.TOO_MANY_ROWS, Map.of("limit", "" + TableLimits.ROWS));
        }
        cellsSoFar += row.cells().size();
        if (cellsSoFar > TableLimits.CELLS) {
            throw notices.unusable(TableRule.TOO_MANY_CELLS, Map.of("limit", "" + TableLimits.CELLS));
        }
        rows.add(row);
    }

    private static void trim(List<Cell> cells) {
        while (!cells.isEmpty() && cells.getLast().kind() == org.homeward.app.tables.CellKind.EMPTY) {
            cells.removeLast();
        }
    }

    /** Reads one row by the rules of quotation; false where a mark breaks them. */
    private boolean quotedRow(List<Cell> cells, int row) throws UnusableFile {
        while (true) {
            if (at < text.length() && text.charAt(at) == '"') {
                String cell = quotedCell();
                if (cell == null) {
                    return false;
                }
                take(cells, cell, row);
            } else {
                take(cells, plainCell(row), row);
            }
            if (endsRow()) {
                return true;
            }
        }
    }

    private void plainRow(List<Cell> cells, int row) throws UnusableFile {
        do {
            take(cells, plainCell(row), row);
        } while (!endsRow());
    }

    private void take(List<Cell> cells, String text, int row) throws UnusableFile {
        if (cells.size() == TableLimits.COLUMNS) {
            throw notices.unusable(TableRule.TOO_MANY_COLUMNS, row, Map.of("limit", "" + TableLimits.COLUMNS));
        }
        String plain = Guard.unprotected(text);
        Garbling.notice(plain, row, cells.size(), notices);
        cells.add(Cell.text(plain));
    }

    /** Passes the separator or the line end that stands here; true where the row is over. */
    private boolean endsRow() {
        if (at >= text.length()) {
            return true;
        }
        char letter = text.charAt(at++);
        if (letter == separator) {
            return false;
        }
        if (letter == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return true;
    }

    private String plainCell(int row) throws UnusableFile {
        int start = at;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == separator || letter == '\n' || letter == '\r') {
                break;
            }
            at++;
        }
        if (at - start > TableLimits.CELL_CHARACTERS) {
            throw notices.unusable(TableRule.CELL_TOO_LONG, row, Map.of("limit", "" + TableLimits.CELL_CHARACTERS));
        }
        return text.substring(start, at);
    }

    /** The cell whose opening mark stands here; null where it is not closed before a separator or line end. */
    private @org.jspecify.annotations.Nullable String quotedCell() {
        StringBuilder cell = new StringBuilder();
        int index = at + 1;
        int start = index;
        while (index < text.length() && cell.length() + index - start <= TableLimits.CELL_CHARACTERS) {
            if (text.charAt(index) != '"') {
                index++;
            } else if (index + 1 < text.length() && text.charAt(index + 1) == '"') {
                cell.append(text, start, index + 1);
                index += 2;
                start = index;
            } else {
                cell.append(text, start, index);
                at = index + 1;
                boolean closed = at == text.length()
                        || text.charAt(at) == separator
                        || text.charAt(at) == '\n'
                        || text.charAt(at) == '\r';
                return closed ? cell.toString() : null;
            }
        }
        return null;
    }
}
