package org.homeward.app.lists.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.lists.ListRule;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Columns;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Shown;
import org.homeward.app.tables.Table;
import org.jspecify.annotations.Nullable;

/** Where the headers of a list stand and what its columns mean. */
public final class Header {

    /** Rows looked at for headers: letterheads and titles take up to some twenty. */
    private static final int ROWS_SEARCHED = 50;

    /** Headers in a row that make it the header row: one word alone also occurs in titles. */
    private static final int FEWEST_HEADERS = 2;

    private final int sheet;
    private final Table table;
    private final Row header;
    private final Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
    private final List<Integer> twice = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();

    private Header(int sheet, Table table, Row header, Map<String, ListColumn> mapping) {
        this.sheet = sheet;
        this.table = table;
        this.header = header;
        for (int index = 0; index < header.cells().size(); index++) {
            Optional<ListColumn> column = recognise(header.cell(index), mapping);
            if (column.isPresent()) {
                if (columns.putIfAbsent(column.get(), index) != null) {
                    twice.add(index);
                }
            } else if (!header.cell(index).isBlank()) {
                unknown.add(index);
            }
        }
    }

    /** The header row with most headers, visible sheets first; null where no row names a surname. */
    public static @Nullable Header find(List<Table> sheets, Map<String, ListColumn> mapping) {
        Header best = null;
        for (boolean hidden : new boolean[] {false, true}) {
            for (int sheet = 0; sheet < sheets.size() && best == null; sheet++) {
                if (sheets.get(sheet).hidden() == hidden) {
                    best = find(sheet, sheets.get(sheet), mapping);
                }
            }
        }
        return best;
    }

    private static @Nullable Header find(int sheet, Table table, Map<String, ListColumn> mapping) {
        Row best = null;
        int most = FEWEST_HEADERS - 1;
        for (Row row :
                table.rows().subList(0, Math.min(ROWS_SEARCHED, table.rows().size()))) {
            int count = count(row, mapping);
            if (count > most) {
                best = row;
                most = count;
            }
        }
        if (best == null) {
            return null;
        }
        Header header = new Header(sheet, table, best, mapping);
        boolean names = header.has(ListColumn.SURNAME) || header.has(ListColumn.FULL_NAME);
        return names ? header : null;
    }

    private static int count(Row row, Map<String, ListColumn> mapping) {
        return (int) row.cells().stream()
                .map(cell -> recognise(cell, mapping))
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private static Optional<ListColumn> recognise(Cell cell, Map<String, ListColumn> mapping) {
        if (cell.isBlank() || cell.text().length() > 80) {
            return Optional.empty();
        }
        ListColumn mapped = mapping.get(cell.text().strip());
        return mapped != null ? Optional.of(mapped) : ListColumn.of(cell.text());
    }

    /** Says what is wrong with the headers themselves. */
    public void check(GateContext.Kind kind, Findings findings) {
        if (header.number() > 1) {
            findings.at(ListRule.HEADER_LATE, header.number(), null, null, Map.of());
        }
        for (int index : twice) {
            findings.at(
                    ListRule.COLUMN_TWICE,
                    header.number(),
                    Columns.letters(index),
                    header.cell(index).text(),
                    Map.of());
        }
        for (int index : unknown) {
            findings.at(
                    ListRule.COLUMN_UNKNOWN,
                    header.number(),
                    Columns.letters(index),
                    header.cell(index).text(),
                    Map.of());
        }
        List<ListColumn> needed = new ArrayList<>(List.of(ListColumn.BIRTH_DATE));
        if (!has(ListColumn.FULL_NAME)) {
            needed.add(ListColumn.GIVEN);
        }
        if (kind == GateContext.Kind.HOLDINGS) {
            needed.add(ListColumn.CUSTODY);
        }
        for (ListColumn column : needed) {
            if (!has(column)) {
                findings.at(ListRule.COLUMN_MISSING, header.number(), null, column.key(), Map.of());
            }
        }
    }

    public int sheet() {
        return sheet;
    }

    /** 1-based row of the headers. */
    public int row() {
        return header.number();
    }

    public Map<ListColumn, Integer> columns() {
        return columns;
    }

    public boolean has(ListColumn column) {
        return columns.containsKey(column);
    }

    /** Columns from the first up to the last header. */
    int width() {
        return header.cells().size();
    }

    Cell cell(Row row, ListColumn column) {
        Integer index = columns.get(column);
        return index == null ? Cell.EMPTY : row.cell(index);
    }

    /** The column as its header is written in the file. */
    String name(ListColumn column) {
        Integer index = columns.get(column);
        return index == null ? column.key() : Shown.of(header.cell(index).text().strip());
    }

    /** The rows under the headers. */
    List<Row> body() {
        return table.rows().stream()
                .filter(row -> row.number() > header.number())
                .toList();
    }

    /** True for a row that repeats the headers, as where two lists were joined. */
    boolean repeatedBy(Row row) {
        int same = 0;
        for (int index : columns.values()) {
            same += row.cell(index).text().equals(header.cell(index).text()) ? 1 : 0;
        }
        return same >= Math.max(FEWEST_HEADERS, columns.size() - 1);
    }
}
