package org.homeward.app.tables.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Columns;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.jspecify.annotations.Nullable;

/** Writes a workbook of values alone: texts, numbers, dates; no formulas, programs, links or clock. */
public final class XlsxWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** Numbers a workbook's own formats start at. */
    private static final int FIRST_OWN_FORMAT = 164;

    private static final int WIDEST_COLUMN = 60;

    private final TableFormat.Xlsx format;
    private final Map<String, Integer> styles = new LinkedHashMap<>();

    private XlsxWriter(TableFormat.Xlsx format) {
        this.format = format;
    }

    public static void write(TableFile file, TableFormat.Xlsx format, OutputStream out) throws IOException {
        new XlsxWriter(format).write(file.sheets(), out);
    }

    private void write(List<Table> sheets, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        zip.setLevel(5); // A quarter faster than the default for the same size within a few percent.
        part(zip, "[Content_Types].xml", contentTypes(sheets.size()));
        part(
                zip,
                "_rels/.rels",
                HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                        + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(zip, "xl/workbook.xml", workbook(sheets));
        part(zip, "xl/_rels/workbook.xml.rels", workbookRelations(sheets.size()));
        for (int index = 0; index < sheets.size(); index++) {
            part(zip, "xl/worksheets/sheet" + (index + 1) + ".xml", sheet(sheets.get(index)));
        }
        part(zip, "xl/styles.xml", stylesPart());
        zip.finish();
        out.flush();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>")
                .append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
        for (int index = 1; index <= sheets; index++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(index)
                    .append(".xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private String workbook(List<Table> sheets) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">")
                .append(format.epoch1904() ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>")
                .append("<sheets>");
        List<String> taken = new ArrayList<>();
        for (int index = 1; index <= sheets.size(); index++) {
            String name = sheetName(sheets.get(index - 1).name(), index, taken);
            taken.add(name.toLowerCase(java.util.Locale.ROOT));
            xml.append("<sheet name=\"");
            escape(xml, name);
            xml.append("\" sheetId=\"").append(index);
            xml.append(sheets.get(index - 1).hidden() ? "\" state=\"hidden" : "");
            xml.append("\" r:id=\"rId").append(index).append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    /** Sheet names have at most 31 characters, none of {@code []:*?/\}, and differ without case. */
    private static String sheetName(String wanted, int index, List<String> taken) {
        String name = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
        name = name.length() > 31 ? name.substring(0, 31).strip() : name;
        return name.isEmpty() || taken.contains(name.toLowerCase(java.util.Locale.ROOT)) ? "Sheet" + index : name;
    }

    private static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int index = 1; index <= sheets; index++) {
            xml.append("<Relationship Id=\"rId").append(index).append("\" Type=\"" + OFFICE + "/worksheet\" Target=\"");
            xml.append("worksheets/sheet").append(index).append(".xml\"/>");
        }
        return xml.append("<Relationship Id=\"rId")
                .append(sheets + 1)
                .append("\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/></Relationships>")
                .toString();
    }

    private String sheet(Table table) {
        StringBuilder xml = new StringBuilder(1 << 16)
                .append(HEAD)
                .append("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>");
        widths(xml, table);
        xml.append("<sheetData>");
        for (Row row : table.rows()) {
            xml.append("<row r=\"").append(row.number()).append(row.hidden() ? "\" hidden=\"1\">" : "\">");
            for (int column = 0; column < row.cells().size(); column++) {
                cell(xml, row.cells().get(column), row.number(), column);
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void widths(StringBuilder xml, Table table) {
        int[] widths = new int[table.width()];
        for (Row row : table.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                int length = row.cells().get(column).text().length() + 2;
                widths[column] = Math.min(WIDEST_COLUMN, Math.max(widths[column], length));
            }
        }
        if (widths.length == 0) {
            return;
        }
        xml.append("<cols>");
        for (int column = 0; column < widths.length; column++) {
            xml.append("<col min=\"").append(column + 1).append("\" max=\"").append(column + 1);
            xml.append("\" width=\"").append(Math.max(8, widths[column])).append("\" customWidth=\"1\"/>");
        }
        xml.append("</cols>");
    }

    private void cell(StringBuilder xml, Cell cell, int row, int column) {
        switch (cell.kind()) {
            case EMPTY -> {
                // An absent cell is an empty one.
            }
            case NUMBER -> number(xml, cell.text(), cell.format(), row, column);
            case DATE -> {
                BigDecimal serial = Serials.serial(cell.text(), format.epoch1904());
                if (serial == null) {
                    text(xml, cell.text(), row, column);
                } else {
                    String shown = Styles.showsDay(cell.format()) ? cell.format() : "yyyy-mm-dd";
                    number(xml, serial.toPlainString(), shown, row, column);
                }
            }
            case BOOLEAN -> {
                open(xml, row, column)
                        .append("\" t=\"b\"><v>")
                        .append(cell.text().equals("TRUE") ? 1 : 0);
                xml.append("</v></c>");
            }
            case TEXT, ERROR, FORMULA -> text(xml, Guard.protectedText(cell.text()), row, column);
        }
    }

    private void number(StringBuilder xml, String digits, @Nullable String shown, int row, int column) {
        if (!digits.matches("-?[0-9]{1,60}(\\.[0-9]{1,60})?([Ee][+-]?[0-9]{1,9})?")) {
            text(xml, Guard.protectedText(digits), row, column);
            return;
        }
        open(xml, row, column);
        if (shown != null) {
            xml.append("\" s=\"").append(styles.computeIfAbsent(shown, _ -> styles.size() + 1));
        }
        xml.append("\"><v>").append(digits).append("</v></c>");
    }

    private static void text(StringBuilder xml, String text, int row, int column) {
        open(xml, row, column).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(xml, text);
        xml.append("</t></is></c>");
    }

    private static StringBuilder open(StringBuilder xml, int row, int column) {
        return xml.append("<c r=\"").append(Columns.letters(column)).append(row);
    }

    /** Characters that XML cannot hold stand as {@code _x0000_}, and a text that looks so by itself is escaped too. */
    private static void escape(StringBuilder xml, String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            switch (letter) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '_' -> xml.append(text.startsWith("_x", index) ? "_x005F_" : "_");
                case '\t', '\n' -> xml.append(letter);
                default -> {
                    boolean pair = Character.isHighSurrogate(letter)
                            && index + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(index + 1));
                    if (pair) {
                        xml.append(letter).append(text.charAt(++index));
                    } else if (letter < 0x20 || letter >= 0xFFFE || Character.isSurrogate(letter)) {
                        xml.append("_x%04X_".formatted((int) letter));
                    } else {
                        xml.append(letter);
                    }
                }
            }
        }
    }

    private String stylesPart() {
        StringBuilder xml = new StringBuilder(HEAD).append("<styleSheet xmlns=\"" + MAIN + "\">");
        if (!styles.isEmpty()) {
            xml.append("<numFmts count=\"").append(styles.size()).append("\">");
            styles.forEach((code, style) -> {
                xml.append("<numFmt numFmtId=\"")
                        .append(FIRST_OWN_FORMAT + style)
                        .append("\" formatCode=\"");
                escape(xml, code);
                xml.append("\"/>");
            });
            xml.append("</numFmts>");
        }
        xml.append("<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>")
                .append("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>")
                .append("<fill><patternFill patternType=\"gray125\"/></fill></fills>")
                .append("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>")
                .append(
                        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
                .append("<cellXfs count=\"")
                .append(styles.size() + 1)
                .append("\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        styles.values()
                .forEach(style -> xml.append("<xf numFmtId=\"")
                        .append(FIRST_OWN_FORMAT + style)
                        .append("\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"));
        return xml.append("</cellXfs></styleSheet>").toString();
    }
}
