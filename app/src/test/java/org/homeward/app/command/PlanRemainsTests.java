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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dead, with and without a name, and children cross as their clauses say, apart from every exchange of the living. */
class PlanRemainsTests {

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
              - {id: bridge, name: {en: Bridge}, people_per_day: 40, bodies_per_day: 30}
            limits: {exposure_people: 5, exposure_bodies: 25}
            clauses:
              - id: prisoners
                title: {en: Prisoners}
                text: {en: Prisoners are exchanged one for one.}
                subject: prisoners
                formula: n-for-n
                window: {days: [2025-06-09, 2025-06-10]}
              - id: fallen
                title: {en: The fallen}
                text: {en: "Each side hands over {each} bodies."}
                subject: remains
                formula: {n-for-n: {each: 45}}
              - id: children
                title: {en: Children}
                text: {en: The children are returned.}
                from: south
                subject: children
                formula: return
            """;
    private static final String MEANS = """
            windows:
              - {day: 2025-06-09, opens: "8:30", closes: "16:30"}
              - {day: 2025-06-10, opens: 8, closes: 24}
            points:
              - id: bridge
                by_party:
                  north: {seats: 40, stretchers: 4, remains: 30}
                  south: {seats: 20, stretchers: 2, remains: 30, people_per_hour: 10}
            fleets:
              north: {vehicles: 1, seats_per_vehicle: 40, escorts: 4, people_per_escort: 10, refrigerated: 24}
            remains:
              - {party: north, site: mortuary-1, bodies: 50}
              - {party: south, site: train-2, bodies: 60, clause: fallen}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    /** Each side holds four soldiers and the remains of two it names; south two children besides. */
    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("agreement.yaml"), AGREEMENT);
        Files.writeString(folder.resolve("means.yaml"), MEANS);
        for (String party : List.of("north", "south")) {
            StringBuilder rows =
                    new StringBuilder("№;Прізвище;Ім’я;Стать;Дата народження;Статус;Стан здоров’я;Утримання;Звання\n");
            for (int person = 1; person <= 6; person++) {
                rows.append(person)
                        .append(";Вигаданенко;Орест;ч;12.03.1990;військовополонений;добрий;")
                        .append(person <= 4 ? "утримується" : "помер")
                        .append(";солдат\n");
            }
            if (party.equals("south")) {
                rows.append("7;Небувалий;Лев;ч;12.03.2015;цивільна особа;добрий;утримується;\n");
                rows.append("8;Небувала;Леся;ж;12.03.2017;цивільна особа;добрий;утримується;\n");
            }
            Files.writeString(folder.resolve(party + ".csv"), rows);
        }
    }

    private int plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "plan",
                folder.resolve("agreement.yaml").toString(),
                "north=" + folder.resolve("north.csv"),
                "south=" + folder.resolve("south.csv")));
        arguments.addAll(List.of(more));
        return Homeward.run(
                new PrintWriter(out, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
    }

    private String means() {
        return folder.resolve("means.yaml").toString();
    }

    @Test
    void plansTheNamedDeadAndTheChildrenByTheAgreementAlone() {
        assertThat(plan()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains(
                        "10 people have a place, of 10 covered by a clause and 14 listed.",
                        "4 bodies have a place among the remains, of 4 covered by a clause.",
                        "10 people must still be asked, alone and freely, whether they wish to go",
                        "North releases 4 people",
                        "South releases 6 people",
                        "North hands over the remains of 2 people",
                        "Most people: 10 of 10 cleared people and 4 of 4 remains cross. Proved best.");
    }

    @Test
    void handsOverRemainsWithoutANameWithinTheTrucksThePointsTheBalanceAndTheAgreedNumber() throws IOException {
        Path drafts = folder.resolve("draft");
        // North's trucks take 24 a day, so 48 in two days, of whom 45 are agreed; south may be 25 ahead and no more.
        assertThat(plan("--means", means(), "--out", drafts.toString())).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains("90 bodies have a place among the remains, of 114 covered by a clause.")
                .containsPattern("Stage 1, June 9, 2025, bridge: North hands over the remains of 2[0-4] people")
                .containsPattern("Stage 1, June 9, 2025, bridge: South hands over the remains of 2[0-5] people");
        String table = Files.readString(drafts.resolve("plan.csv"), UTF_8);
        assertThat(table)
                .contains("north;north-remains-1;;fallen;yes;1;2025-06-09;bridge;;")
                .contains("Not in this plan: the number agreed for this clause is reached.");
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8))
                .contains("\"remains\" : true", "\"site\" : \"mortuary-1\"", "\"id\" : \"south-remains-2\"");
        assertThat(text(drafts, "D-01-002-north.pdf"))
                .contains("Manifest of remains", "No name known, from mortuary-1: ", "Each side hands over 45 bodies.")
                .doesNotContain("Reserve list", "{each}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru", "tr", "fr", "ar"})
    void showsTheRemainsApartFromTheLiving(String language) throws IOException {
        Path drafts = folder.resolve("draft");
        assertThat(plan("--means", means(), "--lang", language, "--out", drafts.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readString(drafts.resolve("plan.html"), UTF_8))
                .contains("id=\"remains\"", "href=\"#remains\"")
                .doesNotContain("Вигаданенко", "Небувал", "{bodies", "*north-remains");
    }

    @Test
    void saysWhatIsWrongWithRemainsAPointAnHourOrARoadOfTheMeans() throws IOException {
        Files.writeString(
                folder.resolve("means.yaml"),
                MEANS.replace("\"16:30\"", "\"16:75\"")
                        .replace("party: north", "party: east")
                        .replace("clause: fallen", "clause: prisoners")
                        .concat("roads:\n  - {site: mortuary-1, point: brigde, minutes: 30}\n"));
        assertThat(plan("--means", means())).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString())
                .contains("16:75", "HW-PACK-0026", "east", "choose one of: fallen", "brigde", "choose one of: bridge");
    }

    @Test
    void carriesOverWhatHappensToAStageOfRemains() throws IOException {
        Path drafts = folder.resolve("draft");
        Files.writeString(folder.resolve("change.yaml"), "events:\n  - {what: window-lost, stage: 1}\n");
        assertThat(plan(
                        "--means",
                        means(),
                        "--change",
                        folder.resolve("change.yaml").toString(),
                        "--out",
                        drafts.toString()))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readString(drafts.resolve("change.csv"), UTF_8))
                .containsPattern("north;north-remains-1 × [0-9]+;no longer in the plan;2025-06-09;bridge;;")
                .doesNotContain("#");
    }

    private static String text(Path drafts, String manifest) throws IOException {
        Path file = drafts.resolve("manifests").resolve(manifest);
        try (Stream<Path> all = Files.list(drafts.resolve("manifests"))) {
            assertThat(all).contains(file);
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
