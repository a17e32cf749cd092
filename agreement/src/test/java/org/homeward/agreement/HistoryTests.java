package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTests {

    private static final String FIRST =
            Samples.YOUNG.replace("title: {en: Sample}", "title: {en: Sample}\nsigned: 2025-06-02");

    private static String second() {
        return FIRST.replace("age <= 25", "age <= 24")
                .replace(
                        "signed: 2025-06-02",
                        "signed: 2025-06-20\nversion: 2\namends: "
                                + Samples.read(FIRST).fingerprint());
    }

    @Test
    void keepsVersionsAsAChainByFingerprint() {
        History history = new History(List.of(Samples.read(FIRST), Samples.read(second())));

        assertThat(history.breaks()).isEmpty();
        assertThat(history.current().version()).isEqualTo(2);
    }

    @Test
    void saysWhatAnAmendmentChangedWhateverTheOrderOfClauses() {
        History history = new History(List.of(Samples.read(FIRST), Samples.read(second())));

        assertThat(history.amendments())
                .singleElement()
                .satisfies(difference -> assertThat(difference.entries())
                        .containsExactly(
                                new Difference.Entry.Changed("signed", "2025-06-02", "2025-06-20"),
                                new Difference.Entry.Changed(
                                        "categories[young].when", "age >= 18 && age <= 25", "age >= 18 && age <= 24")));
        assertThat(Reasons.sentence(history.amendments().get(0).entries().get(1).reason(), "en"))
                .isEqualTo("categories[young].when: was “age >= 18 && age <= 25”, is now “age >= 18 && age <= 24”.");
    }

    @Test
    void keepsSilentAboutNoChangeHoweverEmptyTheWordsAre() {
        Agreement one = Samples.read(FIRST.replace("all-for-all", "{all-for-all: {}}"));
        Agreement two = Samples.read(FIRST.replace("all-for-all", "{n-for-n: {}}"));
        assertThat(Difference.between(one, two).entries())
                .extracting(Difference.Entry::path)
                .containsExactly("clauses[young].formula.n-for-n", "clauses[young].formula.all-for-all");

        String a = "{id: a, title: {en: A}, by: both}";
        String b = "{id: b, title: {en: B}, by: both}";
        Agreement ab = Samples.read(FIRST + "timetable: {steps: [" + a + ", " + b + "]}\n");
        Agreement ba = Samples.read(FIRST + "timetable: {steps: [" + b + ", " + a + "]}\n");
        assertThat(Difference.between(ab, ba).entries())
                .containsExactly(new Difference.Entry.Changed("timetable.steps", "a, b", "b, a"));
    }

    @Test
    void tellsEveryBreakInTheChain() {
        Agreement other = Samples.read(second().replace("id: sample", "id: other")
                .replace("2025-06-20", "2025-06-01")
                .replace("version: 2", "version: 4"));
        Agreement changed = Samples.read(FIRST.replace("Sample", "Simple"));

        assertThat(new History(List.of(changed, other)).breaks())
                .extracting(Reason::code)
                .containsExactly("history-number", "history-other-agreement", "history-fingerprint", "history-order");
        for (String language : Reasons.LANGUAGES) {
            assertThat(new History(List.of(changed, other)).breaks())
                    .allSatisfy(reason ->
                            assertThat(Reasons.sentence(reason, language)).doesNotContain("{"));
        }
    }
}
