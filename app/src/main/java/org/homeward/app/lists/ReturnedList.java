package org.homeward.app.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableWriter;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;

/**
 * A list given back to whoever handed it in: every cell as it came, in its place, and the findings beside it.
 *
 * <p>Three columns are added: how much stands in the way, what was found, and what to do. What concerns the whole list
 * is said beside its header row. Formulas come back as their text.
 */
public final class ReturnedList {

    /** Characters of one added cell; a spreadsheet cell holds 32,767 and nobody reads a tenth of them. */
    private static final int CELL_CHARACTERS = 3_000;

    private ReturnedList() {}

    /**
     * Writes the list in its own format and does not close the stream.
     *
     * @param list the file as it was read
     * @param report what the gate made of it
     * @return the format written; see {@link TableWriter#write}
     */
    public static TableFormat write(TableFile list, GateReport report, Language language, OutputStream out)
            throws IOException {
        Texts texts = Texts.in(language);
        int sheet = Math.max(0, report.sheet());
        List<Table> sheets = new ArrayList<>(list.sheets());
        sheets.set(sheet, withFindings(sheets.get(sheet), report, texts));
        return TableWriter.write(new TableFile(list.name(), list.format(), sheets), out);
    }

    private static Table withFindings(Table table, GateReport report, Texts texts) {
        Map<Integer, List<Finding>> byRow = new HashMap<>();
        int headerRow = report.headerRow() > 0 ? report.headerRow() : 1;
        for (Finding finding : report.findings()) {
            byRow.computeIfAbsent(finding.row() == 0 ? headerRow : finding.row(), _ -> new ArrayList<>())
                    .add(finding);
        }
        int width = table.width();
        TreeMap<Integer, Row> rows = new TreeMap<>();
        table.rows().forEach(row -> rows.put(row.number(), row));
        byRow.keySet().forEach(number -> rows.putIfAbsent(number, new Row(number, false, List.of())));
        rows.putIfAbsent(headerRow, new Row(headerRow, false, List.of()));
        List<Row> returned = new ArrayList<>();
        for (Row row : rows.values()) {
            List<Finding> findings = byRow.getOrDefault(row.number(), List.of());
            List<Cell> added = row.number() == headerRow ? headers(findings, texts) : cells(findings, texts);
            returned.add(added.isEmpty() ? row : widened(row, width, added));
        }
        return new Table(table.name(), table.hidden(), returned);
    }

    private static Row widened(Row row, int width, List<Cell> added) {
        List<Cell> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add(Cell.EMPTY);
        }
        cells.addAll(added);
        return new Row(row.number(), row.hidden(), cells);
    }

    private static List<Cell> headers(List<Finding> findings, Texts texts) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(texts.get("lists.column.severity")),
                Cell.text(texts.get("lists.column.findings")),
                Cell.text(texts.get("lists.column.remedies"))));
        if (!findings.isEmpty()) {
            cells.addAll(cells(findings, texts));
        }
        return cells;
    }

    private static List<Cell> cells(List<Finding> findings, Texts texts) {
        if (findings.isEmpty()) {
            return List.of();
        }
        Severity worst = Severity.NOTE;
        StringBuilder found = new StringBuilder();
        StringBuilder remedies = new StringBuilder();
        for (Finding finding : findings) {
            worst = finding.severity().compareTo(worst) < 0 ? finding.severity() : worst;
            String column = finding.problem().column();
            append(found, finding.code() + (column == null ? " " : " [" + column + "] ") + finding.sentence(texts));
            String remedy = finding.remedy(texts);
            if (remedies.indexOf(remedy) < 0) {
                append(remedies, remedy);
            }
        }
        return List.of(
                Cell.text(texts.get("lists.severity." + worst.name())),
                Cell.text(found.toString()),
                Cell.text(remedies.toString()));
    }

    private static void append(StringBuilder text, String line) {
        if (text.length() + line.length() < CELL_CHARACTERS) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        } else if (text.charAt(text.length() - 1) != '…') {
            text.append("\n…");
        }
    }
}
