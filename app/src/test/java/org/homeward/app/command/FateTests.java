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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A price that depends on a person's unknown fate: places for either, and nobody told before it is established. */
class FateTests {

    private static final String AGREEMENT = """
            language: homeward-agreement/1
            id: north-south
            title: {en: An agreement between North and South}
            signed: 2025-06-02
            parties:
              - {id: north, name: {en: North}, languages: [en]}
              - {id: south, name: {en: South}, languages: [en]}
            intermediary: {id: middle, name: {en: Middle}, role: {en: host}}
            crossings:
              - {id: bridge, name: {en: Bridge}, people_per_day: 6, stretchers_per_day: 2, bodies_per_day: 5}
            limits: {exposure_people: 5, reserves_per_stage: 1}
            clauses:
              - id: civilians
                title: {en: Civilians}
                text: {en: Civilians go home.}
                subject: civilians
                formula: all-for-all
                window: {days: [2025-06-09, 2025-06-10, 2025-06-11]}
              - id: fate
                title: {en: One person}
                text: {en: "{if_alive} if alive, {if_dead} bodies if dead."}
                subject: people
                formula:
                  by-fate:
                    payer: north
                    person: PERSON
                    if_alive: {count: 4, subject: prisoners}
                    if_dead: {count: 3, subject: remains}
                window: {days: [2025-06-09, 2025-06-10, 2025-06-11]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path drafts = Path.of("");

    /** North holds six soldiers and the remains of one; south holds two civilians and, as entry 3, a soldier. */
    @BeforeEach
    void writeLists() throws IOException {
        drafts = folder.resolve("draft");
        String header = "№;Прізвище;Ім’я;Стать;Дата народження;Статус;Стан здоров’я;Утримання\n";
        StringBuilder north = new StringBuilder(header);
        for (int person = 1; person <= 6; person++) {
            north.append(row(person, "військовополонений", "утримується"));
        }
        Files.writeString(folder.resolve("north.csv"), north.append(row(7, "військовополонений", "помер")));
        Files.writeString(
                folder.resolve("south.csv"),
                header
                        + row(1, "цивільна особа", "утримується")
                        + row(2, "цивільна особа", "утримується")
                        + row(3, "військовополонений", "утримується"));
    }

    private static String row(int number, String status, String custody) {
        return number + ";Вигаданенко;Орест;ч;12.03.1990;" + status + ";добрий;" + custody + "\n";
    }

    private int plan(String agreement, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "plan",
                Files.writeString(folder.resolve("agreement.yaml"), agreement).toString(),
                "north=" + folder.resolve("north.csv"),
                "south=" + folder.resolve("south.csv"),
                "--on",
                "2025-06-02",
                "--out",
                drafts.toString()));
        arguments.addAll(List.of(more));
        out.getBuffer().setLength(0);
        return Homeward.run(
                new PrintWriter(out, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
    }

    private static String about(String person) {
        return AGREEMENT.replace("PERSON", person);
    }

    private String change(String yaml) throws IOException {
        return Files.writeString(folder.resolve("change.yaml"), yaml).toString();
    }

    private List<String> peopleOf(String party) throws IOException {
        return Files.readAllLines(drafts.resolve("plan.csv"), UTF_8).stream()
                .filter(line -> line.startsWith(party))
                .toList();
    }

    @Test
    void keepsPlacesForEitherFateAndTellsNobody() throws IOException {
        assertThat(plan(about("'3'"))).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(
                        "2 people have a place",
                        "Clause fate: 3. The fate is not established.",
                        "If alive: 4 people, June",
                        "If dead: remains of 3 people, June")
                .doesNotContain("North releases");
        assertThat(peopleOf("north"))
                .hasSize(7)
                .allSatisfy(line -> assertThat(line).contains(";;;;;\"Depends on a fate that is not established"));
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8))
                .doesNotContainPattern("north-[0-9r]")
                .doesNotContain("south-3");
        assertThat(Files.readString(drafts.resolve("plan.html"), UTF_8))
                .contains("id=\"fate\"", "Clause fate, if 3 is alive", "Clause fate, if 3 is dead");
    }

    @ParameterizedTest
    @CsvSource({"alive, 5, 4 people", "dead, 4, remains of 3 people"})
    void anEstablishedFateMovesNobodyElse(String found, int more, String price) throws IOException {
        String event = change("events: [{what: fate, person: '3', found: " + found + "}]");
        plan(about("'3'"), "--change", event);
        assertThat(out.toString())
                .contains(
                        "2 people keep their place; moved: 0; no longer in the plan: 0; new in the plan: " + more,
                        "Established: " + found,
                        price);
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8))
                .contains("\"established\" : \"" + found + "\"", "\"south-3\"")
                .doesNotContain("/fate/");
    }

    @Test
    void namesRemainsOnceTheListDoes() throws IOException {
        plan(about("'3'"), "--change", change("events: [{what: fate, person: '3', found: dead}]"));
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8))
                .contains("\"north-7\"", "\"north-remains-fate\"", "\"bodies\" : 2");
        try (PDDocument manifest =
                Loader.loadPDF(drafts.resolve("manifests/D-01-001-north.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(manifest)).contains("No name known: 2 bodies", "Вигаданенко");
        }
    }

    @Test
    void keepsPlacesForSomebodyWhomNoListNames() throws IOException {
        plan(about("the-one"), "--change", change("events: [{what: fate, person: the-one, found: alive}]"));
        assertThat(out.toString()).contains("Clause fate: the-one. Established: alive.", "new in the plan: 5");
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8)).contains("\"south-the-one\"");
    }

    @Test
    void keepsPlacesInTheStagesThatAreLeft() throws IOException {
        assertThat(plan(about("'3'"), "--change", change("stages_done: 2\nevents: []")))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("If alive: ", "June 11, 2025").doesNotContain("If alive: 1 person, June 9");
        plan(
                about("'3'"),
                "--change",
                folder.resolve("change.yaml").toString(),
                "--change",
                Files.writeString(
                                folder.resolve("later.yaml"),
                                "stages_done: 2\nevents: [{what: fate, person: '3', found: alive}]")
                        .toString());
        assertThat(out.toString()).contains("moved: 0", "new in the plan: 5", "Stage 3, June 11, 2025, bridge: North");
    }

    @Test
    void saysWhereTheListNamesFewerThanAreOwed() throws IOException {
        assertThat(plan(about("'3'").replace("count: 4", "count: 9"))).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("If alive: No places can be kept");
    }

    @Test
    void tellsThoseGivenForTheLivingWhereTheAgreementSaysSo() throws IOException {
        plan(about("'3'").replace("payer: north", "payer: north\n        told_before: true"));
        assertThat(out.toString()).contains("allows those given for the living to be told before");
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8)).contains("\"north-", "\"south-3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person: nobody, found: alive", "person: '3', found: lost"})
    void refusesAFateThatNoClauseAsksFor(String event) throws IOException {
        assertThat(plan(about("'3'"), "--change", change("events: [{what: fate, " + event + "}]")))
                .isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("change.yaml:1");
    }
}
