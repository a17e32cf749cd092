package org.homeward.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceCommandTests {

    private static final Path PACKS = Path.of("..", "scenarios");

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int balance(Path deliveries, String pack, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("balance", PACKS.resolve(pack).resolve("agreement.yaml").toString(), deliveries.toString()));
        arguments.addAll(List.of(more));
        return Homeward.run(
                new PrintWriter(out, true), new PrintWriter(errors, true), arguments.toArray(String[]::new));
    }

    private int balance(String pack, String... more) {
        return balance(PACKS.resolve(pack).resolve("deliveries.yaml"), pack, more);
    }

    @Test
    void saysWhatIsOwedAndDoneAndWhatOthersPublished() {
        assertThat(balance("big-switch-1953")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsPattern("United Nations Command +not fixed +75,823 +75,823 +0 +22,604 +0 +not fixed +people")
                .containsPattern("United States Marine Corps history .* 75,799 +75,823 +-24 ")
                .containsPattern("United States Army .* 82,493 +75,823 +\\+6,670 ");
    }

    @Test
    void findsWhatIsMissingDisputedOrClaimedOtherwiseAndShowsEachPartysReading() {
        assertThat(balance("istanbul-2025")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString())
                .containsPattern("Russian Federation +6,000 +6,057 +6,037 +20 +0 +1,000 +0 +bodies")
                .containsPattern("Ukrainian interior minister .* 6,060 +6,057 +\\+3 ")
                .contains("Return of children (children) — offered, not agreed", "Outside this agreement");
        int asUkraine = out.toString().indexOf("As Ukraine reads the agreement");
        int asRussia = out.toString().indexOf("As Russian Federation reads the agreement");
        assertThat(out.toString().substring(0, asUkraine)).doesNotContain("Remains");
        assertThat(out.toString().substring(asUkraine, asRussia)).containsPattern("Ukraine +6,000 +78 .* 5,922");
        assertThat(out.toString().substring(asRussia))
                .containsPattern("Russian Federation +6,000 +6,057")
                .doesNotContainPattern("Ukraine +6,000");
    }

    @Test
    void countsRanksInTheUnitOfTheTable() {
        assertThat(balance("dix-hill-1862")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("counted in: private");
    }

    @Test
    void givesTheSameAsJson() {
        balance("yemen-2023", "--json");
        assertThat(out.toString())
                .contains("\"agreement\" : \"yemen-2023\"", "\"number\" : 887", "\"basis\" : \"both-sides\"", "104");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru", "tr", "fr", "ar"})
    void speaksEveryLanguage(String language) {
        for (String pack : List.of("istanbul-2025", "gaza-2025-01", "yemen-conditional-2024")) {
            balance(pack, "--lang", language);
        }
        assertThat(out.toString()).isNotBlank().doesNotContain("commands.balance", "{");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void saysWhichLineOfTheDeliveriesIsWrong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("deliveries.yaml"), """
                language: homeward-deliveries/1
                agreement: yemen-2023
                deliveries:
                  - {id: day-1, clause: in-al, people: 318}
                """);
        assertThat(balance(file, "yemen-2023")).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("deliveries.yaml:4:", "in-al", "in-all");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesFileThatIsNotThere() {
        assertThat(balance(Path.of("no-such.yaml"), "yemen-2023")).isEqualTo(ExitCode.INPUT);
        assertThat(errors.toString()).contains("no-such.yaml");
    }
}
