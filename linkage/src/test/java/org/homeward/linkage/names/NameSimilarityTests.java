package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTests {
    private final NameSimilarity similarity = new NameSimilarity(Names.standard());

    @ParameterizedTest
    @CsvSource({
        "Микола Ковальчук, Nikolai Kovalchuk",
        "Ковальчук Микола Іванович, Николай Ковальчук",
        "Олена Грабовська, Грабовская Елена Петровна",
        "J. Kowalczuk, Jan Kowalczuk",
        "OstapVerbytskyi, Остап Вербицький",
        "Ostap Verb ytskyi, Ostap Verbytskyi",
        "يوسف حداد, Yousef al-Haddad"
    })
    void takesTwoSpellingsForOnePerson(String left, String right) {
        assertThat(similarity.similarity(left, right)).isGreaterThanOrEqualTo(NameSimilarity.SAME_PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "Микола Ковальчук, Петро Ковальчук",
        "Микола Петрович Ковальчук, Микола Іванович Ковальчук",
        "Олег Баранів, Ольга Баранова",
        "P. Kowalczuk, Jan Kowalczuk",
        "M. K., Mykola Koval"
    })
    void keepsTwoPeopleApart(String left, String right) {
        assertThat(similarity.similarity(left, right)).isLessThan(NameSimilarity.SAME_PERSON);
    }

    @Test
    void isNoughtForNothing() {
        assertThat(similarity.similarity("", "Остап")).isZero();
    }

    @Property(tries = 500)
    void isTheSameEitherWayRoundAndWithinItsRange(
            @ForAll @StringLength(max = 30) String left, @ForAll @StringLength(max = 30) String right) {
        double one = similarity.similarity(left, right);

        assertThat(one).isBetween(0.0, 1.0);
        assertThat(similarity.similarity(right, left)).isCloseTo(one, within(1e-12));
    }
}
