package org.homeward.app.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.homeward.app.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTests {

    private static final TableFormat XLSX = new TableFormat.Xlsx(false);

    private static byte[] write(TableFormat format, List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(new TableFile("list", format, List.of(new Table("list", false, rows))), out);
        return out.toByteArray();
    }

    private static TableReading read(byte[] bytes, String name) throws IOException {
        return TableReader.read(new ByteArrayInputStream(bytes), name);
    }

    private static TableReading.Usable usable(byte[] bytes, String name) throws IOException {
        return (TableReading.Usable) read(bytes, name);
    }

    private static List<List<String>> texts(TableReading.Usable usable) {
        return usable.file().sheets().getFirst().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static List<String> codes(TableReading reading) {
        List<Problem> problems = switch (reading) {
            case TableReading.Usable usable -> usable.notices();
            case TableReading.Unusable unusable -> unusable.problems();
        };
        return problems.stream().map(Problem::code).collect(Collectors.toList());
    }

    @Test
    void readsWhatLibreOfficeWrites() throws IOException {
        try (InputStream in = TablesTests.class.getResourceAsStream("/tables/libreoffice.xlsx")) {
            TableReading.Usable read = (TableReading.Usable) TableReader.read(in, "libreoffice.xlsx");
            assertThat(texts(read).getFirst()).startsWith("№", "Прізвище", "Ім’я");
            assertThat(texts(read).get(1)).contains("Вигаданенко", "Орест", "ч");
            Cell date = read.file().sheets().getFirst().rows().get(2).cell(5);
            assertThat(date.text()).isEqualTo("1999-01-02");
        }
    }

    @Test
    void writesWhatAnotherReaderReads() throws IOException {
        Row row = new Row(
                3,
                false,
                List.of(
                        Cell.text("Ґалаґан & \"сини\""),
                        new Cell("12.5", CellKind.NUMBER, "0.0"),
                        new Cell("1999-01-02", CellKind.DATE, "dd.mm.yyyy")));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(write(XLSX, List.of(row))))) {
            List<org.dhatim.fastexcel.reader.Row> rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Ґалаґан & \"сини\"");
            assertThat(rows.getFirst().getCell(1).asNumber()).isEqualByComparingTo("12.5");
            assertThat(rows.getFirst().getCell(2).asDate()).hasToString("1999-01-02T00:00");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsDaysInBothEpochs(boolean epoch1904) throws IOException {
        for (String day : List.of("1904-01-02", "1999-12-31", "2025-06-02", "1999-12-31T14:44")) {
            Row row = new Row(1, false, List.of(new Cell(day, CellKind.DATE, "dd/mm/yyyy hh:mm")));
            assertThat(texts(usable(write(new TableFormat.Xlsx(epoch1904), List.of(row)), "a.xlsx")))
                    .containsExactly(List.of(day));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\tx", "\rx", "'=1", "''=1"})
    void guardsTextThatWouldRunAndTakesTheGuardOffAgain(String text) throws IOException {
        for (TableFormat format : List.of(XLSX, TableFormat.Csv.PLAIN)) {
            byte[] bytes = write(format, List.of(new Row(1, false, List.of(Cell.text("x"), Cell.text(text)))));
            TableReading.Usable read = usable(bytes, "list" + format.extension());
            assertThat(texts(read)).containsExactly(List.of("x", text));
            if (format instanceof TableFormat.Csv) {
                assertThat(new String(bytes, UTF_8)).contains("'" + text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+380", "-", "12.03.1999", "-1.5", "0"})
    void leavesNumbersDatesAndDashesAlone(String text) throws IOException {
        byte[] bytes =
                write(TableFormat.Csv.PLAIN, List.of(new Row(1, false, List.of(Cell.text(text), Cell.text("x")))));
        assertThat(new String(bytes, UTF_8)).isEqualTo("\uFEFF" + text + ";x\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-U", "IBM866", "ISO-8859-5", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void findsTheEncodingOfCyrillicText(String name) throws IOException {
        String text = "Прізвище;Ім’я\r\n".replace('’', '\'') + "КОВАЛЕНКО;Олег\r\nШевчук;Марина\r\n".repeat(20);
        String plain = name.startsWith("UTF") ? text : text.replace('і', 'и').replace('І', 'И');
        TableReading.Usable read = usable(plain.getBytes(Charset.forName(name)), "list.csv");
        assertThat(((TableFormat.Csv) read.file().format()).charset()).isEqualTo(Charset.forName(name));
        assertThat(texts(read).get(1)).containsExactly("КОВАЛЕНКО", "Олег");
    }

    @Test
    void writesBackTheSameKindOfText() throws IOException {
        String text = "sep=\t\nПрізвище\tІм’я\n\nКоваль\t\"Олег\nII\"\n";
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
        marked.write(text.getBytes(UTF_16LE));
        TableReading.Usable read = usable(marked.toByteArray(), "list.csv");
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        TableWriter.write(read.file(), again);
        assertThat(again.toByteArray()).isEqualTo(marked.toByteArray());
    }

    @Test
    void keepsABrokenQuotationMarkToItsOwnRow() throws IOException {
        TableReading.Usable read = usable("a;b\n\"x;1\ny;2\n\"z\"q;3\n".getBytes(UTF_8), "list.csv");
        assertThat(texts(read))
                .containsExactly(List.of("a", "b"), List.of("\"x", "1"), List.of("y", "2"), List.of("\"z\"q", "3"));
        assertThat(codes(read)).containsExactly("HW-TABLE-0032", "HW-TABLE-0032");
    }

    @Test
    void givesTheSameBytesForTheSameTable() throws IOException {
        List<Row> rows = List.of(new Row(1, false, List.of(Cell.text("Коваль"))));
        assertThat(write(XLSX, rows)).isEqualTo(write(XLSX, rows));
    }

    @Property(tries = 150)
    void readsBackWhateverItWrote(@ForAll @Size(max = 5) List<@Size(max = 5) List<String>> table) throws IOException {
        for (TableFormat format : List.of(XLSX, TableFormat.Csv.PLAIN)) {
            List<Row> rows = new ArrayList<>();
            List<List<String>> expected = new ArrayList<>();
            for (int index = 0; index < table.size(); index++) {
                List<String> row = new ArrayList<>(table.get(index));
                // A lone surrogate is no text, and the line end of XML is a line feed.
                row.replaceAll(cell -> new String(cell.getBytes(UTF_8), UTF_8));
                row.add("end");
                expected.add(row);
                rows.add(new Row(index + 1, false, row.stream().map(Cell::text).toList()));
            }
            if (!rows.isEmpty()) {
                assertThat(texts(usable(write(format, rows), "list" + format.extension())))
                        .isEqualTo(expected);
            }
        }
    }

    /** Whatever bytes come, reading ends with a table or with problems. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void survivesMutatedBytes(int seed) throws IOException {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int row = 1; row <= 12; row++) {
            rows.add(new Row(row, row == 3, List.of(Cell.text("Коваль" + row), new Cell("7", CellKind.NUMBER, null))));
        }
        for (TableFormat format : List.of(XLSX, TableFormat.Csv.PLAIN)) {
            byte[] good = write(format, rows);
            for (int round = 0; round < 400; round++) {
                byte[] bad = good.clone();
                for (int change = random.nextInt(1, 8); change > 0; change--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                byte[] cut = java.util.Arrays.copyOf(bad, random.nextInt(bad.length) + (round % 3 == 0 ? 0 : 1));
                assertThat(codes(read(bad, "list.xlsx"))).doesNotContainNull();
                assertThat(codes(read(cut, "list.csv"))).doesNotContainNull();
            }
        }
    }

    /** The zip's checksums stop most mutations of a workbook, so its parts are mutated before they are packed. */
    @Test
    void survivesMutatedParts() throws IOException {
        Random random = new Random(7);
        byte[] good = write(XLSX, List.of(new Row(1, false, List.of(Cell.text("Коваль"), Cell.text("Олег")))));
        for (int round = 0; round < 300; round++) {
            byte[] bad = Zips.mapParts(good, (name, part) -> {
                byte[] changed = part.clone();
                if (random.nextInt(3) == 0) {
                    for (int change = random.nextInt(1, 5); change > 0; change--) {
                        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                    }
                }
                return changed;
            });
            assertThat(codes(read(bad, "list.xlsx"))).doesNotContainNull();
        }
    }
}
