package org.homeward.app.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.homeward.app.kernel.Progress;
import org.homeward.app.synthesis.ExchangeOrder.Format;
import org.homeward.app.synthesis.ExchangeOrder.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeListsTests {

    private static final int SURNAME = 3;
    private static final int ROWS = 8_000;

    @TempDir
    Path folder;

    private List<String[]> rows(ExchangeOrder order, String name) throws IOException {
        Path at = folder.resolve(Long.toString(order.seed()) + order.kind());
        Synthesis.exchange(order, at, Progress.NONE);
        return Files.readAllLines(at.resolve(name)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static double share(List<String[]> rows, Predicate<String[]> of) {
        return rows.stream().filter(of).count() / (double) rows.size();
    }

    private static boolean latin(String[] row) {
        return row[SURNAME].chars().anyMatch(letter -> letter < 0x250 && Character.isLetter(letter));
    }

    @Test
    void keepsTheProportionsOfTheErrorModel() throws IOException {
        ExchangeOrder order = new ExchangeOrder(ROWS, 0.6, 11, Kind.EXCHANGE, Format.CSV);
        List<String[]> first = rows(order, "a.csv");
        List<String[]> second = rows(order, "b.csv");

        assertThat(share(first, ExchangeListsTests::latin)).isEqualTo(0.12, within(0.015));
        assertThat(share(second, ExchangeListsTests::latin)).isEqualTo(0.21, within(0.02));
        assertMissing(first, 2, 0.12 * 0.88 + 0.5 * 0.12);
        assertMissing(second, 2, 0.25 * 0.79 + 0.55 * 0.21);
        assertMissing(first, 5, 0.08);
        assertMissing(second, 6, 0.36);
        assertMissing(first, 7, 0.10);
        assertMissing(second, 7, 0.50);
        assertMissing(first, 8, 0.55);
        assertMissing(second, 8, 0.70);
        assertMissing(first, 9, 0.35);
        assertMissing(second, 10, 0.40);
        assertThat(share(first, row -> row[5].length() == 4)).isEqualTo(0.06, within(0.012));
    }

    private static void assertMissing(List<String[]> rows, int column, double expected) {
        assertThat(share(rows, row -> row[column].isEmpty()))
                .as("column %d", column)
                .isEqualTo(expected, within(0.02));
    }

    @Test
    void putsExactlyTheOverlapOnBothListsAndNobodyOnOneListTwice() throws IOException {
        ExchangeOrder order = new ExchangeOrder(1_000, 0.6, 3, Kind.EXCHANGE, Format.CSV);
        List<String> first = truth(rows(order, "a.csv"));
        List<String> second = truth(rows(order, "b.csv"));

        assertThat(first).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(second).hasSize(1_000).doesNotHaveDuplicates();
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        assertThat(both).hasSize(600);
    }

    private static List<String> truth(List<String[]> rows) {
        return rows.stream().map(row -> row[11]).toList();
    }

    @Test
    void repeatsAsManyPeopleAsAskedInOneList() throws IOException {
        List<String[]> rows = rows(new ExchangeOrder(2_000, 0.1, 4, Kind.DUPLICATES, Format.CSV), "list.csv");

        assertThat(new HashSet<>(truth(rows))).hasSize(1_800);
        assertThat(rows).hasSize(2_000);
    }

    @Test
    void givesTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
        for (Format format : Format.values()) {
            ExchangeOrder order = new ExchangeOrder(300, 0.6, 5, Kind.EXCHANGE, format);
            ExchangeOrder other = new ExchangeOrder(300, 0.6, 6, Kind.EXCHANGE, format);
            List<Path> once = Synthesis.exchange(order, folder.resolve("once"), Progress.NONE);
            List<Path> again = Synthesis.exchange(order, folder.resolve("again"), Progress.NONE);
            List<Path> different = Synthesis.exchange(other, folder.resolve("other"), Progress.NONE);

            assertThat(once).hasSize(4);
            for (int at = 0; at < once.size(); at++) {
                assertThat(again.get(at)).hasSameBinaryContentAs(once.get(at));
                assertThat(Files.mismatch(different.get(at), once.get(at))).isNotNegative();
            }
        }
    }

    @Test
    void stopsWhenAskedTo() throws IOException {
        Progress impatient = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        ExchangeOrder order = new ExchangeOrder(1_000, 0.6, 5, Kind.EXCHANGE, Format.CSV);

        List<Path> files = Synthesis.exchange(order, folder, impatient);

        assertThat(files.subList(0, 2))
                .allSatisfy(file -> assertThat(file).hasContent(String.join(",", ExchangeRow.COLUMNS)));
        assertThat(files.subList(2, 4))
                .allSatisfy(file -> assertThat(file).hasContent(String.join(",", TruthSheet.COLUMNS)));
    }

    @Test
    void saysOfEachRowWhoseItIsHowItIsSpeltAndWhatIsWrongWithIt() throws IOException {
        ExchangeOrder order = new ExchangeOrder(ROWS, 0.6, 12, Kind.EXCHANGE, Format.CSV);
        List<String[]> rows = rows(order, "b.csv");
        List<String[]> truth = rows(order, "truth/b.csv");

        assertThat(truth).hasSameSizeAs(rows);
        for (int at = 0; at < rows.size(); at++) {
            String[] row = rows.get(at);
            String[] about = truth.get(at);
            assertThat(about).startsWith(row[0], row[11]);
            assertThat(about[2].contains("-Latn-")).as(row[0]).isEqualTo(latin(row));
            if (!swapped(about)) {
                assertSaid(about, "patronymic-missing", row[2].isEmpty());
            }
            assertSaid(about, "birth-date-missing", row[5].isEmpty());
            assertSaid(about, "birth-date-year-only", row[5].length() == 4);
            assertSaid(about, "unit-missing", row[7].isEmpty());
            assertSaid(about, "service-number-missing", row[8].isEmpty());
            assertSaid(about, "capture-place-missing", row[10].isEmpty());
        }
        assertThat(share(truth, about -> about[3].contains("surname-typo"))).isEqualTo(0.08, within(0.015));
        assertThat(share(truth, ExchangeListsTests::swapped)).isEqualTo(0.025, within(0.01));
        assertThat(share(truth, about -> !about[4].isEmpty())).isEqualTo(0.02, within(0.006));
    }

    private static void assertSaid(String[] about, String damage, boolean expected) {
        assertThat(List.of(about[3].split(" ", -1)).contains(damage))
                .as("%s of %s", damage, about[0])
                .isEqualTo(expected);
    }

    private static boolean swapped(String[] about) {
        return about[3].contains("surname-given-swapped") || about[3].contains("given-patronymic-swapped");
    }

    @Test
    void saysWhoseBrotherFatherOrSonSomebodyIs() {
        People people = new People(TablesForTests.TABLES, 13, Tongue.UKRAINIAN);
        for (long id = 1; id < 3_000; id++) {
            Person person = people.at(id);
            people.kin(id).ifPresent(kin -> {
                Person other = people.at(kin.person());
                assertThat(person.family()).isEqualTo(other.family());
                switch (kin.relation()) {
                    case BROTHER -> assertThat(person.father()).isEqualTo(other.father());
                    case FATHER -> assertThat(person.given()).isEqualTo(other.father());
                    case SON -> assertThat(person.father()).isEqualTo(other.given());
                }
            });
        }
    }

    @Property(tries = 60)
    void sendsEachPositionToItsOwnPlace(@ForAll @IntRange(min = 1, max = 3_000) int size, @ForAll long seed) {
        Permutation mixed = new Permutation(size, seed, 1);
        boolean[] taken = new boolean[size];
        for (int at = 0; at < size; at++) {
            taken[(int) mixed.at(at)] = true;
        }

        assertThat(taken).doesNotContain(false);
    }

    @Property(tries = 300)
    void slipsByALetterAndNeverLosesTheName(@ForAll long seed) {
        String slipped = Slip.letter("Дем’яненко", new Draw(seed, 1, 1));

        assertThat(slipped).hasSizeBetween(9, 11);
    }

    @Property(tries = 100)
    void drawsEachPersonAloneAsInARow(@ForAll @IntRange(max = 1_000_000) int id) {
        Tables tables = TablesForTests.TABLES;

        assertThat(new People(tables, 9, Tongue.UKRAINIAN).at(id))
                .isEqualTo(new People(tables, 9, Tongue.UKRAINIAN).at(id));
    }

    private static final class TablesForTests {
        static final Tables TABLES = new Tables();
    }
}
