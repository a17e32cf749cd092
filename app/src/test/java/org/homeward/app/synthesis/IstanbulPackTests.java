package org.homeward.app.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IstanbulPackTests {

    private static final Path PACK = Path.of("..", "scenarios", "istanbul-2025");

    /** The pack's own seed; its README says the command. */
    private static final long SEED = 20_250_602L;

    @TempDir
    static Path folder;

    @Test
    void comesOutAsItIsKeptInTheRepository() throws IOException {
        List<Path> files = Synthesis.istanbul(SEED, folder);

        assertThat(files).hasSize(10);
        for (Path file : files) {
            Path kept = PACK.resolve(folder.relativize(file).toString());
            if (file.toString().endsWith(".xlsx")) {
                assertThat(parts(file)).as("%s", kept).isEqualTo(parts(kept));
            } else {
                assertThat(Files.readString(file)).as("%s", kept).isEqualTo(Files.readString(kept));
            }
        }
    }

    @Test
    void differsWithAnotherSeed(@TempDir Path other) throws IOException {
        Synthesis.istanbul(1, other);

        assertThat(Files.readString(other.resolve("lists/ru.sought.csv")))
                .isNotEqualTo(Files.readString(PACK.resolve("lists/ru.sought.csv")));
    }

    /** What is in a workbook, whatever the version of the library that packed it. */
    private static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    private static List<String[]> truth(String list) {
        try {
            return Files.readAllLines(PACK.resolve("truth/" + list + ".csv")).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Long> fates(String list) {
        return truth(list).stream()
                .filter(row -> row[3].equals("no"))
                .collect(Collectors.groupingBy(row -> row[2], TreeMap::new, Collectors.counting()));
    }

    @Test
    void keepsEveryListAsLongAsTheRealOnesWere() {
        assertThat(List.of("ua.sought", "ua.holdings", "ru.sought", "ru.holdings"))
                .allSatisfy(list -> assertThat(truth(list)).hasSizeBetween(6_000, 9_500));
    }

    @Test
    void acknowledgesAThirdAndDeniesMoreThanTwoFifths() {
        assertThat(List.of("ua.sought", "ru.sought")).allSatisfy(list -> {
            double rows = truth(list).size();
            Map<String, Long> fates = fates(list);
            double acknowledged = fates.getOrDefault("HELD", 0L) / rows;

            assertThat(acknowledged).isBetween(0.32, 0.36);
            assertThat(1 - acknowledged).isGreaterThan(0.4);
            assertThat(fates.keySet())
                    .containsExactly(
                            "DECEASED", "HELD", "HELD_ELSEWHERE", "NEVER_HELD", "RELEASED", "UNDER_JUDICIAL_PROCESS");
        });
    }

    @Test
    void namesTheSamePeopleOnBothSidesOfADirection() {
        assertThat(fates("ua.sought").get("HELD"))
                .isEqualTo(fates("ru.holdings").get("HELD"));
        assertThat(people("ru.holdings", "HELD")).isEqualTo(people("ua.sought", "HELD"));
        assertThat(people("ua.holdings", "HELD")).isEqualTo(people("ru.sought", "HELD"));
    }

    private static List<String> people(String list, String fate) {
        return truth(list).stream()
                .filter(row -> row[2].equals(fate))
                .map(row -> row[1])
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void hasAboutTwelveHundredOfTheCategoryOnEachSide() {
        for (Shape shape : List.of(Shape.UKRAINIAN_PEOPLE, Shape.RUSSIAN_PEOPLE)) {
            Tongue tongue = shape.equals(Shape.UKRAINIAN_PEOPLE) ? Tongue.UKRAINIAN : Tongue.RUSSIAN;
            List<Subject> held = new Cast(new People(new Tables(), 1, tongue), shape, 1)
                    .all().stream()
                            .filter(subject -> subject.fate() == Fate.HELD)
                            .toList();
            long wounded = held.stream()
                    .filter(subject -> !subject.condition().isEmpty())
                    .count();
            long young = held.stream()
                    .filter(subject -> subject.condition().isEmpty())
                    .filter(IstanbulPackTests::isYoung)
                    .count();

            assertThat(wounded).isBetween(400L, 500L);
            assertThat(wounded + young).isBetween(1_180L, 1_240L);
        }
    }

    private static boolean isYoung(Subject subject) {
        int age = subject.person().born().until(Cast.REFERENCE).getYears();
        return age >= 18 && age <= 25;
    }

    @Test
    void hasSixHundredAndFortyNamesOnTheFirstListSomeOfThemOutsideTheCategory() {
        List<Subject> first = new Cast(new People(new Tables(), 1, Tongue.UKRAINIAN), Shape.UKRAINIAN_PEOPLE, 1)
                .all().stream().filter(Subject::firstList).toList();

        assertThat(first).hasSize(640);
        assertThat(first.stream().filter(subject -> subject.condition().isEmpty() && !isYoung(subject)))
                .hasSizeBetween(40, 80);
    }

    @Test
    void listsChildrenInTheNumbersPublished() throws IOException {
        List<String[]> rows = Files.readAllLines(PACK.resolve("lists/children.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
        Function<Integer, Map<String, Long>> answers =
                column -> rows.stream().collect(Collectors.groupingBy(row -> row[column], Collectors.counting()));

        assertThat(rows).hasSize(339);
        assertThat(answers.apply(7)).containsEntry("IDENTITY_CONFIRMED", 10L);
        assertThat(answers.apply(8)).containsEntry("RETURN_PLANNED", 5L);
        assertThat(answers.apply(9)).containsKeys("RETURNED", "NEVER_PRESENT_CLAIMED");
        assertThat(answers.apply(10).getOrDefault("NOW_ADULT", 0L)
                        + answers.apply(10).getOrDefault("LOCATED_IN_THIRD_COUNTRY", 0L))
                .isGreaterThan(339 / 2);
    }
}
