package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PlanTextsTests {

    private static final Map<String, String> FACTS = facts();

    private static Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        for (String name : List.of(
                "day",
                "date",
                "stage",
                "point",
                "earlier",
                "people",
                "reserve",
                "value",
                "cleared",
                "limit",
                "average",
                "together",
                "groups",
                "to",
                "from",
                "traveller",
                "clause",
                "least",
                "most",
                "count",
                "used",
                "exposure",
                "difference",
                "objective",
                "real")) {
            facts.put(name, "<" + name + ">");
        }
        return facts;
    }

    private static List<Enum<?>> codes() {
        List<Enum<?>> codes = new ArrayList<>();
        codes.addAll(List.of(Explanation.Reason.values()));
        codes.addAll(List.of(Explanation.Remedy.values()));
        codes.addAll(List.of(Explanation.Passed.values()));
        codes.addAll(List.of(Objective.values()));
        codes.addAll(List.of(Conflict.Code.values()));
        codes.addAll(List.of(PlanAudit.Rule.values()));
        return codes;
    }

    private static Set<String> named(String sentence) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile("<([a-z]+)>").matcher(sentence);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void everyCodeHasASentenceWithTheSameFactsInEveryLanguage() {
        for (Enum<?> code : codes()) {
            Set<String> english = named(PlanTexts.sentence(code, FACTS, "en"));
            for (String language : PlanTexts.LANGUAGES) {
                String sentence = PlanTexts.sentence(code, FACTS, language);
                assertThat(named(sentence)).as(language + " " + code).isEqualTo(english);
                assertThat(sentence.isEmpty()).as(language + " " + code).isEqualTo(code == Explanation.Remedy.NONE);
            }
        }
    }

    @Test
    void noLanguageHasAKeyThatEnglishLacks() {
        for (String language : PlanTexts.LANGUAGES) {
            assertThat(PlanTexts.keys(language)).isEqualTo(PlanTexts.keys("en"));
        }
    }

    @Test
    void refusesALanguageThatIsNotThere() {
        assertThatThrownBy(() -> PlanTexts.sentence(Proof.OPTIMAL, "xx")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySentenceOfARealPlanReadsInEveryLanguage() {
        PlanOutcome outcome = new PlainPlanner().plan(Requests.exchange(60, 2, 1, 2, 20, 5), PlanProgress.NONE);
        Plan plan = ((PlanOutcome.Planned) outcome).plan();
        for (String language : PlanTexts.LANGUAGES) {
            assertThat(plan.explanations())
                    .allSatisfy(explanation -> assertThat(PlanTexts.sentence(explanation, language))
                            .doesNotContain("{", "}"));
            assertThat(plan.objectives())
                    .allSatisfy(achieved ->
                            assertThat(PlanTexts.sentence(achieved, language)).doesNotContain("{", "}"));
        }
    }
}
