package org.homeward.app.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Decision;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableWriter;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;

/**
 * A list given back with the answers under one clause: every cell as it came, in its place, and six columns beside it.
 *
 * <p>The columns: answer, reasons, evidence looked at, answer under each reading, nearest change, before crossing.
 */
public final class CheckedList {

    private static final List<String> COLUMNS =
            List.of("verdict", "reasons", "evidence", "readings", "change", "before");

    private CheckedList() {}

    /**
     * Writes the list and does not close the stream.
     *
     * @param list the file as it was read
     * @param format the format to write; its own, or another one, in which the list stands alone where there is no room for
     *     the other sheets
     * @param report what the gate made of it
     * @param check what was decided
     * @return the format written; see {@link TableWriter#write}
     */
    public static TableFormat write(
            TableFile list, TableFormat format, GateReport report, ListCheck check, Language language, OutputStream out)
            throws IOException {
        Texts texts = Texts.in(language);
        CheckWords words = new CheckWords(language.code());
        Map<Integer, List<Cell>> added = new HashMap<>();
        added.put(
                report.headerRow(),
                COLUMNS.stream()
                        .map(column -> Cell.text(texts.get("commands.check.column." + column)))
                        .toList());
        check.people().forEach(each -> added.put(each.entry().row(), cells(each.decision(), words)));
        List<Table> sheets = new ArrayList<>(list.sheets());
        Table table = sheets.get(report.sheet());
        int width = table.width();
        List<Row> rows = table.rows().stream()
                .map(row -> widened(row, width, added.getOrDefault(row.number(), List.of())))
                .toList();
        Table answered = new Table(table.name(), table.hidden(), rows);
        sheets.set(report.sheet(), answered);
        List<Table> written = switch (format) {
            case TableFormat.Csv _ -> List.of(answered);
            case TableFormat.Xlsx _ -> sheets;
        };
        return TableWriter.write(new TableFile(list.name(), format, written), out);
    }

    private static List<Cell> cells(Decision decision, CheckWords words) {
        return List.of(
                Cell.text(words.verdict(decision.verdict())),
                Cell.text(String.join("\n", words.reasons(decision))),
                Cell.text(String.join(", ", words.evidence(decision))),
                Cell.text(String.join("\n", words.readings(decision))),
                Cell.text(words.change(decision)),
                Cell.text(String.join("\n", words.beforeCrossing(decision))));
    }

    private static Row widened(Row row, int width, List<Cell> added) {
        if (added.isEmpty()) {
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add(Cell.EMPTY);
        }
        cells.addAll(added);
        return new Row(row.number(), row.hidden(), cells);
    }
}
