package org.homeward.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchCommandTests {

    private static final String HEADERS = "id,surname,given,dob\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Homeward.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String refused(String code) {
        assertThat(errors.toString())
                .contains(code)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        return errors.toString();
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        String empty = file("empty.csv", "");
        assertThat(run("match", empty, empty)).isEqualTo(ExitCode.INPUT);
        assertThat(refused("HW-TABLE-0002")).startsWith("empty.csv: The file is empty.");
    }

    @Test
    void refusesAListWithoutNames() throws IOException {
        String headers = file("headers.csv", HEADERS);
        String one = file("one.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        assertThat(run("match", one, headers)).isEqualTo(ExitCode.INPUT);
        assertThat(refused("HW-MATCH-0005")).startsWith("headers.csv: The list has headers and no names.");
    }

    @Test
    void matchesListsOfOneName() throws IOException {
        String one = file("one.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        String other = file("other.csv", HEADERS + "A,Vyhadanenko,Orest,12.03.1980\n");
        assertThat(run("match", one, other)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Names on the first list: 1\n");
    }

    @Test
    void findsNobodyRepeatedOnAListOfOneName() throws IOException {
        String one = file("one.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        assertThat(run("match", "--self", one)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Pairs proposed: 0\n", "Pairs to review: 0\n");
    }

    @Test
    void refusesRowsThatNothingTellsApart() throws IOException {
        String rows = IntStream.range(0, 2_001)
                .mapToObj(row -> row + ",Вигаданенко,Орест,1980-03-12\n")
                .collect(Collectors.joining());
        String alike = file("alike.csv", HEADERS + rows);
        assertThat(run("match", "--self", alike)).isEqualTo(ExitCode.INPUT);
        assertThat(refused("HW-MATCH-0005")).startsWith("alike.csv: 2001 rows are the same in everything");
    }

    @Test
    void refusesListsWithNoColumnInCommon() throws IOException {
        String names = file("names.csv", "surname\nВигаданенко\nНебувалий\n");
        String dates = file("dates.csv", "dob\n1980-03-12\n1981-04-13\n");
        assertThat(run("match", names, dates)).isEqualTo(ExitCode.INPUT);
        assertThat(refused("HW-MATCH-0005")).contains("no column in common");
    }

    @Test
    void refusesRepeatedIdsAndCanCallEntriesByNumber() throws IOException {
        String list = file("list.csv", HEADERS + "7,Вигаданенко,Орест,1980-03-12\n7,Небувалий,Лев,1975-01-02\n");
        assertThat(run("match", "--self", list)).isEqualTo(ExitCode.INPUT);
        assertThat(refused("HW-MATCH-0007")).contains("Rows 2 and 3");
        assertThat(run("match", "--self", list, "--number-rows")).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "en,The file is empty",
        "uk,Файл порожній",
        "ru,Файл пуст",
        "tr,Dosya boş",
        "fr,Le fichier est vide",
        "ar,الملف فارغ"
    })
    void refusesInTheLanguageOfTheReader(String language, String words) throws IOException {
        String empty = file("empty.csv", "");
        assertThat(run("match", empty, empty, "--lang", language)).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains(words);
    }

    @Test
    void asksForTwoListsOrForOneWithSelf() throws IOException {
        String list = file("list.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        assertThat(run("match", list)).isEqualTo(ExitCode.USAGE);
        assertThat(run("match", list, list, "--self", list)).isEqualTo(ExitCode.USAGE);
        assertThat(run("match", list, list, "--lang", "xx")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void findsRepeatedPeopleAndWritesThePairs() throws IOException {
        assertThat(run(
                        "synthesize",
                        "--kind",
                        "duplicates",
                        "--people",
                        "300",
                        "--overlap",
                        "0.2",
                        "--out",
                        folder.toString()))
                .isEqualTo(ExitCode.DONE);
        String list = out.toString().lines().findFirst().orElseThrow();
        Path pairs = folder.resolve("pairs.csv");
        assertThat(run("match", "--self", list, "--truth", "truth", "--json", "--out", pairs.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("\"rows\":300,", "\"people_repeated\":")
                .containsPattern("\"f1\":(0\\.9|1)");
        assertThat(Files.readAllLines(pairs).getFirst()).startsWith("left_id,right_id,probability,band,bits_prior,");
        assertThat(Files.readAllLines(pairs)).hasSizeGreaterThan(30);
    }

    @Test
    void writesWhichRowsAreOnePerson() throws IOException {
        String list = file("list.csv", HEADERS + """
                =1,Вигаданенко,Орест,1980-03-12
                b,Небувалий,Лев,1975-01-02
                c,Vyhadanenko,Orest,12.03.1980
                d,Вигаданенко,Орест,1980-03-12
                """);
        Path groups = folder.resolve("groups.csv");
        Path pairs = folder.resolve("pairs.csv");
        assertThat(run("match", "--self", list, "--groups", groups.toString(), "--out", pairs.toString()))
                .isEqualTo(ExitCode.DONE);

        assertThat(Files.readAllLines(groups))
                .hasSize(4)
                .startsWith("group,rows,id,probability,band")
                .anySatisfy(line -> assertThat(line).matches("1,3,'=1,0\\.9\\d{5},(proposed|review)"))
                .anySatisfy(line -> assertThat(line).startsWith("1,3,c,0."))
                .noneSatisfy(line -> assertThat(line).contains("Вигаданенко"));
        assertThat(Files.readAllLines(pairs).getFirst()).endsWith(",model,group");
        assertThat(Files.readAllLines(pairs).get(1)).endsWith(",1");
    }

    @Test
    void writesThePairsToStdoutAndTheRestToStderr() throws IOException {
        String one = file("one.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        String other = file("other.csv", HEADERS + "A,Vyhadanenko,Orest,12.03.1980\n");
        assertThat(run("match", one, other, "--out", "-")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString()).startsWith("left_id,right_id,").contains("\n1,A,1.000000,proposed,");
        assertThat(errors.toString()).contains("Names on the first list: 1");
    }

    @Test
    void refusesWhatWouldMixOnStdout() throws IOException {
        String list = file("list.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        assertThat(run("match", list, list, "--out", "-", "--json")).isEqualTo(ExitCode.USAGE);
        assertThat(run("match", list, list, "--report", "-")).isEqualTo(ExitCode.USAGE);
        assertThat(run(
                        "match",
                        list,
                        list,
                        "--groups",
                        folder.resolve("groups.csv").toString()))
                .isEqualTo(ExitCode.USAGE);
    }

    private String[] synthesized() {
        assertThat(run("synthesize", "--people", "120", "--seed", "3", "--out", folder.toString()))
                .isEqualTo(ExitCode.DONE);
        String[] files = out.toString().strip().split("\n");
        out.getBuffer().setLength(0);
        return files;
    }

    @Test
    void writesARecordThatOthersComputeAgainBitForBit() throws IOException {
        String[] lists = synthesized();
        String record = folder.resolve("record.json").toString();
        assertThat(run("match", lists[0], lists[1], "--record", record)).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(Path.of(record))).contains("model_sha256").doesNotContain("A00");

        assertThat(run("match", lists[0], lists[1], "--verify", record, "--threads", "3"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("The same, bit for bit");

        out.getBuffer().setLength(0);
        assertThat(run("match", lists[1], lists[0], "--verify", record, "--json"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("\"differences\":[\"left\",\"right\",");
    }

    @Test
    void refusesARecordThatIsNone() throws IOException {
        String list = file("list.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        for (String text : new String[] {"", "{", "[]", "{\"format\":\"other\"}", "null"}) {
            errors.getBuffer().setLength(0);
            assertThat(run("match", list, list, "--verify", file("record.json", text)))
                    .isEqualTo(ExitCode.INPUT);
            refused("HW-MATCH-0011");
        }
        errors.getBuffer().setLength(0);
        assertThat(run("match", list, list, "--verify", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.INPUT);
    }

    @Test
    void saysBeforeTheWorkThatAFileCannotBeWritten() throws IOException {
        String list = file("list.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        assertThat(run(
                        "match",
                        list,
                        list,
                        "--out",
                        folder.resolve("none/pairs.csv").toString()))
                .isEqualTo(ExitCode.FAULT);
        assertThat(refused("HW-MATCH-0009")).startsWith("pairs.csv: ");
    }

    @Test
    void namesTheHeadersWhereOneIsNotThere() throws IOException {
        String list = file("list.csv", HEADERS + "1,Вигаданенко,Орест,1980-03-12\n");
        assertThat(run("match", list, list, "--map", "surname=Прізвище")).isEqualTo(ExitCode.INPUT);
        assertThat(refused("HW-MATCH-0004")).contains("The headers are: id, surname, given, dob.");
        assertThat(run("match", list, list, "--map", "nachname=surname")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--map nachname is no column; the keys are no surname given");
    }

    @Test
    void doesNotSayARowOfNamesWhereItLooksForHeaders() throws IOException {
        String list = file("list.csv", "1,Вигаданенко,Орест\n2,Небувалий,Лев\n");
        assertThat(run("match", list, list, "--map", "surname=Прізвище")).isEqualTo(ExitCode.INPUT);
        assertThat(refused("HW-MATCH-0004")).doesNotContain("Вигаданенко");
    }

    @Test
    void saysWhichColumnsItCompared() throws IOException {
        String list = file("list.csv", """
                Список

                No;Nom;Prénom;Date de naissance;Ville;truth
                1;Vyhadanenko;Orest;12.03.1980;Izmyslyn;7
                """);
        assertThat(run("match", list, list)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("first list: Surname, Given name, Date of birth\n")
                .contains("compared as text: ville\n");
    }

    @Test
    void leavesNothingHalfWrittenBesideThePairs() throws IOException {
        String[] lists = synthesized();
        Path pairs = folder.resolve("pairs.csv");
        assertThat(run("match", lists[0], lists[1], "--out", pairs.toString())).isEqualTo(ExitCode.DONE);
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(each -> each.endsWith(".part"));
        }
        assertThat(Files.readAllLines(pairs))
                .allSatisfy(line -> assertThat(line.split(",")).hasSize(19));
    }
}
