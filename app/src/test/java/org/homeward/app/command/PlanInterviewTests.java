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

/** What people tell the neutral alone decides who goes, and the parties do not read it. */
class PlanInterviewTests {

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
              - {id: bridge, name: {en: Bridge}, people_per_day: 40, stretchers_per_day: 4}
            clauses:
              - id: willing
                title: {en: All who wish}
                text: {en: All who wish go home.}
                subject: prisoners
                formula: {all-who-wish: {interview: true}}
                window: {days: [2025-06-09]}
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
            StringBuilder rows = new StringBuilder("No;Surname;Given name;Sex;Date of birth;Status;Health;Custody\n");
            for (int person = 1; person <= 4; person++) {
                rows.append(person).append(";Vyhadanenko;Orest;m;1990-03-12;prisoner;good;held\n");
            }
            Files.writeString(folder.resolve(party + ".csv"), rows);
        }
    }

    private int plan(String interviews, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("interviews.csv"), interviews);
        List<String> arguments = new ArrayList<>(List.of(
                "plan",
                folder.resolve("agreement.yaml").toString(),
                "north=" + folder.resolve("north.csv"),
                "south=" + folder.resolve("south.csv"),
                "--interviews",
                file.toString()));
        arguments.addAll(List.of(more));
        return Homeward.run(
                new PrintWriter(out, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
    }

    @Test
    void plansWhoWishesToGoAndTellsThePartiesNothingOfTheRest() throws IOException {
        Path drafts = folder.resolve("draft");
        assertThat(plan("""
                        party;entry;will;fit;commission;findings
                        north;1;willing;yes;;
                        north;2;refused;yes;;
                        north;3;willing;no;;
                        south;1;willing;yes;direct;A1c
                        south;2;willing;;;
                        """, "--out", drafts.toString())).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .contains(
                        "3 people have a place, of 4 covered", "1 person must still be examined", "no limit is agreed")
                .doesNotContain("must still be asked");
        List<String> told = Files.readAllLines(drafts.resolve("plan.csv"), UTF_8);
        String withheld = ";willing;–;;;;;;Does not travel in this plan; the neutral alone knows why.";
        // Refused, not fit, and not yet asked: three people whom nobody who reads the table can tell apart.
        assertThat(told)
                .filteredOn(line -> line.startsWith("north;"))
                .extracting(line -> line.replaceFirst("north;\\d;\\d", "").replace("\"", ""))
                .filteredOn(line -> line.contains("neutral"))
                .containsExactly(withheld, withheld, withheld);
        assertThat(Files.readString(drafts.resolve("neutral").resolve("why.csv"), UTF_8))
                .contains("refused", "fit to travel");
        assertThat(Files.readString(drafts.resolve("plan.html"), UTF_8)).doesNotContain("refused");
        assertThat(Files.readString(drafts.resolve("plan.json"), UTF_8)).doesNotContain("refused", "willing\" : true");
        assertThat(told).anySatisfy(line -> assertThat(line).startsWith("south;1;2;willing;yes;1;2025-06-09;bridge"));
    }

    @Test
    void saysWhyNobodyIsCovered() throws IOException {
        assertThat(plan("party;entry;will\n")).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString())
                .contains(
                        "8 people are listed, and no clause covers any of them.",
                        "cannot tell, 8 people: the person’s will: not known");
    }

    @Test
    void saysWhichRowAndColumnIsWrong() throws IOException {
        assertThat(plan("""
                        party,entry,will,fit,findings
                        east,1,willing,,
                        north,1,maybe,,
                        north,1,,perhaps,Z9
                        """)).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString())
                .contains("interviews.csv:2", "east", "interviews.csv:3", "maybe", "interviews.csv:4", "perhaps", "Z9");
        assertThat(plan("party;entry;wish\nnorth;1;yes\n")).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("wish", "will");
        assertThat(plan("party;entry;will\nnorth;77;willing\n")).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("interviews.csv:2", "HW-PACK-0027");
    }
}
