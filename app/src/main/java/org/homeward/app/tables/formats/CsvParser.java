package org.homeward.app.tables.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Reads a file of separated text whole, with all that is needed to write it back alike. */
public final class CsvParser {

    private static final String SEPARATORS = ";,\t|";
    private static final int LINES_SAMPLED = 60;

    private CsvParser() {}

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
        CsvRows cut = new CsvRows(
                TextWindow.of(text), separator, notices, said == 0 ? 0 : afterLine(text), said == 0 ? 1 : 2);
        List<Row> rows = rows(cut, notices);
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

    static void refuseMarkup(String text, Notices notices) throws UnusableFile {
        String start =
                text.substring(0, Math.min(200, text.length())).stripLeading().toLowerCase(Locale.ROOT);
        for (String markup : List.of("<!doctype", "<html", "<?xml", "<table", "{\\rtf", "%pdf-")) {
            if (start.startsWith(markup)) {
                throw notices.unusable(TableRule.FORMAT_UNKNOWN, Map.of("found", Shown.of(markup)));
            }
        }
    }

    /** The separator of Excel's own first line {@code sep=;}; 0 where there is no such line. */
    static char saidSeparator(String text) {
        boolean said = text.length() >= 5
                && text.regionMatches(true, 0, "sep=", 0, 4)
                && (text.length() == 5 || text.charAt(5) == '\r' || text.charAt(5) == '\n');
        return said ? text.charAt(4) : 0;
    }

    static int afterLine(String text) {
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
    static char likelySeparator(String text) {
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

    private static List<Row> rows(CsvRows rows, Notices notices) throws UnusableFile {
        List<Row> all = new ArrayList<>();
        int cells = 0;
        try {
            for (List<String> row = rows.next(); row != null; row = rows.next()) {
                if (all.size() == TableLimits.ROWS) {
                    throw notices.unusable(TableRule.TOO_MANY_ROWS, Map.of("limit", "" + TableLimits.ROWS));
                }
                cells += row.size();
                if (cells > TableLimits.CELLS) {
                    throw notices.unusable(TableRule.TOO_MANY_CELLS, Map.of("limit", "" + TableLimits.CELLS));
                }
                all.add(new Row(
                        rows.number(), false, row.stream().map(Cell::text).toList()));
            }
        } catch (IOException notFromMemory) {
            throw new UncheckedIOException(notFromMemory);
        }
        return all;
    }
}
