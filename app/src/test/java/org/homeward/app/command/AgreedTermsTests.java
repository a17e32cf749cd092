package org.homeward.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agreement says of days, places, order and units reaches the plan, or is named where it cannot hold. */
class AgreedTermsTests {

    private static final String AGREEMENT = """
            language: homeward-agreement/1
            id: north-south
            title: {en: An agreement between North and South}
            signed: 2025-06-02
            parties:
              - {id: north, name: {en: North}, languages: [en]}
              - {id: south, name: {en: South}, languages: [en]}
            intermediary: {id: middle, name: {en: Middle}, role: {en: host}}
            categories:
              - {id: civilian, when: status == 'civilian'}
              - {id: soldier, when: status == 'prisoner'}
              - {id: private, title: {en: privates}, when: rank == 'солдат'}
              - {id: sergeant, title: {en: sergeants}, when: rank == 'сержант'}
            ranks: {unit: солдат, values: {полковник: 3, солдат: 1}}
            crossings:
              - {id: bridge, name: {en: Bridge}, people_per_day: 400, stretchers_per_day: 40, bodies_per_day: 700}
              - {id: ford, name: {en: Ford}, people_per_day: 10, stretchers_per_day: 0, bodies_per_day: 0}
            limits: {exposure_people: 5, reserves_per_stage: 1}
            clauses:
            """;
    private static final String DAYS = "window: {days: [2025-06-09, 2025-06-10, 2025-06-11]}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private int exposure = 5;
    private final StringWriter errors = new StringWriter();

    /** North holds eight soldiers; south holds two civilians and three colonels. */
    @BeforeEach
    void writeLists() throws IOException {
        StringBuilder north = new StringBuilder();
        for (int person = 1; person <= 8; person++) {
            north.append(row(person, "військовополонений", "солдат"));
        }
        StringBuilder south = new StringBuilder();
        for (int person = 1; person <= 5; person++) {
            south.append(
                    row(person, person <= 2 ? "цивільна особа" : "військовополонений", person <= 2 ? "" : "полковник"));
        }
        write("north.csv", north);
        write("south.csv", south);
    }

    private void write(String file, StringBuilder rows) throws IOException {
        String header = "№;Прізвище;Ім’я;Стать;Дата народження;Статус;Стан здоров’я;Утримання;Звання\n";
        Files.writeString(folder.resolve(file), header + rows);
    }

    private static String row(int number, String status, String rank) {
        return number + ";Вигаданенко;Орест;ч;12.03.1990;" + status + ";добрий;утримується;" + rank + "\n";
    }

    private static String clause(String id, String subject, String formula, String... more) {
        StringBuilder text = new StringBuilder("  - id: " + id + "\n    title: {en: " + id
                + "}\n    text: {en: \"Text of " + id + said(formula + String.join(" ", more)) + ".\"}\n    subject: "
                + subject + "\n    formula: " + formula + "\n");
        for (String line : more) {
            text.append("    ").append(line).append('\n');
        }
        return text.toString();
    }

    /** The figures of a formula, each of which the text has to say. */
    private static String said(String formula) {
        StringBuilder said = new StringBuilder();
        Map.of(
                        "in_all",
                        "in_all",
                        "ratio",
                        "give.civilian",
                        "rank-equivalence",
                        "unit",
                        "if_alive",
                        "if_alive",
                        "if_dead",
                        "if_dead",
                        "each: soldier",
                        "give.soldier",
                        "groups_of",
                        "groups_of")
                .forEach((word, mark) -> said.append(formula.contains(word) ? " {" + mark + "}" : ""));
        return said.toString();
    }

    private int plan(String clauses, String... more) throws IOException {
        Path agreement = folder.resolve("agreement.yaml");
        Files.writeString(agreement, AGREEMENT.replace("exposure_people: 5", "exposure_people: " + exposure) + clauses);
        String[] arguments = new String[6 + more.length];
        arguments[0] = "plan";
        arguments[1] = agreement.toString();
        arguments[2] = "north=" + folder.resolve("north.csv");
        arguments[3] = "south=" + folder.resolve("south.csv");
        arguments[4] = "--on";
        arguments[5] = "2025-06-02";
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Homeward.run(new PrintWriter(out, true), new PrintWriter(errors, true), arguments);
    }

    private String change(String yaml) throws IOException {
        return Files.writeString(folder.resolve("change.yaml"), yaml).toString();
    }

    @Test
    void keepsEachClauseToItsOwnDaysHoursAndPlaces() throws IOException {
        String clauses = clause(
                        "civilians",
                        "civilians",
                        "all-for-all",
                        "window: {days: [2025-06-11], opens: \"09:00\", closes: \"11:00\"}",
                        "places: [ford]")
                + clause("prisoners", "prisoners", "all-for-all", DAYS, "places: [bridge]");
        assertThat(plan(clauses)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("13 people have a place", "June 11, 2025, ford: South releases 2 people")
                .doesNotContain("ford: North");
    }

    @Test
    void opensAClauseOnlyAfterTheOneBeforeItIsComplete() throws IOException {
        String clauses = clause("civilians", "civilians", "all-for-all", DAYS)
                + clause("prisoners", "prisoners", "all-for-all", DAYS, "after: civilians");
        assertThat(plan(clauses)).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("Stage 1, June 9, 2025, bridge: South releases 2 people", "Stage 2, June 10")
                .doesNotContain("Stage 1, June 9, 2025, bridge: North");
    }

    @Test
    void opensAClauseAnewWhenTheOneBeforeItIsPutBack() throws IOException {
        exposure = 9;
        String clauses = clause("civilians", "civilians", "all-for-all", DAYS)
                + clause("prisoners", "prisoners", "all-for-all", DAYS, "after: civilians");
        assertThat(plan(clauses, "--change", change("events: [{what: window-lost, stage: 1}]")))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("Stage 1, June 10, 2025, bridge: South releases 2 people", "Stage 2, June 11", "moved: 13")
                .doesNotContain("Stage 1, June 10, 2025, bridge: North");
    }

    @Test
    void movesNobodyWhereTheOrderOfClausesStillHolds() throws IOException {
        exposure = 9;
        String clauses = clause("civilians", "civilians", "all-for-all", DAYS)
                + clause("prisoners", "prisoners", "all-for-all", DAYS, "after: civilians");
        plan(clauses, "--change", change("events: [{what: withdrawn, party: south, entry: 1}]"));
        assertThat(out.toString()).contains("12 people keep their place; moved: 0; no longer in the plan: 1");
    }

    @Test
    void leavesAClauseClosedWhereTheOneBeforeItCannotBeCompleted() throws IOException {
        String clauses = clause("civilians", "civilians", "all-for-all", DAYS, "places: [ford]")
                + clause("prisoners", "prisoners", "all-for-all", DAYS, "after: civilians");
        Files.writeString(folder.resolve("means.yaml"), """
                windows:
                  - {day: 2025-06-09, opens: 8, closes: 18}
                  - {day: 2025-06-10, opens: 8, closes: 18}
                points:
                  - {id: ford, seats: 0, stretchers: 0}
                  - {id: bridge, seats: 50, stretchers: 5}
                """);
        assertThat(plan(clauses, "--means", folder.resolve("means.yaml").toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("The days and places of clause", "cannot hold together");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people | {numbers: {in_all: 5}} | 5 people have a place",
                // Two civilians count for three each: six soldiers go for them.
                "people | {ratio: {payer: north, rates: [{each: civilian, give: 3}]}} | 8 people have a place",
                // Three colonels are worth nine soldiers; what is left over is owed.
                "prisoners | rank-equivalence | 11 people have a place",
            })
    void tradesInTheUnitsOfTheClause(String subject, String formula, String answer) throws IOException {
        plan(clause("trade", subject, formula, DAYS));
        assertThat(out.toString()).contains(answer);
    }

    @Test
    void sendsPeopleOverInGroupsOfTheAgreedSize() throws IOException {
        Path drafts = folder.resolve("draft");
        assertThat(plan(clause("all", "people", "all-for-all", DAYS, "groups_of: 3"), "--out", drafts.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(drafts.resolve("plan.html"), UTF_8))
                .contains("in 2 groups", "Group 1 of both sides crosses first", "1, group 2");
        assertThat(Files.readAllLines(drafts.resolve("plan.csv"), UTF_8))
                .filteredOn(line -> line.startsWith("south"))
                .extracting(line -> line.split(";", -1)[8])
                .containsExactlyInAnyOrder("1", "1", "1", "2", "2");
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8)).contains("\"group\" : 2");
        try (PDDocument manifest =
                Loader.loadPDF(drafts.resolve("manifests/D-01-002-south.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(manifest)).contains("cross in 2 groups", "1: 3   2: 2");
        }
    }

    @Test
    void drawsTheBalanceOfAClauseInItsOwnUnits() throws IOException {
        Path drafts = folder.resolve("draft");
        String ratio = "{ratio: {payer: north, rates: [{each: civilian, give: 3}]}}";
        plan(clause("trade", "people", ratio, DAYS), "--out", drafts.toString());
        assertThat(Files.readString(drafts.resolve("plan.html"), UTF_8))
                .contains("Clause trade: 3 for each: civilian", "Δ 5")
                .doesNotContain("id=\"balance-2-wide\"");
    }

    @Test
    void paysEveryRateWithThePeopleItAsksFor() throws IOException {
        StringBuilder north = new StringBuilder();
        for (int person = 1; person <= 8; person++) {
            north.append(row(person, "військовополонений", person <= 4 ? "солдат" : "сержант"));
        }
        write("north.csv", north);
        Path drafts = folder.resolve("draft");
        String ratio = "{ratio: {payer: north, rates: [{each: civilian, give: 2, of: sergeant},"
                + " {each: soldier, give: 1, of: private}]}}";
        plan(clause("trade", "people", ratio, DAYS), "--out", drafts.toString());
        assertThat(out.toString()).contains("12 people have a place");
        assertThat(Files.readAllLines(drafts.resolve("plan.csv"), UTF_8))
                .filteredOn(line -> line.startsWith("north") && line.contains(";;;;"))
                .singleElement()
                .asString()
                .startsWith("north;")
                .containsPattern("^north;[1-4];");
        assertThat(Files.readString(drafts.resolve("plan.html"), UTF_8))
                .contains(
                        "Clause trade: 2 (sergeants) for each: civilian",
                        "Clause trade: 1 (privates) for each: soldier",
                        "Rate: 2 (sergeants) for each: civilian.")
                .doesNotContain("trade/");
    }

    @Test
    void plansNobodyWhoseRankTheTableDoesNotKnow() throws IOException {
        StringBuilder south = new StringBuilder(row(1, "військовополонений", "осавул"));
        write("south.csv", south.append(row(2, "військовополонений", "полковник")));
        Path drafts = folder.resolve("draft");
        assertThat(plan(clause("ranks", "prisoners", "rank-equivalence", DAYS), "--out", drafts.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readString(drafts.resolve("plan.csv"), UTF_8))
                .contains("south;1;2;ranks;yes;;;;;;Covered, but it is not known what this person counts for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "civilians | after: prisoners | wait for one another",
                "civilians | 'window: {from: 2025-06-12, until: 2025-06-10}' | admits no day",
            })
    void namesClausesThatCannotHold(String subject, String line, String answer) throws IOException {
        String clauses = clause("civilians", subject, "all-for-all", line)
                + clause("prisoners", "prisoners", "all-for-all", "after: civilians");
        assertThat(plan(clauses)).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains(answer);
    }

    @Test
    void namesTheClauseWhoseDaysTheMeansDoNotHave() throws IOException {
        Files.writeString(folder.resolve("means.yaml"), """
                windows:
                  - {day: 2025-07-09, opens: 8, closes: 18}
                points:
                  - {id: bridge, seats: 5, stretchers: 0}
                """);
        assertThat(plan(
                        clause("prisoners", "prisoners", "all-for-all", DAYS),
                        "--means",
                        folder.resolve("means.yaml").toString()))
                .isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("The days and places of clause prisoners");
    }
}
