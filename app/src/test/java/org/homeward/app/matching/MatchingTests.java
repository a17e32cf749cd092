package org.homeward.app.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Progress;
import org.homeward.app.synthesis.ExchangeOrder;
import org.homeward.app.synthesis.Synthesis;
import org.homeward.linkage.Band;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkedPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTests {

    @TempDir
    Path folder;

    private Outcome<Matching> match(Path left, Path right, Map<String, String> map, String truth) throws IOException {
        return Matching.between(left, right, new Reading(map, truth, false), 1, LinkProgress.SILENT);
    }

    private List<Path> lists(ExchangeOrder.Format format) throws IOException {
        ExchangeOrder order = new ExchangeOrder(200, 0.6, 21, ExchangeOrder.Kind.EXCHANGE, format);
        return Synthesis.exchange(order, folder, Progress.NONE);
    }

    private static Matching accepted(Outcome<Matching> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<Matching>) outcome).value();
    }

    @Test
    void findsMostPeopleOfTwoListsInTwoLanguagesAndWritesThePairs() throws IOException {
        List<Path> files = lists(ExchangeOrder.Format.CSV);
        Matching matching = accepted(match(files.getFirst(), files.get(1), Map.of(), "truth"));
        Path pairs = folder.resolve("pairs.csv");
        matching.writePairs(pairs, LinkProgress.SILENT);

        assertThat(matching.result().quality()).hasValueSatisfying(quality -> {
            assertThat(quality.truePairs()).isEqualTo(120);
            assertThat(quality.f1()).isGreaterThan(0.9);
        });
        List<String> lines = Files.readAllLines(pairs);
        assertThat(lines.getFirst()).startsWith("left_id,right_id,probability,band,bits_prior,bits_");
        assertThat(lines).hasSize(1 + matching.result().findings().pairs().size());
        assertThat(lines.get(1)).matches("A\\d+,B\\d+,[01]\\.\\d{6},(proposed|review),.*");
    }

    @Test
    void findsTheSameInWorkbooks() throws IOException {
        List<Path> text = lists(ExchangeOrder.Format.CSV);
        List<Path> workbooks = lists(ExchangeOrder.Format.XLSX);

        assertThat(accepted(match(workbooks.getFirst(), workbooks.get(1), Map.of(), "truth"))
                        .result()
                        .quality())
                .isEqualTo(accepted(match(text.getFirst(), text.get(1), Map.of(), "truth"))
                        .result()
                        .quality());
    }

    @Test
    void takesAColumnByTheHeaderItIsTold() throws IOException {
        Path left = folder.resolve("left.csv");
        Files.writeString(left, "Кто,Имя,Дата рождения\nКоваль,Иван,01.02.1980\n");

        assertThat(refusal(match(left, left, Map.of("surname", "Фамилия"), ""))).isEqualTo(MatchRefusal.COLUMN_ABSENT);
        assertThat(accepted(match(left, left, Map.of("surname", "Кто"), ""))
                        .result()
                        .left()
                        .columns())
                .containsExactlyInAnyOrder("surname", "given", "birth_date");
    }

    private static Object refusal(Outcome<Matching> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<Matching>) outcome).refusal().code();
    }

    @Test
    void refusesWhatCannotBeMatched() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path nobody = Files.writeString(folder.resolve("nobody.csv"), "colour,size\nred,1\n");
        Path headers = Files.writeString(folder.resolve("headers.csv"), "surname,given\n");

        assertThat(refusal(match(empty, empty, Map.of(), ""))).isEqualTo(MatchRefusal.FILE_UNUSABLE);
        assertThat(refusal(match(nobody, nobody, Map.of(), ""))).isEqualTo(MatchRefusal.NO_COLUMN_KNOWN);
        assertThat(refusal(match(headers, headers, Map.of(), ""))).isEqualTo(MatchRefusal.NOT_LINKED);
        assertThat(refusal(match(headers, headers, Map.of(), "truth"))).isEqualTo(MatchRefusal.COLUMN_ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "1980-02-01,1980-02-01",
        "01.02.1980,1980-02-01",
        "1/2/1980,1980-02-01",
        "1.2.80,1980-02-01",
        "5.11.04,2004-11-05",
        "02.1980,1980-02",
        "близько 1980,1980",
        "1980-02-44,1980-02-44",
        "невідомо,''"
    })
    void readsDates(String written, String iso) {
        assertThat(IsoDates.of(written)).isEqualTo(iso);
    }

    @Test
    void measuresAgreementWithTheTruth() {
        List<LinkedPair> pairs = List.of(
                new LinkedPair(0, 0, 0.99, Band.PROPOSED),
                new LinkedPair(1, 1, 0.9, Band.REVIEW),
                new LinkedPair(2, 2, 0.5, Band.REVIEW));
        MatchQuality quality = MatchQuality.between(pairs, List.of("a", "b", "c", "d"), List.of("a", "b", "x", "d"));

        assertThat(quality.truePairs()).isEqualTo(3);
        assertThat(quality.precision()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(quality.recall()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(quality.recallAtPrecision999()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(quality.calibrationError()).isEqualTo((0.11 + 0.5) / 3, within(1e-9));
    }

    @Test
    void neverShowsTheTruthToTheEngine() throws IOException {
        List<Path> files = lists(ExchangeOrder.Format.CSV);
        Path scrambled = folder.resolve("scrambled.csv");
        List<String> lines = Files.readAllLines(files.getFirst());
        Files.write(
                scrambled,
                lines.stream()
                        .map(line -> line.endsWith(",truth")
                                ? line
                                : line.substring(0, line.lastIndexOf(',')) + "," + line.hashCode())
                        .toList());
        Matching honest = accepted(match(files.getFirst(), files.get(1), Map.of(), "truth"));
        Matching unknown = accepted(match(files.getFirst(), files.get(1), Map.of(), ""));
        Matching lied = accepted(match(scrambled, files.get(1), Map.of(), "truth"));

        assertThat(lied.result().findings().pairs())
                .isEqualTo(honest.result().findings().pairs());
        assertThat(unknown.result().findings().pairs())
                .isEqualTo(honest.result().findings().pairs());
        assertThat(lied.result().findings().modelHash())
                .isEqualTo(honest.result().findings().modelHash());
        assertThat(lied.result().quality().orElseThrow().right()).isZero();
    }

    @Test
    void countsTheRecallOfTheLastThresholdThatIsPreciseEnough() {
        // Two pairs of one probability fall together: the threshold cannot pass between them.
        List<LinkedPair> pairs = List.of(
                new LinkedPair(0, 0, 0.9, Band.REVIEW),
                new LinkedPair(1, 1, 0.8, Band.REVIEW),
                new LinkedPair(2, 2, 0.8, Band.REVIEW));
        MatchQuality quality = MatchQuality.between(pairs, List.of("a", "b", "c", ""), List.of("a", "b", "x", ""));

        assertThat(quality.truePairs()).isEqualTo(2);
        assertThat(quality.recallAtPrecision999()).isEqualTo(0.5, within(1e-9));
        assertThat(quality.f1()).isEqualTo(2 * (2 / 3.0) / (2 / 3.0 + 1), within(1e-9));
    }

    @Test
    void countsEveryPairOfRowsOfOnePersonWithinOneList() {
        List<LinkedPair> pairs =
                List.of(new LinkedPair(0, 1, 1, Band.PROPOSED), new LinkedPair(0, 3, 0.5, Band.REVIEW));
        MatchQuality quality = MatchQuality.within(pairs, List.of("a", "a", "a", "b"));

        assertThat(quality.truePairs()).isEqualTo(3);
        assertThat(quality.precision()).isEqualTo(0.5, within(1e-9));
        assertThat(quality.recall()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(quality.calibrationError()).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void comparesOnlyFurtherColumnsThatBothListsHave() throws IOException {
        Path left = Files.writeString(
                folder.resolve("left.csv"), "id,surname,a1,a2,a3,a4,a5,a6,a7,town\n1,Коваль,q,q,q,q,q,q,q,Ізмислин\n");
        Path right = Files.writeString(folder.resolve("right.csv"), "id,surname,town\n1,Коваль,Ізмислин\n");

        assertThat(accepted(match(left, right, Map.of(), "")).result().left().others())
                .containsExactly("town");
    }
}
