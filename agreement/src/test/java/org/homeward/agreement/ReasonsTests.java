package org.homeward.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTests {

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Field field : Field.values()) {
            keys.add("field." + field.key());
            field.words().forEach(word -> keys.add("word." + word));
        }
        for (Atom.Operator operator : Atom.Operator.values()) {
            keys.add("asked." + operator.name());
        }
        for (Verdict verdict : Verdict.values()) {
            keys.add("verdict." + verdict.name());
        }
        for (LegalRule rule : LegalRule.values()) {
            keys.add("law." + rule.name());
        }
        for (Conflict.Kind kind : Conflict.Kind.values()) {
            keys.add("conflict." + kind.key());
        }
        for (FaultCode code : FaultCode.values()) {
            if (code != FaultCode.CANNOT_HOLD) {
                keys.add("fault." + code.name());
            }
        }
        return keys;
    }

    private static List<String> marks(String text) {
        Matcher matcher = Pattern.compile("\\{[a-z]+}").matcher(text);
        TreeSet<String> marks = new TreeSet<>();
        while (matcher.find()) {
            marks.add(matcher.group());
        }
        return List.copyOf(marks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk", "ru", "tr", "fr", "ar"})
    void hasEveryTextWithTheSameMarksInEveryLanguage(String language) {
        assertThat(keys())
                .allSatisfy(key -> assertThat(Reasons.find(language, key)).isPresent());
        assertThat(Reasons.load(language).stringPropertyNames())
                .isEqualTo(Reasons.load("en").stringPropertyNames());
        for (String key : Reasons.load("en").stringPropertyNames()) {
            assertThat(marks(Reasons.load(language).getProperty(key)))
                    .as(key)
                    .isEqualTo(marks(Reasons.load("en").getProperty(key)));
        }
    }

    @Test
    void saysWhyNotAndWhatWouldMakeItYes() {
        Decision decision = Samples.decide(
                Samples.YOUNG,
                Samples.prisoner().birthDate(new PartialDate(1990, 1, 1)).build());

        assertThat(decision.reasons())
                .extracting(reason -> Reasons.sentence(reason, "en"))
                .containsExactly("age is 35; asked: at most 25. Not met.");
        assertThat(Reasons.sentence(decision.nearestChange().orElseThrow(), "en"))
                .isEqualTo("It would be yes with age: from 18 to 25.");
        assertThat(Reasons.sentence(decision.nearestChange().orElseThrow(), "uk"))
                .isEqualTo("Було б так, якби: вік: від 18 до 25.");
    }

    @Test
    void saysWhatIsMissing() {
        Decision decision = Samples.decide(Samples.YOUNG, Samples.prisoner().build());

        assertThat(decision.reasons())
                .extracting(reason -> Reasons.sentence(reason, "en"))
                .contains("Cannot tell: age is missing.");
    }

    @Test
    void putsWordsOfTheVocabularyIntoTheReadersLanguage() {
        Evidence civilian = Samples.prisoner().civilian().build();

        assertThat(Samples.decide(Samples.YOUNG, civilian).reasons())
                .extracting(reason -> Reasons.sentence(reason, "uk"))
                .contains("статус: цивільна особа; вимога: військовополонений. Не виконано.");
    }

    private static String words(String when, String language) {
        Category.Interpretation reading =
                new Category.Interpretation("agreed", when, Optional.empty(), List.of(), List.of());
        return Reasons.condition(Samples.read(Samples.YOUNG), reading, language);
    }

    @Test
    void putsAConditionIntoWordsWithItsValues() {
        assertThat(words("age >= 18 && age < 25 && status == 'prisoner'", "en"))
                .isEqualTo("age: at least 18 and less than 25; and status: prisoner of war");
        assertThat(words("sex == 'f' || (age >= 60 && !under_proceedings)", "en"))
                .isEqualTo("sex: female; or (age: at least 60; and under judicial proceedings: no)");
        assertThat(words("findings.under('A') || health in ['sick', 'seriously-ill']", "uk"))
                .isEqualTo("медичні висновки: те, що починається з A; або стан здоров’я: одне з: хворий, тяжко хворий");
    }
}
