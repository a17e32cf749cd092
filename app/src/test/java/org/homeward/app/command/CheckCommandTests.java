package org.homeward.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTests {

    private static final Path ISTANBUL = Path.of("..", "scenarios", "istanbul-2025", "agreement.yaml");
    private static final String HEADER = "№;Прізвище;Ім’я;Стать;Дата народження;Статус;Стан здоров’я\n";
    private static final String TWENTY = "7;Вигаданенко;Орест;ч;12.03.2005;військовополонений;добрий\n";
    private static final String TWENTY_FIVE = "8;Небувалий;Лев;ч;12.03.2000;військовополонений;добрий\n";
    private static final String FORTY_FIVE = "9;Казковенко;Ніна;ж;12.03.1980;військовополонений;добрий\n";
    private static final String UNDATED = "10;Мрійник;Хома;ч;;військовополонений;добрий\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void writeList() throws IOException {
        write(TWENTY);
    }

    private void write(String... rows) throws IOException {
        Files.writeString(folder.resolve("list.csv"), HEADER + String.join("", rows));
    }

    private int check(String clause, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                folder.resolve("list.csv").toString(),
                "--agreement",
                ISTANBUL.toString(),
                "--clause",
                clause,
                "--on",
                "2025-06-02"));
        arguments.addAll(List.of(more));
        return Homeward.run(
                new PrintWriter(out, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
    }

    @Test
    void saysYesWhereEveryoneIsCovered() {
        assertThat(check("young")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("The list matches the clause", "row 2, entry 7  age: 20")
                .doesNotContain("Вигаданенко", "Орест");
    }

    @Test
    void givesTheReasonAndTheNearestChangeForANo() throws IOException {
        write(TWENTY, FORTY_FIVE);
        assertThat(check("young")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains(
                        "The list does not match the clause: of 2 on it, 1 is not covered",
                        "1. no, 1 person: age: asked at most 25; not met",
                        "It would be yes with age: from 18 to 24.",
                        "row 3, entry 9  age: 45")
                .doesNotContain("Казковенко");
    }

    @Test
    void saysWhoIsMeantWithTheValuesOfAgreedFigures() {
        check("young");
        assertThat(out.toString())
                .contains(
                        "eighteen-to-twenty-five (Ukraine): age: at least 18 (youngest) and at most 25 (oldest)",
                        "under-twenty-five: age: less than 25 (oldest)");
    }

    @Test
    void saysWhichReadingWouldMakeItYesWhereTheReadingsDiffer() throws IOException {
        write(TWENTY, TWENTY_FIVE);
        assertThat(check("young")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains(
                        "Whether the list matches the clause cannot be told",
                        "The parties read the category young differently",
                        "It would be yes if the parties agreed on this reading: eighteen-to-twenty-five.");
    }

    @Test
    void namesTheFirstOfEachCauseAndCountsTheOthers() throws IOException {
        String[] rows = new String[40];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = FORTY_FIVE.replace("9;", (at + 1) + ";");
        }
        write(rows);
        check("young", "--first", "3");
        assertThat(out.toString())
                .contains("1. no, 40 people:", "row 4, entry 3", "and 37 more")
                .doesNotContain("row 5, entry 4");
        check("young", "--all");
        assertThat(out.toString()).contains("row 41, entry 40");
    }

    @Test
    void givesTheSameDigestsToWhoeverComputesItAgain() throws IOException {
        write(TWENTY, TWENTY_FIVE, FORTY_FIVE);
        check("young");
        List<String> first = digests();
        out.getBuffer().setLength(0);
        check("young", "--lang", "ar");
        assertThat(digests()).hasSize(3).isEqualTo(first);
        out.getBuffer().setLength(0);
        write(TWENTY, TWENTY_FIVE);
        check("young");
        assertThat(digests()).hasSize(3).doesNotContain(first.get(0), first.get(2));
    }

    private List<String> digests() {
        return Pattern.compile("[0-9a-f]{64}")
                .matcher(out.toString())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void readsTheListFromStdinWithTheSameDigests() throws IOException {
        write(TWENTY, FORTY_FIVE);
        check("young");
        List<String> first = digests();
        out.getBuffer().setLength(0);
        InputStream stdin = System.in;
        try (InputStream list = Files.newInputStream(folder.resolve("list.csv"))) {
            System.setIn(list);
            assertThat(Homeward.run(
                            new PrintWriter(out, true),
                            new PrintWriter(errors, true),
                            "check",
                            "-",
                            "--agreement",
                            ISTANBUL.toString(),
                            "--clause",
                            "young",
                            "--on",
                            "2025-06-02"))
                    .isEqualTo(ExitCode.FINDINGS);
        } finally {
            System.setIn(stdin);
        }
        assertThat(digests()).isEqualTo(first);
    }

    @Test
    void writesEveryAnswerAsJsonBesideTheTotals() throws IOException {
        write(TWENTY, FORTY_FIVE);
        Path answers = folder.resolve("answers.json");
        check("young", "--out", answers.toString());
        JsonNode json = JsonMapper.shared().readTree(Files.readString(answers));
        assertThat(json.get("people")).hasSize(2);
        assertThat(json.get("causes").get(0).get("people").asInt()).isEqualTo(1);
        assertThat(json.get("readings").get("under-twenty-five").get("yes").asInt())
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(json.get("again").get("answers_sha256").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru", "tr", "fr", "ar"})
    void writesAPageThatNamesNobody(String language) throws IOException {
        write(TWENTY, TWENTY_FIVE, FORTY_FIVE);
        Path page = folder.resolve("check.html");
        check("young", "--report", page.toString(), "--lang", language);
        assertThat(Files.readString(page))
                .contains("lang=\"" + language + "\"", "eighteen-to-twenty-five", "SHA-256")
                .doesNotContain("Вигаданенко", "Небувалий", "Казковенко");
    }

    @Test
    void escapesWhatAListSaysOnThePage() throws IOException {
        write(TWENTY.replace("7;", "<script>alert(1)</script>;"));
        Path page = folder.resolve("check.html");
        check("young", "--report", page.toString());
        assertThat(Files.readString(page)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void cannotTellWhereTheReadingsDiffer() throws IOException {
        write(TWENTY_FIVE);
        assertThat(check("young", "--json")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains(
                        "\"cannot-tell\" : 1",
                        "\"eighteen-to-twenty-five\" : \"yes\"",
                        "\"under-twenty-five\" : \"no\"")
                .doesNotContain("Небувалий");
    }

    @Test
    void cannotTellWithoutADateOfBirth() throws IOException {
        write(UNDATED);
        assertThat(check("young", "--json")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("\"verdict\" : \"cannot-tell\"", "is missing");
    }

    @Test
    void writesTheListBackWithTheAnswersBesideIt() throws IOException {
        write(TWENTY, FORTY_FIVE);
        Path returned = folder.resolve("returned.csv");
        assertThat(check("young", "--out", returned.toString(), "--lang", "uk")).isEqualTo(ExitCode.FINDINGS);
        String text = Files.readString(returned, UTF_8);
        assertThat(text)
                .contains("Стан здоров’я;Підпадає під пункт;", "Найближча зміна")
                .contains("\n" + TWENTY.strip() + ";так;", "\n" + FORTY_FIVE.strip() + ";ні;");
    }

    @Test
    void takesADeathOnAHoldersListAsOne() throws IOException {
        Files.writeString(folder.resolve("list.csv"), HEADER.strip() + ";Утримання\n" + TWENTY.strip() + ";помер\n");
        assertThat(check("young", "--holdings", "--party", "ua", "--json")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("\"verdict\" : \"no\"");
    }

    @Test
    void saysEveryFaultOfTheAgreementWithItsPlace() throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "language: homeward-agreement/1\nid: Broken One\nsigned: tomorrow\n");
        assertThat(Homeward.run(
                        new PrintWriter(out, true),
                        new PrintWriter(errors, true),
                        "check",
                        folder.resolve("list.csv").toString(),
                        "--agreement",
                        broken.toString(),
                        "--clause",
                        "young"))
                .isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("broken.yaml:2:", "Broken One", "broken.yaml:3:", "tomorrow");
    }

    @Test
    void refusesAListThatIsNone() throws IOException {
        Files.write(folder.resolve("list.csv"), new byte[0]);
        assertThat(check("young")).isEqualTo(ExitCode.INPUT);
        Files.writeString(folder.resolve("list.csv"), "a;b\n1;2\n");
        assertThat(check("young")).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("HW-TABLE-0002", "HW-LIST-0001");
    }

    @Test
    void explainsAWrongCommandLine() {
        assertThat(check("old")).isEqualTo(ExitCode.USAGE);
        assertThat(check("young", "--lang", "xx")).isEqualTo(ExitCode.USAGE);
        assertThat(check("young", "--party", "nobody")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--clause is old", "--lang is xx", "--party is nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru", "tr", "fr", "ar"})
    void speaksSixLanguages(String language) throws IOException {
        write(TWENTY, TWENTY_FIVE, FORTY_FIVE);
        assertThat(check("young", "--lang", language)).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("1. ", "3. ", "SHA-256").doesNotContain("{", "Небувалий");
    }
}
