package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surnames whose root kindred languages write with different sounds. */
class SurnameRootsTests {
    private static final String LEVEL = "roots";

    private static Person person(String surname, String given) {
        return new Person("1", surname, given, "", "1991-04-17", "", "", "А123456", "", "", "");
    }

    private static LinkResult link(Person left, Person right, long allPairsMax) {
        LinkOptions options = LinkOptions.standard().withAllPairsMax(allPairsMax);
        LinkOutcome outcome = Linker.standard().link(List.of(left), List.of(right), options, LinkProgress.SILENT);
        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        return ((LinkOutcome.Linked) outcome).result();
    }

    private static Explanation explained(Person left, Person right) {
        return link(left, right, LinkOptions.ALL_PAIRS_MAX).explain(0, 0);
    }

    private static String surnameLevel(String left, String right) {
        return explained(person(left, "Іван"), person(right, "Иван"))
                .fields()
                .get(0)
                .level();
    }

    @ParameterizedTest
    @CsvSource({
        "Вовченко, Волченко",
        "Вовк, Волк",
        "Довгань, Долгань",
        "Товстий, Толстой",
        "Хоменко, Фоменко",
        "Остапенко, Евстафенко",
        "Vovchenko, Волченко",
        "Коваль-Вовченко, Коваль-Волченко",
        "Мова, Мава"
    })
    void haveALevelOfTheirOwn(String left, String right) {
        assertThat(surnameLevel(left, right)).isEqualTo(LEVEL);
        assertThat(surnameLevel(right, left)).isEqualTo(LEVEL);
    }

    @ParameterizedTest
    @CsvSource({"Біленький, Беленький", "Баравік, Боровик", "Олійник, Алейник"})
    void soundAlikeWhereOnlyVowelsDiffer(String left, String right) {
        assertThat(surnameLevel(left, right)).isEqualTo("consonants");
        assertThat(surnameLevel(right, left)).isEqualTo("consonants");
    }

    @ParameterizedTest
    @CsvSource({"Ковальська, Ковальский, equal", "Шевчук, Шевцук, edit1", "Вовченко, Бондаренко, different"})
    void leaveOtherPairsTheirLevel(String left, String right, String level) {
        assertThat(surnameLevel(left, right)).isEqualTo(level);
    }

    @Test
    void areOfSurnamesOnly() {
        Explanation why = explained(person("Марченко", "Вовк"), person("Марченко", "Волк"));
        assertThat(why.fields().get(1).level()).isEqualTo("edit1");
    }

    private static long candidates(String left, String right) {
        Person one = new Person("1", left, "Іван", "", "1991", "", "", "", "", "", "");
        Person other = new Person("1", right, "Иван", "", "", "", "", "", "", "", "");
        return link(one, other, 0).diagnostics().candidates();
    }

    @Test
    void meetByKeysBeyondTwoEdits() {
        assertThat(candidates("Остапенко", "Евстафенко")).isPositive();
        assertThat(candidates("Остапенко", "Бондаренко")).isZero();
    }

    @Test
    void isSaidInSixLanguages() {
        Explanation why = explained(person("Вовченко", "Іван"), person("Волченко", "Иван"));
        for (String language : List.of("en", "uk", "ru", "tr", "fr", "ar")) {
            assertThat(why.sentence(why.fields().get(0), language))
                    .contains("Вовченко", "Волченко")
                    .doesNotContain("{");
        }
    }
}
