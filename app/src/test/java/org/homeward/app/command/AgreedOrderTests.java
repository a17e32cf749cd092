package org.homeward.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order that an agreement sets decides who crosses first, is said in words, and stands in the annex. */
class AgreedOrderTests {

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
              - {id: prisoner, when: status == 'prisoner'}
            crossings:
              - {id: bridge, name: {en: Bridge}, people_per_day: 1, stretchers_per_day: 0, bodies_per_day: 0}
            limits: {exposure_people: 50}
            clauses:
              - id: soldiers
                title: {en: The soldiers}
                text: {en: Soldiers go home.}
                subject: prisoners
                category: prisoner
                formula: all-for-all
                window: {from: 2025-06-09, until: 2025-06-14}
                order: SOLDIERS
              - id: civilians
                title: {en: The civilians}
                text: {en: Civilians go home.}
                subject: civilians
                category: civilian
                formula: all-for-all
                window: {from: 2025-06-09, until: 2025-06-14}
                order: CIVILIANS
            """;
    private static final String HEADER =
            "no;surname;given;sex;date of birth;status;health;custody;capture date;unit;family\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void writeLists() throws IOException {
        Files.writeString(folder.resolve("north.csv"), HEADER + """
                1;Madeup;Ann;f;12.03.1990;prisoner;good;held;01.02.2022;Unit 1;
                2;Madeup;Ben;m;12.03.1960;prisoner;good;held;01.02.2025;Unit 2;
                3;Invented;Cid;m;12.03.1990;prisoner;sick;held;01.02.2024;Unit 1;
                4;Nobody;Dan;m;12.03.1999;prisoner;good;held;01.02.2024;Unit 3;
                5;Nobody;Eve;f;12.03.1950;civilian;good;held;01.02.2021;;
                """);
        Files.writeString(
                folder.resolve("south.csv"), HEADER + "1;Invented;Fay;f;12.03.1980;prisoner;good;held;01.02.2022;;\n");
    }

    private int run(String command, String soldiers, String civilians, String... more) throws IOException {
        Path agreement = folder.resolve("agreement.yaml");
        String ranked = soldiers.startsWith("ranking") ? soldiers.substring(0, soldiers.indexOf('\n') + 1) : "";
        Files.writeString(
                agreement,
                ranked
                        + AGREEMENT
                                .replace("SOLDIERS", soldiers.substring(ranked.length()))
                                .replace("CIVILIANS", civilians));
        List<String> lists = command.equals("plan")
                ? List.of(
                        "north=" + folder.resolve("north.csv"),
                        "south=" + folder.resolve("south.csv"),
                        "--on",
                        "2025-06-02")
                : List.of();
        return Homeward.run(
                new PrintWriter(out, true),
                new PrintWriter(errors, true),
                Stream.of(List.of(command, agreement.toString()), lists, List.of(more))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    /** The entries of north in the order of their stages. */
    private List<String> planned(String soldiers, String civilians) throws IOException {
        Path draft = folder.resolve("draft");
        assertThat(run("plan", soldiers, civilians, "--out", draft.toString()))
                .as(() -> errors.toString())
                .isEqualTo(ExitCode.DONE);
        return Files.readAllLines(draft.resolve("plan.csv"), UTF_8).stream()
                .filter(line -> line.startsWith("north;"))
                .map(line -> line.split(";", -1))
                .sorted(java.util.Comparator.comparing(cells -> cells[6]))
                .map(cells -> cells[1])
                .toList();
    }

    @Test
    void sendsFirstWhomTheRulesOfTheClausePutFirst() throws IOException {
        assertThat(planned("{priority: 1, by: [oldest]}", "{priority: 2}")).containsExactly("2", "1", "3", "4", "5");
        assertThat(planned("{priority: 1, by: [youngest, longest-captivity]}", "{priority: 2}"))
                .containsExactly("4", "1", "3", "2", "5");
        assertThat(planned("{priority: 1, by: [longest-captivity, oldest]}", "{priority: 2}"))
                .containsExactly("1", "3", "4", "2", "5");
        assertThat(planned("{priority: 1, by: [worst-health, youngest], ties: list-order}", "{priority: 2}"))
                .containsExactly("3", "4", "1", "2", "5");
    }

    @Test
    void sendsThePeopleOfALowerPriorityFirstHoweverLongTheOthersWait() throws IOException {
        assertThat(planned("{priority: 2, by: [oldest]}", "{priority: 1}").getFirst())
                .isEqualTo("5");
        assertThat(planned("{priority: 1, by: [oldest]}", "{priority: 2}").getLast())
                .isEqualTo("5");
    }

    @Test
    void settlesTiesByTheListWhereThatIsAgreed() throws IOException {
        String list = HEADER
                + Stream.of("c", "a", "e", "b", "d")
                        .map(id -> id + ";Madeup;Ann;f;12.03.1990;prisoner;good;held;01.02.2022;;\n")
                        .reduce("", String::concat);
        Files.writeString(folder.resolve("north.csv"), list);
        assertThat(planned("{by: [oldest], ties: list-order}", "{priority: 2}"))
                .containsExactly("c", "a", "e", "b", "d");
        assertThat(planned("{by: [oldest], ties: draw}", "{priority: 2}"))
                .isNotEqualTo(List.of("c", "a", "e", "b", "d"));
    }

    @Test
    void keepsTogetherWhomTheListGivesOneFamilyNumberAndNotWhoSharesASurname() throws IOException {
        Files.writeString(folder.resolve("north.csv"), HEADER + """
                1;Madeup;Ann;f;12.03.1960;prisoner;good;held;01.02.2022;;7
                2;Madeup;Ben;m;12.03.1961;prisoner;good;held;01.02.2022;;
                3;Madeup;Cid;m;12.03.1962;prisoner;good;held;01.02.2022;;
                4;Invented;Dan;m;12.03.1999;prisoner;good;held;01.02.2022;;7
                """);
        Files.writeString(folder.resolve("means.yaml"), """
                windows:
                  - {day: 2025-06-09, opens: 8, closes: 18}
                  - {day: 2025-06-10, opens: 8, closes: 18}
                points:
                  - {id: bridge, seats: 2, stretchers: 0}
                """);
        Path draft = folder.resolve("draft");
        assertThat(run(
                        "plan",
                        "{by: [oldest, families-together]}",
                        "{priority: 200}",
                        "--means",
                        folder.resolve("means.yaml").toString(),
                        "--out",
                        draft.toString()))
                .as(() -> errors.toString())
                .isEqualTo(ExitCode.DONE);
        List<String> rows = Files.readAllLines(draft.resolve("plan.csv"), UTF_8);
        assertThat(rows.get(1)).contains(";2025-06-09;");
        assertThat(rows.get(2)).contains(";2025-06-10;");
        assertThat(rows.get(4)).contains(";2025-06-09;");
        assertThat(out.toString()).contains("Families and units together: 1 of 1.");
    }

    @Test
    void saysTheOrderOnThePageInTheDataAndToEachPerson() throws IOException {
        planned(
                "ranking: [fewest-days, least-waiting]\n{priority: 1, by: [oldest, units-together], ties: list-order}",
                "{priority: 2}");
        Path draft = folder.resolve("draft");
        String words = "First the oldest; ties go by the signed list. Military units cross together where this order"
                + " allows it.";
        assertThat(Files.readString(draft.resolve("plan.html"), UTF_8))
                .contains("Who goes first", words, "Before the people of these clauses: civilians.")
                .contains("The parties agreed this ranking.");
        assertThat(Files.readString(draft.resolve("plan.json"), UTF_8))
                .contains(words, "\"fewest-days\", \"least-waiting\"");
        assertThat(Files.readString(draft.resolve("plan.csv"), UTF_8)).contains("Order: clause soldiers.");
        assertThat(Files.readString(draft.resolve("neutral").resolve("why.csv"), UTF_8))
                .contains("Order of clause soldiers: " + words);
    }

    @Test
    void printsTheOrderAndTheRankingInTheAnnex() throws IOException {
        Path pdf = folder.resolve("annex.pdf");
        String soldiers = "ranking: [least-exposure]\n{priority: 1, by: [worst-health, youngest]}";
        assertThat(run("annex", soldiers, "{priority: 2}", "--out", pdf.toString()))
                .as(() -> errors.toString())
                .isEqualTo(ExitCode.DONE);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Who goes first: First the worst off, then the youngest; ties are drawn.")
                    .contains("Aims of a plan, the most important first: least exposure.");
        }
    }

    @Test
    void theGateDoubtsAFamilyNumberThatOnePersonHasAlone() throws IOException {
        Path list = folder.resolve("north.csv");
        Files.writeString(list, HEADER + "1;Madeup;Ann;f;12.03.1960;prisoner;good;held;01.02.2022;;7\n");
        Homeward.run(
                new PrintWriter(out, true),
                new PrintWriter(errors, true),
                "gate",
                list.toString(),
                "--on",
                "2025-06-02");
        assertThat(out.toString()).contains("HW-LIST-0078");
    }
}
