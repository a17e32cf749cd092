package org.homeward.app.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Progress;
import org.homeward.app.synthesis.ExchangeOrder;
import org.homeward.app.synthesis.Synthesis;
import org.homeward.app.texts.Language;
import org.homeward.linkage.LinkProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchReportTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Matching two(int people) throws IOException {
        ExchangeOrder order = new ExchangeOrder(people, 0.6, 7, ExchangeOrder.Kind.EXCHANGE, ExchangeOrder.Format.CSV);
        List<Path> files = Synthesis.exchange(order, folder, Progress.NONE);
        return accepted(Matching.between(
                files.getFirst(), files.get(1), new Reading(Map.of(), "truth", false), 1, LinkProgress.SILENT));
    }

    private static Matching accepted(Outcome<Matching> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<Matching>) outcome).value();
    }

    private String page(Matching matching, Language language) throws IOException {
        Path file = folder.resolve("report.html");
        matching.writeReport(file, language);
        return Files.readString(file);
    }

    @ParameterizedTest
    @EnumSource
    void saysEverythingInEveryLanguageAndFetchesNothing(Language language) throws IOException {
        String page = page(two(60), language);

        assertThat(page).contains("lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\"");
        assertThat(page)
                .contains("id=\"scores\"", "id=\"review\"", "id=\"proposed\"", "id=\"alone\"", "id=\"columns\"");
        assertThat(page).contains("id=\"weights\"", "default-src 'none'", "noindex");
        assertThat(page).doesNotContain("<script", "http://", "https://", "src=", "url(", "@import");
        assertThat(page).doesNotContain("{value", "{bits", "{count");
    }

    @Test
    void marksThePageAsPersonalAndSaysWhatItLeavesOut() throws IOException {
        String page = page(two(150), Language.EN);

        assertThat(page).contains("Contains personal data.", "do not publish it");
        assertThat(page).containsPattern("50 of \\d+, least probable first, spread evenly; at most 50 are shown");
        assertThat(page).contains("at most 200 are shown");
    }

    @Test
    void keepsNamesOutOfTheTitle() throws IOException {
        Matcher title = Pattern.compile("<title>(.*)</title>").matcher(page(two(60), Language.EN));

        assertThat(title.find()).isTrue();
        assertThat(title.group(1)).isEqualTo("Who on one list is who on the other");
    }

    @Test
    void escapesWhatTheListsSay() throws IOException {
        Path left = Files.writeString(
                folder.resolve("left.csv"), "id,surname,given,dob\n1,<b>Вигаданенко</b>,Орест,1980-03-12\n");
        Path right = Files.writeString(
                folder.resolve("right.csv"), "id,surname,given,dob\nA,<i>Небувалий</i>,Лев,1975-01-02\n");
        Matching matching = accepted(Matching.between(left, right, Reading.PLAIN, 1, LinkProgress.SILENT));

        assertThat(page(matching, Language.EN)).contains("&lt;b&gt;Вигаданенко").doesNotContain("<b>", "<i>");
    }

    @Test
    void addsTheStepsOfAWaterfallUpToItsTotal() throws IOException {
        Matching matching = two(100);
        String page = page(matching, Language.EN);
        Matcher fall = Pattern.compile("<details class=\"fall\">.*?</details>", Pattern.DOTALL)
                .matcher(page);
        int checked = 0;
        while (fall.find() && fall.group().contains("class=\"total\"")) {
            Matcher bits = Pattern.compile("<td class=\"n\"><bdi dir=\"ltr\">([+−][0-9.]+)</bdi>")
                    .matcher(fall.group());
            double sum = 0;
            double last = 0;
            int steps = 0;
            while (bits.find()) {
                last = Double.parseDouble(bits.group(1).replace('−', '-'));
                sum += last;
                steps++;
            }
            assertThat(sum - last).isCloseTo(last, org.assertj.core.api.Assertions.within(0.05 * steps));
            checked++;
        }
        assertThat(checked).isGreaterThan(40);
    }

    @Test
    void keepsDatesInOrderInAnArabicSentence() throws IOException {
        assertThat(page(two(100), Language.AR))
                .containsPattern("\u2068\\d{4}-\\d{2}-\\d{2}\u2069")
                .doesNotContainPattern("«\\d{4}-\\d{2}-\\d{2}»");
    }

    @Test
    void saysWhyAnEntryHasNoPartner() throws IOException {
        String page = page(two(100), Language.EN);

        assertThat(page).contains("The nearest on the other list", "Nobody comes near");
    }

    @Test
    void showsRepeatedPeopleOfOneList() throws IOException {
        ExchangeOrder order = new ExchangeOrder(120, 0.2, 7, ExchangeOrder.Kind.DUPLICATES, ExchangeOrder.Format.CSV);
        Path list = Synthesis.exchange(order, folder, Progress.NONE).getFirst();
        String page = page(accepted(Matching.within(list, Reading.PLAIN, 1, LinkProgress.SILENT)), Language.EN);

        assertThat(page)
                .contains("Who stands on the list more than once", "id=\"groups\"", "Least probable pair")
                .doesNotContain("id=\"alone\"");
    }

    @Test
    void measuresAgainstTheTruthWhereItIsGiven() throws IOException {
        assertThat(page(two(100), Language.EN))
                .contains("id=\"quality\"", "<dt>F1</dt>", "Recall at precision 0.999", "Calibration error")
                .containsPattern("\\d+ of \\d+ pairs given are right; 60 true pairs")
                .contains("90–100");
    }

    @Test
    void saysHowFarStatedProbabilitiesComeTrue() throws IOException {
        MatchQuality quality = two(200).result().quality().orElseThrow();

        assertThat(quality.calibration().stream()
                        .mapToInt(MatchQuality.Calibration::pairs)
                        .sum())
                .isEqualTo(quality.linked());
        double error = quality.calibration().stream()
                .mapToDouble(bin -> bin.pairs() * Math.abs(bin.stated() - bin.right()))
                .sum();
        assertThat(error / quality.linked())
                .isCloseTo(quality.calibrationError(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void keepsThePageOfLongListsShort() throws IOException {
        String page = page(two(1_000), Language.EN);

        assertThat(page.split("class=\"fall\"")).hasSizeLessThan(1 + 200 + 50 + 2 * 100 + 1);
        assertThat(page).contains("Shown: the 100 whose nearest comes closest").hasSizeLessThan(1_500_000);
    }
}
