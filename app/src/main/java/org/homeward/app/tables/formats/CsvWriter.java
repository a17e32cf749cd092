package org.homeward.app.tables.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.CellKind;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;

/** Writes separated text, one sheet only. */
public final class CsvWriter {

    private CsvWriter() {}

    public static TableFormat.Csv write(TableFile file, TableFormat.Csv wanted, OutputStream out) throws IOException {
        Table table = file.sheets().getFirst();
        String text = text(table, wanted);
        TableFormat.Csv format = wanted.charset().newEncoder().canEncode(text)
                ? wanted
                : new TableFormat.Csv(
                        StandardCharsets.UTF_8, true, wanted.separator(), wanted.lineEnd(), wanted.separatorLine());
        if (format.byteOrderMark()) {
            out.write("\uFEFF".getBytes(wide(format.charset()) ? format.charset() : StandardCharsets.UTF_8));
        }
        out.write(text.getBytes(format.charset()));
        out.flush();
        return format;
    }

    private static boolean wide(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    private static String text(Table table, TableFormat.Csv format) {
        StringBuilder text = new StringBuilder();
        int next = 1;
        if (format.separatorLine()) {
            text.append("sep=").append(format.separator()).append(format.lineEnd());
            next++;
        }
        int width = table.width();
        for (Row row : table.rows()) {
            while (next < row.number()) {
                text.append(format.lineEnd());
                next++;
            }
            row(text, row.cells(), width, format.separator());
            text.append(format.lineEnd());
            next++;
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<Cell> cells, int width, char separator) {
        for (int column = 0; column < width; column++) {
            if (column > 0) {
                text.append(separator);
            }
            if (column < cells.size()) {
                cell(text, cells.get(column), separator);
            }
        }
    }

    private static void cell(StringBuilder out, Cell cell, char separator) {
        String text = cell.kind() == CellKind.NUMBER || cell.kind() == CellKind.DATE
                ? cell.text()
                : Guard.protectedText(cell.text());
        boolean quoted = false;
        for (int index = 0; index < text.length() && !quoted; index++) {
            char letter = text.charAt(index);
            quoted = letter == separator || letter == '"' || letter == '\n' || letter == '\r';
        }
        if (!quoted) {
            out.append(text);
            return;
        }
        out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
}
