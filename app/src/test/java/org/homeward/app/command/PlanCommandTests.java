package org.homeward.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class PlanCommandTests {

    private static final Path ISTANBUL = Path.of("..", "scenarios", "istanbul-2025", "agreement.yaml");
    private static final String HEADER =
            "№;Прізвище;Ім’я;Стать;Дата народження;Статус;Стан здоров’я;Утримання;Місце утримання\n";
    private static final String MEANS = """
            windows:
              - {day: 2025-06-09, opens: 8, closes: 18}
              - {day: 2025-06-10, opens: 8, closes: 18}
            points:
              - {id: crossing-1, seats: 2, stretchers: 1}
            roads:
              - {site: ua-1, point: crossing-1, minutes: 120}
              - {site: ru-1, point: crossing-1, minutes: 90}
            fleets:
              ua: {vehicles: 2, seats_per_vehicle: 20, escorts: 4, people_per_escort: 10}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void writeLists() throws IOException {
        for (String party : List.of("ua", "ru")) {
            StringBuilder list = new StringBuilder(HEADER);
            for (int person = 1; person <= 4; person++) {
                list.append(person)
                        .append(";Вигаданенко;Орест;ч;12.03.2005;військовополонений;добрий;утримується;")
                        .append(party)
                        .append("-1\n");
            }
            list.append("5;Небувалий;Лев;ч;12.03.1970;військовополонений;добрий;утримується;\n");
            Files.writeString(folder.resolve(party + ".csv"), list);
        }
        Files.writeString(folder.resolve("means.yaml"), MEANS);
    }

    private int plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "plan",
                ISTANBUL.toString(),
                "ua=" + folder.resolve("ua.csv"),
                "ru=" + folder.resolve("ru.csv"),
                "--on",
                "2025-06-02"));
        arguments.addAll(List.of(more));
        return Homeward.run(
                new PrintWriter(out, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
    }

    private String means() {
        return folder.resolve("means.yaml").toString();
    }

    @Test
    void plansByTheAgreementsOwnDaysAndCrossings() {
        assertThat(plan()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("8 people have a place, of 8 covered", "10 listed", "Proved best.", "crossing-1");
    }

    @Test
    void keepsTheMeansOfAFileAndWritesTheDraft() throws IOException {
        Path drafts = folder.resolve("draft");
        assertThat(plan("--means", means(), "--out", drafts.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("crossing-1: Ukraine releases 2 people", "4 manifests");
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8))
                .contains("\"istanbul-2025\"", "\"ua-1\"", "2025-06-10")
                .doesNotContain("Вигаданенко");
        assertThat(Files.readString(drafts.resolve("plan.csv"), UTF_8))
                .contains("ru;4;5;young;yes;", "ua;5;6;", ";cannot tell;;;;;;It cannot be told whether")
                .doesNotContain("Вигаданенко", "Небувалий", "Cannot tell: ");
        assertThat(Files.readString(drafts.resolve("neutral").resolve("why.csv"), UTF_8))
                .contains(";cannot tell;;;;;;Cannot tell: ")
                .doesNotContain("Вигаданенко", "Небувалий");
        try (Stream<Path> manifests = Files.list(drafts.resolve("manifests"))) {
            assertThat(manifests.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "D-01-001-ua.pdf", "D-01-002-ru.pdf", "D-02-003-ua.pdf", "D-02-004-ru.pdf");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru", "tr", "fr", "ar"})
    void laysOnePageAndOnePictureBeforeBothParties(String language) throws Exception {
        Path drafts = folder.resolve("draft");
        assertThat(plan("--means", means(), "--lang", language, "--out", drafts.toString()))
                .isEqualTo(ExitCode.DONE);
        String page = Files.readString(drafts.resolve("plan.html"), UTF_8);
        assertThat(page)
                .contains("lang=\"" + language + "\"", "id=\"calendar\"", "id=\"people\"", "Δ", "<svg", "role=\"img\"")
                .doesNotContain("Вигаданенко", "Небувалий", "<script", "src=", "{seat}", "http:");
        Document picture = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(drafts.resolve("balance.svg").toFile());
        assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(picture.getElementsByTagName("title").getLength()).isEqualTo(1);
    }

    @Test
    void tellsBothPartiesNothingOfAPersonsHealthOrWill() throws IOException {
        String list = Files.readString(folder.resolve("ua.csv"), UTF_8);
        Files.writeString(
                folder.resolve("ua.csv"),
                list.replace("6;Небувалий", "5;Небувалий")
                        + "6;Примітний;Гнат;ч;12.03.1960;військовополонений;A1a;утримується;\n");
        Path drafts = folder.resolve("draft");
        plan("--means", means(), "--out", drafts.toString());
        assertThat(Files.readString(drafts.resolve("plan.html"), UTF_8) + Files.readString(drafts.resolve("plan.csv")))
                .doesNotContain("A1a", "birth date missing", "1960");
    }

    @Test
    void removesTheManifestsOfAnOlderDraftAndNothingElse() throws IOException {
        Path manifests = Files.createDirectories(folder.resolve("draft").resolve("manifests"));
        Files.writeString(manifests.resolve("D-09-001-ua.pdf"), "old");
        Files.writeString(manifests.resolve("notes.txt"), "kept");
        plan("--means", means(), "--out", folder.resolve("draft").toString());
        assertThat(manifests.resolve("D-09-001-ua.pdf")).doesNotExist();
        assertThat(manifests.resolve("notes.txt")).hasContent("kept");
        try (Stream<Path> written = Files.list(folder.resolve("draft"))) {
            assertThat(written.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "plan.html", "balance.svg", "plan.json", "plan.csv", "neutral", "manifests");
        }
    }

    @Test
    void givesTheSamePlanForTheSameSeed() {
        assertThat(plan("--json", "--seed", "7")).isEqualTo(ExitCode.DONE);
        String first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(plan("--json", "--seed", "7")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).isEqualTo(first).contains("\"seed\" : 7");
    }

    @Test
    void leavesPeopleWithoutASeatAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("means.yaml"), MEANS.replace("seats: 2", "seats: 1"));
        Path drafts = folder.resolve("draft");
        assertThat(plan("--means", means(), "--out", drafts.toString())).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("4 people have a place, of 8 covered");
    }

    @Test
    void namesTheFaultThatLeavesNoPlanByItself() throws IOException {
        Files.writeString(folder.resolve("means.yaml"), """
                points:
                  - {id: crossing-1, seats: 2, stretchers: 1}
                windows: []
                """);
        assertThat(plan("--means", means())).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("leaves none by itself", "There is no window");
    }

    @Test
    void saysEveryProblemOfTheMeansWithItsLine() throws IOException {
        Files.writeString(folder.resolve("means.yaml"), """
                windows:
                  - {day: someday, opens: 8, closes: 31}
                bridges: []
                fleets:
                  xx: {vehicles: 1, seats_per_vehicle: 1, escorts: 1, people_per_escort: 1}
                """);
        assertThat(plan("--means", means())).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString())
                .contains(
                        "means.yaml:2 [day]", "someday", "means.yaml:2 [closes]", "means.yaml:3 [bridges]", "[fleets]");
    }

    @Test
    void refusesAListThatIsNone() throws IOException {
        Files.write(folder.resolve("ru.csv"), new byte[0]);
        assertThat(plan()).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("HW-TABLE-0002");
    }

    @Test
    void explainsAWrongCommandLine() {
        assertThat(plan("--lang", "xx")).isEqualTo(ExitCode.USAGE);
        assertThat(plan("xx=" + folder.resolve("ua.csv"))).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--lang is xx", "a list is of xx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru", "tr", "fr", "ar"})
    void speaksSixLanguages(String language) {
        assertThat(plan("--lang", language)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("8", "10").doesNotContain("{", "Небувалий");
    }
}
