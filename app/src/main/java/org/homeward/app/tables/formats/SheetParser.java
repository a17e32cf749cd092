package org.homeward.app.tables.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.CellKind;
import org.homeward.app.tables.Columns;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableRule;
import org.jspecify.annotations.Nullable;

/** Reads the rows of worksheets; one instance counts the cells of a whole workbook. */
final class SheetParser {

    private final Notices notices;
    private final Styles styles;
    private final List<String> strings;
    private final boolean epoch1904;
    private int cellsSoFar;

    SheetParser(Notices notices, Styles styles, List<String> strings, boolean epoch1904) {
        this.notices = notices;
        this.styles = styles;
        this.strings = strings;
        this.epoch1904 = epoch1904;
    }

    Table parse(String name, boolean hidden, String part, byte[] bytes) throws UnusableFile {
        List<Row> rows = new ArrayList<>();
        try (XmlPart xml = XmlPart.open(part, bytes, notices)) {
            int last = 0;
            while (xml.next()) {
                if (xml.starts("row")) {
                    Row row = row(xml, last);
                    last = Math.max(last, row.number());
                    if (!row.cells().isEmpty()) {
                        add(rows, row);
                    }
                } else if (xml.starts("col") && xml.flag("hidden")) {
                    noticeHiddenColumns(xml);
                } else if (xml.starts("mergeCell")) {
                    noticeMerge(xml);
                }
            }
        }
        return new Table(name, hidden, rows);
    }

    private void add(List<Row> rows, Row row) throws UnusableFile {
        if (rows.size() == TableLimits.ROWS || row.number() > TableLimits.ROWS) {
            throw notices.unusable(TableRule.TOO_MANY_ROWS, Map.of("limit", "" + TableLimits.ROWS));
        }
        cellsSoFar += row.cells().size();
        if (cellsSoFar > TableLimits.CELLS) {
            throw notices.unusable(TableRule.TOO_MANY_CELLS, Map.of("limit", "" + TableLimits.CELLS));
        }
        if (row.hidden()) {
            notices.at(TableRule.HIDDEN_ROW, row.number(), null, null, Map.of());
        }
        rows.add(row);
    }

    private Row row(XmlPart xml, int last) throws UnusableFile {
        String said = xml.attribute("r");
        int number = said == null ? last + 1 : Styles.number(said);
        if (number <= last) {
            // A row given twice or out of order would hide one of the two from some readers.
            throw notices.unusable(TableRule.ROW_NUMBERS_WRONG, last, Map.of());
        }
        boolean hidden = xml.flag("hidden");
        List<Cell> cells = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String reference = xml.attribute("r");
                int column = reference == null ? cells.size() : Columns.index(reference);
                Cell cell = cell(xml, number, column);
                if (cell.kind() != CellKind.EMPTY) {
                    place(cells, cell, number, column);
                }
            }
        }
        return new Row(number, hidden, cells);
    }

    private void place(List<Cell> cells, Cell cell, int row, int column) throws UnusableFile {
        if (column >= TableLimits.COLUMNS) {
            throw notices.unusable(TableRule.TOO_MANY_COLUMNS, row, Map.of("limit", "" + TableLimits.COLUMNS));
        }
        if (column < cells.size()) {
            throw notices.unusable(TableRule.ROW_NUMBERS_WRONG, row, Map.of());
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.add(cell);
    }

    private Cell cell(XmlPart xml, int row, int column) throws UnusableFile {
        String type = xml.attribute("t");
        String format = styles.format(Styles.number(xml.attribute("s")));
        StringBuilder value = new StringBuilder();
        StringBuilder formula = null;
        String inline = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value.setLength(0);
                xml.text(value, row);
            } else if (xml.starts("f")) {
                formula = new StringBuilder();
                xml.text(formula, row);
            } else if (xml.starts("is")) {
                inline = SharedStrings.item(xml, "is", row);
            }
        }
        if (formula != null) {
            Cell cell = new Cell("=" + (formula.isEmpty() ? "…" : formula), CellKind.FORMULA, null);
            notices.at(TableRule.FORMULA, row, Columns.letters(column), cell.text(), Map.of());
            return cell;
        }
        return plain(type, inline != null ? inline : value.toString(), format, row, column);
    }

    private Cell plain(@Nullable String type, String value, @Nullable String format, int row, int column)
            throws UnusableFile {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> text(shared(value, row), row, column);
            case "inlineStr" -> text(value, row, column);
            case "str" -> text(SharedStrings.unescape(value), row, column);
            case "b" -> new Cell(value.equals("1") ? "TRUE" : "FALSE", CellKind.BOOLEAN, null);
            case "e" -> {
                notices.at(TableRule.ERROR_CELL, row, Columns.letters(column), value, Map.of());
                yield new Cell(value, CellKind.ERROR, null);
            }
            case "d" -> new Cell(value, CellKind.DATE, "yyyy-mm-dd");
            default -> number(value, format);
        };
    }

    private Cell text(String text, int row, int column) {
        String plain = Guard.unprotected(text);
        Garbling.notice(plain, row, column, notices);
        return Cell.text(plain);
    }

    private String shared(String index, int row) throws UnusableFile {
        int number = Styles.number(index);
        if (number < 0 || number >= strings.size()) {
            throw notices.unusable(TableRule.XML_BROKEN, row, Map.of("part", "sharedStrings", "line", "0"));
        }
        return strings.get(number);
    }

    private Cell number(String value, @Nullable String format) {
        if (Styles.showsDay(format)) {
            String date = Serials.iso(value, epoch1904);
            if (date != null) {
                return new Cell(date, CellKind.DATE, format);
            }
        }
        return new Cell(Serials.plain(value), CellKind.NUMBER, format);
    }

    private void noticeHiddenColumns(XmlPart xml) {
        int from = Styles.number(xml.attribute("min"));
        int to = Math.min(Styles.number(xml.attribute("max")), TableLimits.COLUMNS);
        if (from >= 1 && from <= to) {
            String last = Columns.letters(to - 1);
            notices.at(TableRule.HIDDEN_COLUMN, 0, Columns.letters(from - 1), null, Map.of("last", last));
        }
    }

    private void noticeMerge(XmlPart xml) {
        String range = xml.attribute("ref");
        if (range != null) {
            String digits = range.substring(0, Math.max(0, range.indexOf(':'))).replaceAll("[^0-9]", "");
            notices.at(TableRule.MERGED_CELLS, Math.max(0, Styles.number(digits)), null, range, Map.of());
        }
    }
}
