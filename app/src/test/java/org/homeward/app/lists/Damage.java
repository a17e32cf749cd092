package org.homeward.app.lists;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.CellKind;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableWriter;
import org.homeward.app.tables.Zips;

/** The kinds of damage that a list arrives with, each with the code that must be among what is said of it. */
enum Damage {
    EMPTY_FILE("HW-TABLE-0002", "list.xlsx", () -> new byte[0]),
    WORKBOOK_CUT_IN_HALF("HW-TABLE-0007", "list.xlsx", () -> Arrays.copyOf(workbook(), workbook().length / 2)),
    WORKBOOK_WITHOUT_ITS_END("HW-TABLE-0007", "list.xlsx", () -> Arrays.copyOf(workbook(), workbook().length - 4)),
    WORKBOOK_WITH_A_FLIPPED_BYTE("HW-TABLE-0008", "list.xlsx", Damage::flipped),
    FOLDER_PACKED_AS_ZIP("HW-TABLE-0009", "list.xlsx", () -> zip(Map.of("readme.txt", bytes("names")))),
    TWO_HUNDRED_MEGABYTES_OF_ZEROS("HW-TABLE-0010", "list.xlsx", Damage::zeros),
    PART_STANDING_TWICE("HW-TABLE-0011", "list.xlsx", Damage::twice),
    BILLION_LAUGHS(
            "HW-TABLE-0012", "list.xlsx", () -> sheet(xml -> laughs() + xml.substring(xml.indexOf("<worksheet")))),
    ENTITY_FROM_A_FILE(
            "HW-TABLE-0012",
            "list.xlsx",
            () -> sheet(xml -> outsideEntity() + xml.substring(xml.indexOf("<worksheet")))),
    XML_NOT_CLOSED("HW-TABLE-0013", "list.xlsx", () -> sheet(xml -> xml.replace("</sheetData>", ""))),
    XML_TOO_DEEP("HW-TABLE-0013", "list.xlsx", () -> sheet(xml -> xml.replace("<sheetData>", "<a>".repeat(500)))),
    MACRO_INSIDE("HW-TABLE-0014", "list.xlsx", () -> with("xl/vbaProject.bin", "program")),
    EMBEDDED_OBJECT("HW-TABLE-0014", "list.xlsx", () -> with("xl/embeddings/oleObject1.bin", "object")),
    LINK_TO_ANOTHER_WORKBOOK("HW-TABLE-0015", "list.xlsx", () -> with("xl/externalLinks/externalLink1.xml", "<a/>")),
    FORMULA_IN_A_NAME(
            "HW-TABLE-0016",
            "list.xlsx",
            () -> sheet(xml -> xml.replaceFirst(
                    "<c r=\"B2\"[^>]*>.*?</c>", "<c r=\"B2\" t=\"str\"><f>HYPERLINK(1)</f><v>Коваль</v></c>"))),
    ERROR_IN_A_NAME(
            "HW-TABLE-0017",
            "list.xlsx",
            () -> sheet(xml -> xml.replaceFirst("<c r=\"B2\"[^>]*>.*?</c>", "<c r=\"B2\" t=\"e\"><v>#REF!</v></c>"))),
    MERGED_CELLS(
            "HW-TABLE-0018",
            "list.xlsx",
            () -> sheet(xml ->
                    xml.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>"))),
    HIDDEN_ROW(
            "HW-TABLE-0019",
            "list.xlsx",
            () -> sheet(xml -> xml.replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">"))),
    HIDDEN_COLUMN(
            "HW-TABLE-0020",
            "list.xlsx",
            () -> sheet(xml -> xml.replace("<col min=\"2\"", "<col hidden=\"1\" min=\"2\""))),
    HIDDEN_SHEET("HW-TABLE-0021", "list.xlsx", () -> twoSheets(true)),
    SEVERAL_SHEETS("HW-TABLE-0022", "list.xlsx", () -> twoSheets(false)),
    ONLY_BLANK_LINES("HW-TABLE-0023", "list.csv", () -> bytes("\r\n;;;\r\n\r\n")),
    TOO_MANY_ROWS("HW-TABLE-0024", "list.csv", () -> bytes("x\n".repeat(200_001))),
    TOO_MANY_COLUMNS("HW-TABLE-0025", "list.csv", () -> bytes("x;".repeat(300) + "\n")),
    CELL_WITHOUT_END("HW-TABLE-0027", "list.csv", () -> csv("Коваль", "К".repeat(40_000))),
    ROWS_OUT_OF_ORDER("HW-TABLE-0035", "list.xlsx", () -> sheet(xml -> xml.replace("<row r=\"2\">", "<row r=\"1\">"))),
    OLD_OR_LOCKED_WORKBOOK(
            "HW-TABLE-0006", "list.xls", () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}),
    PICTURE_CALLED_A_LIST(
            "HW-TABLE-0004", "list.xlsx", () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4, 5, 6}),
    PAGE_CALLED_A_WORKBOOK("HW-TABLE-0004", "list.xls", () -> bytes("<html><table><tr><td>Коваль</td></tr></table>")),
    WORKBOOK_CALLED_CSV("HW-TABLE-0005", "list.csv", Damage::workbook),
    BROKEN_UTF_8("HW-TABLE-0028", "list.csv", () -> replaced(csvBytes(), (byte) 0xD0, (byte) 0xFF, 9)),
    ODD_BYTE_IN_UTF_16(
            "HW-TABLE-0028", "list.csv", () -> marked(Arrays.copyOf(csvText().getBytes(UTF_16LE), 101))),
    WINDOWS_1251("HW-TABLE-0029", "list.csv", () -> csvText().getBytes(Charset.forName("windows-1251"))),
    READ_IN_A_WRONG_ENCODING("HW-TABLE-0030", "list.csv", () -> csv("Коваль", garbled("Коваль"))),
    LETTERS_TURNED_TO_QUESTION_MARKS("HW-TABLE-0031", "list.csv", () -> csv("Коваль", "??????")),
    REPLACEMENT_CHARACTERS("HW-TABLE-0031", "list.csv", () -> csv("Коваль", "Кова\uFFFDь")),
    QUOTATION_MARK_NOT_CLOSED("HW-TABLE-0032", "list.csv", () -> csv("Коваль", "\"Коваль")),
    ZERO_BYTE("HW-TABLE-0033", "list.csv", () -> csv("Коваль", "Кова\0ль")),
    COMMA_LIST_IN_ONE_COLUMN("HW-TABLE-0034", "list.csv", () -> bytes("Прізвище\nКоваль\n")),
    NO_HEADERS("HW-LIST-0001", "list.csv", () -> bytes("1;Коваль;Олег;12.03.1999\n2;Мельник;Іван;01.02.1990\n")),
    COLUMN_MISSING("HW-LIST-0002", "list.csv", () -> csv("Дата народження", "Зріст")),
    COLUMN_TWICE("HW-LIST-0003", "list.csv", () -> csv("По батькові", "Прізвище")),
    HEADERS_UNDER_A_TITLE("HW-LIST-0005", "list.csv", () -> bytes("Список;;;\n\n" + csvText())),
    CELLS_SLIPPED_RIGHT("HW-LIST-0006", "list.csv", () -> csv("Олег", "Олег;;;;;;;;зайве")),
    ROW_IN_QUOTATION_MARKS(
            "HW-LIST-0007",
            "list.csv",
            () -> csv("3;Бойко;Тарас;Ігорович;ч;05.06.1985;АА3", "\"3;Бойко;Тарас;Ігорович;ч;05.06.1985;АА3\"")),
    ONLY_HEADERS(
            "HW-LIST-0009",
            "list.csv",
            () -> bytes(csvText().lines().findFirst().orElseThrow() + "\n")),
    SURNAME_MISSING("HW-LIST-0010", "list.csv", () -> csv("Коваль", "")),
    BIRTH_DATE_MISSING("HW-LIST-0012", "list.csv", () -> csv("12.03.1999", "")),
    REPEATED_ID("HW-LIST-0014", "list.csv", () -> csv("2;Мельник", "1;Мельник")),
    DATE_IN_WORDS_OF_NO_LANGUAGE("HW-LIST-0020", "list.csv", () -> csv("12.03.1999", "весною")),
    DAY_THAT_NEVER_WAS("HW-LIST-0021", "list.csv", () -> csv("12.03.1999", "30.02.1999")),
    DAY_AND_MONTH_OPEN("HW-LIST-0022", "list.csv", () -> csv("12.03.1999", "03/12/1999")),
    YEAR_ALONE("HW-LIST-0023", "list.csv", () -> csv("12.03.1999", "1999")),
    BORN_IN_THE_FUTURE("HW-LIST-0024", "list.csv", () -> csv("12.03.1999", "12.03.2099")),
    BORN_TOO_LONG_AGO("HW-LIST-0025", "list.csv", () -> csv("12.03.1999", "12.03.1899")),
    DATE_AS_A_NUMBER("HW-LIST-0027", "list.csv", () -> csv("12.03.1999", "36231")),
    SAME_PERSON_TWICE("HW-LIST-0030", "list.csv", () -> bytes(csvText() + "9;Коваль;Олег;Петрович;ч;12.03.1999;АА9\n")),
    SAME_PERSON_MISSPELT(
            "HW-LIST-0031", "list.csv", () -> bytes(csvText() + "9;Ковель;Олег;Петрович;ч;12.03.1999;АА9\n")),
    SERVICE_NUMBER_TWICE("HW-LIST-0032", "list.csv", () -> csv("АА22222", "АА11111")),
    CHILD("HW-LIST-0050", "list.csv", () -> csv("12.03.1999", "12.03.2012")),
    CYRILLIC_WITH_LATIN_LETTERS("HW-LIST-0061", "list.csv", () -> csv("Коваль", "Kовaль")),
    TWO_SCRIPTS_IN_ONE_NAME("HW-LIST-0060", "list.csv", () -> csv("Коваль", "Ковальz")),
    NAMES_IN_TWO_SCRIPTS("HW-LIST-0062", "list.csv", () -> csv("Коваль", "Koval")),
    TEXT_TURNED_AROUND("HW-LIST-0063", "list.csv", () -> csv("Коваль", "\u202Eьлавок\u202C")),
    ZERO_WIDTH_SPACE("HW-LIST-0064", "list.csv", () -> csv("Коваль", "Кова\u200Bль")),
    LETTER_IN_PARTS("HW-LIST-0065", "list.csv", () -> csv("Коваль", "Ко\u0438\u0306ко")),
    DIGITS_IN_A_NAME("HW-LIST-0066", "list.csv", () -> csv("Коваль", "Коваль2")),
    INITIALS("HW-LIST-0067", "list.csv", () -> csv("Олег", "О.")),
    TEXT_THAT_WOULD_RUN("HW-LIST-0068", "list.csv", () -> csv("Коваль", "=cmd|'/C calc'!A0")),
    SPACES_AROUND_A_NAME("HW-LIST-0069", "list.csv", () -> csv("Коваль", " Коваль ")),
    SEX_AGAINST_PATRONYMIC("HW-LIST-0070", "list.csv", () -> csv("Петрович;ч", "Петрович;ж")),
    SEX_UNREADABLE("HW-LIST-0071", "list.csv", () -> csv("Петрович;ч", "Петрович;так")),
    NUMBER_IN_SCIENTIFIC_NOTATION("HW-LIST-0076", "list.csv", () -> csv("АА11111", "1,23E+11"));

    final String code;
    final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // A lambda without state; the checker cannot see that.
    private final Maker maker;

    private interface Maker {
        byte[] make() throws IOException;
    }

    Damage(String code, String fileName, Maker maker) {
        this.code = code;
        this.fileName = fileName;
        this.maker = maker;
    }

    byte[] file() throws IOException {
        return maker.make();
    }

    static String csvText() {
        return """
                №;Прізвище;Ім'я;По батькові;Стать;Дата народження;Особистий номер
                1;Коваль;Олег;Петрович;ч;12.03.1999;АА11111
                2;Мельник;Марина;Іванівна;ж;01.02.1990;АА22222
                3;Бойко;Тарас;Ігорович;ч;05.06.1985;АА3
                """;
    }

    static byte[] workbook() {
        List<String> lines = csvText().lines().toList();
        List<Row> rows = new java.util.ArrayList<>();
        for (String line : lines) {
            rows.add(new Row(
                    rows.size() + 1,
                    false,
                    Arrays.stream(line.split(";")).map(Cell::text).toList()));
        }
        return write(List.of(new Table("list", false, rows)));
    }

    private static byte[] write(List<Table> sheets) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TableWriter.write(new TableFile("list", new TableFormat.Xlsx(false), sheets), out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] csvBytes() {
        return bytes(csvText());
    }

    private static byte[] csv(String from, String to) {
        return bytes(csvText()
                .replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        return Zips.pack(parts);
    }

    private static byte[] sheet(UnaryOperator<String> change) throws IOException {
        return Zips.mapParts(
                workbook(),
                (name, part) -> name.endsWith("sheet1.xml") ? bytes(change.apply(new String(part, UTF_8))) : part);
    }

    private static byte[] with(String name, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.unpack(workbook()));
        parts.put(name, bytes(content));
        return zip(parts);
    }

    private static byte[] twoSheets(boolean hidden) {
        Cell cell = new Cell("7", CellKind.NUMBER, null);
        return write(List.of(
                new Table("one", false, List.of(new Row(1, false, List.of(cell)))),
                new Table("two", hidden, List.of(new Row(1, false, List.of(cell))))));
    }

    private static byte[] flipped() {
        byte[] bytes = workbook();
        // The middle of the packed worksheet, which is by far the largest part.
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("sheet1.xml") + 60;
        bytes[at] ^= 0x55;
        return bytes;
    }

    private static byte[] zeros() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(Zips.unpack(workbook()));
        parts.put("xl/worksheets/sheet1.xml", new byte[200 << 20]);
        return zip(parts);
    }

    /** Two parts of one name, which no packer makes: one of equal length is renamed in its header and in the directory. */
    private static byte[] twice() throws IOException {
        byte[] bytes = with("xl/workbook.xmk", "<workbook/>");
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("workbook.xmk"); at >= 0; at = text.indexOf("workbook.xmk", at + 1)) {
            bytes[at + "workbook.xm".length()] = 'l';
        }
        return bytes;
    }

    private static String laughs() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 12; level++) {
            xml.append("<!ENTITY l")
                    .append(level)
                    .append(" \"")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        return xml.append("]>").toString();
    }

    private static String outsideEntity() {
        return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    }

    private static byte[] replaced(byte[] bytes, byte from, byte to, int which) {
        int seen = 0;
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == from && ++seen == which) {
                bytes[index] = to;
            }
        }
        return bytes;
    }

    private static byte[] marked(byte[] utf16) {
        byte[] marked = new byte[utf16.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(utf16, 0, marked, 2, utf16.length);
        return marked;
    }

    private static String garbled(String text) {
        return new String(bytes(text), Charset.forName("windows-1251"));
    }
}
