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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a plan that people were told, and what can still be done in the time that is left. */
class PlanChangeTests {

    private static final String AGREEMENT = """
            language: homeward-agreement/1
            id: north-south
            title: {en: An agreement between North and South}
            signed: 2025-06-02
            parties:
              - {id: north, name: {en: North}, languages: [en]}
              - {id: south, name: {en: South}, languages: [en]}
            intermediary: {id: middle, name: {en: Middle}, role: {en: host}}
            limits: {exposure_people: 4}
            clauses:
              - id: all
                title: {en: Everyone}
                text: {en: All go home.}
                subject: prisoners
                formula: all-for-all
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("agreement.yaml"), AGREEMENT);
        for (String party : List.of("north", "south")) {
            StringBuilder list =
                    new StringBuilder("№;Прізвище;Ім’я;Стать;Дата народження;Статус;Стан здоров’я;Утримання\n");
            for (int person = 1; person <= 6; person++) {
                list.append(person).append(";Вигаданенко;Орест;ч;12.03.1990;військовополонений;добрий;утримується\n");
            }
            Files.writeString(folder.resolve(party + ".csv"), list);
        }
        Files.writeString(folder.resolve("means.yaml"), """
                windows:
                  - {day: 2025-06-09, opens: 8, closes: 18}
                  - {day: 2025-06-10, opens: 8, closes: 18}
                  - {day: 2025-06-11, opens: 8, closes: 18}
                points:
                  - {id: bridge, seats: 2, stretchers: 0}
                roads:
                  - {site: "", point: bridge, minutes: 60}
                """);
    }

    private int plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "plan",
                folder.resolve("agreement.yaml").toString(),
                "north=" + folder.resolve("north.csv"),
                "south=" + folder.resolve("south.csv"),
                "--on",
                "2025-06-02",
                "--means",
                folder.resolve("means.yaml").toString()));
        arguments.addAll(List.of(more));
        out.getBuffer().setLength(0);
        errors.getBuffer().setLength(0);
        return Homeward.run(
                new PrintWriter(out, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
    }

    private String change(String yaml) throws IOException {
        Path file = folder.resolve("change.yaml");
        Files.writeString(file, yaml);
        return file.toString();
    }

    @Test
    void movesNobodyWhoNeedNotMove() throws IOException {
        Path drafts = folder.resolve("draft");
        plan("--change", change("events: [{what: withdrawn, party: north, entry: 1}]"), "--out", drafts.toString());
        assertThat(out.toString()).contains("11 people keep their place; moved: 0; no longer in the plan: 1");
        assertThat(Files.readString(drafts.resolve("change.csv"), UTF_8))
                .contains("north;1;no longer in the plan;2025-06-")
                .doesNotContain("Вигаданенко");
        assertThat(Files.readString(drafts.resolve("plan.html"), UTF_8))
                .contains("id=\"change\"", "the neutral alone knows why");
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8)).contains("\"lost\" : [ \"north-1\" ]");
    }

    @Test
    void carriesAPlanThroughOneChangeAfterAnother() throws IOException {
        Path second = folder.resolve("second.yaml");
        Files.writeString(second, "events: [{what: died, party: south, entry: 2}]");
        plan("--change", change("events: [{what: window-lost, stage: 3}]"), "--change", second.toString());
        assertThat(out.toString())
                .contains("8 people keep their place", "8 people have a place", "Most people: 8 of 11");
    }

    @Test
    void putsAStageOff() throws IOException {
        plan(
                "--change",
                change("stages_done: 1\nevents: [{what: put-off, stage: 2, day: 2025-06-20, opens: 8, closes: 18}]"));
        assertThat(out.toString()).contains("8 people keep their place; moved: 4", "June 20, 2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{what: flood} | change.yaml:1 [what]",
                "{what: died, party: east, entry: 1} | change.yaml:1 [party]",
                "{what: died, party: north, entry: 77} | change.yaml:1 [entry]",
                "{what: window-lost, stage: 9} | change.yaml:1 [stage]",
                "{what: point-closed, point: moon, stage: 1} | change.yaml:1 [point]",
            })
    void saysWhatIsWrongWithAChange(String event, String place) throws IOException {
        assertThat(plan("--change", change("events: [" + event + "]"))).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains(place);
    }

    @Test
    void doesWhatCanStillBeDoneByAnHour() {
        assertThat(plan("--until", "2025-06-10T16:00")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("8 people have a place, of 12").doesNotContain("June 11");
    }

    @Test
    void countsTheRoadFromTheHourOnWhichPeopleCanSetOut() {
        assertThat(plan("--from", "2025-06-10T17:30", "--until", "2025-06-11T12:00"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains("4 people have a place, of 12", "June 11")
                .doesNotContain("June 9", "releases 2 people on June 10");
    }
}
