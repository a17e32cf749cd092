package org.homeward.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.homeward.app.kernel.Problem;
import org.homeward.app.kernel.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lists are read row by row, and come out as short ones do. */
class RowReaderTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<List<String>> rows = new ArrayList<>();

    private RowReading read(byte[] bytes, String name) throws IOException {
        rows.clear();
        Path file = Files.write(folder.resolve(name), bytes);
        return RowReader.read(file, (number, cells) -> rows.add(cells), Progress.NONE);
    }

    private RowReading read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), "list.csv");
    }

    private static List<String> codes(RowReading reading) {
        return switch (reading) {
            case RowReading.Whole(int _, List<Problem> notices) ->
                notices.stream().map(Problem::code).toList();
            case RowReading.Unusable(List<Problem> problems) ->
                problems.stream().map(Problem::code).toList();
            case RowReading.Stopped() -> List.of("stopped");
        };
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) throws IOException {
        assertThat(codes(read("id,surname,given\n1,Вигаданенко,Орест\n2,Небувалий,Лев\n".replace(",", separator))))
                .isEmpty();
        assertThat(rows).contains(List.of("2", "Небувалий", "Лев"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-U", "IBM866"})
    void findsTheEncodingAndSaysThatItGuessed(String charset) throws IOException {
        String text =
                "номер;прізвище;ім'я\r\n" + "1;Вигаданенко;Орест\r\n2;Небувалый;Лев\r\n3;Выдуманов;Егор\r\n".repeat(20);
        assertThat(codes(read(text.getBytes(Charset.forName(charset)), "list.csv")))
                .containsExactly("HW-TABLE-0029");
        assertThat(rows).hasSize(61).contains(List.of("2", "Небувалый", "Лев"));
    }

    @Test
    void takesOffTheByteOrderMark() throws IOException {
        read("\uFEFFid,surname\n1,Вигаданенко\n");
        assertThat(rows.getFirst()).containsExactly("id", "surname");
    }

    @Test
    void readsAnyFileAsTheReaderOfShortListsDoes() throws IOException {
        Random random = new Random(11);
        String[] pieces = {"а", "Ї", "\"", "\"\"", ",", "\n", "\r\n", "\r", "x", " ", "=1", "'=1", "??", "\u0000", "é"};
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder("id,surname\n");
            int length = round < 50 ? 400 : 150_000;
            for (int piece = 0; piece < length; piece++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            RowReading long_ = read(bytes, "list.csv");
            TableReading short_ = TableReader.read(new java.io.ByteArrayInputStream(bytes), "list.csv");
            if (short_ instanceof TableReading.Usable(TableFile file, List<Problem> notices)) {
                assertThat(long_).isEqualTo(new RowReading.Whole(rows.size(), notices));
                assertThat(rows)
                        .isEqualTo(file.sheets().getFirst().rows().stream()
                                .map(row -> row.cells().stream().map(Cell::text).toList())
                                .toList());
            } else {
                assertThat(codes(long_))
                        .isEqualTo(((TableReading.Unusable) short_)
                                .problems().stream().map(Problem::code).toList());
            }
        }
    }

    @Test
    void readsMoreRowsThanAHandedInListMayHave() throws IOException {
        StringBuilder text = new StringBuilder("id,surname\n");
        for (int row = 0; row < 250_000; row++) {
            text.append(row).append(",Вигаданенко\n");
        }
        assertThat(read(text.toString())).isEqualTo(new RowReading.Whole(250_001, List.of()));
    }

    @Test
    void readsWhatGzipPackedWhateverItIsCalled() throws IOException {
        byte[] text = "id,surname\n1,Вигаданенко\n".getBytes(StandardCharsets.UTF_8);
        assertThat(codes(read(packed(text), "list.csv.gz"))).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(codes(read(packed(text), "list.csv"))).isEmpty();
    }

    @Test
    void refusesWhatSwellsAsNoListDoes() throws IOException {
        assertThat(codes(read(packed(new byte[64 << 20]), "list.csv.gz"))).contains("HW-TABLE-0004");
        byte[] commas = new byte[64 << 20];
        Arrays.fill(commas, (byte) 'a');
        assertThat(codes(read(packed(commas), "list.csv.gz"))).containsExactly("HW-TABLE-0038");
    }

    @Test
    void refusesAPackedFileThatIsCutShort() throws IOException {
        byte[] text = "id,surname\n1,Вигаданенко\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        byte[] whole = packed(text);
        assertThat(codes(read(Arrays.copyOf(whole, whole.length - 12), "list.csv.gz")))
                .containsExactly("HW-TABLE-0037");
    }

    @Test
    void saysWhereUtf8IsBroken() throws IOException {
        byte[] text = ("id,surname\n" + "1,Вигаданенко\n".repeat(2_000)).getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = 'x';
        assertThat(codes(read(text, "list.csv"))).containsExactly("HW-TABLE-0028");
        byte[] tooLong = "id,surname\nВигаданенко,\u00C0\n".getBytes(StandardCharsets.UTF_8);
        assertThat(codes(read(tooLong, "list.csv"))).isEmpty();
    }

    @Test
    void refusesACellThatSwallowsTheFile() throws IOException {
        assertThat(codes(read("id,surname\n1," + "а".repeat(40_000) + "\n"))).containsExactly("HW-TABLE-0027");
        assertThat(codes(read("id\n" + ",".repeat(300)))).containsExactly("HW-TABLE-0025");
    }

    @Test
    void saysThatAFileIsNotThere() throws IOException {
        assertThat(codes(RowReader.read(folder.resolve("none.csv"), (number, cells) -> {}, Progress.NONE)))
                .containsExactly("HW-TABLE-0001");
        assertThat(codes(RowReader.read(folder, (number, cells) -> {}, Progress.NONE)))
                .containsExactly("HW-TABLE-0001");
    }
}
