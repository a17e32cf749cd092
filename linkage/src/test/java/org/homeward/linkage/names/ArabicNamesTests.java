package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicNamesTests {
    private final Names names = Names.standard();

    @ParameterizedTest
    @CsvSource({
        "محمد, Muhammad",
        "محمد, Mohamed",
        "محمد, Мухаммед",
        "منصور, Mansour",
        "عبدالرحمن, Abdulrahman",
        "عبد الرحمن, Abdelrahman",
        "عبدالله, Abdullah",
        "عبد الله, Abdallah"
    })
    void shareTheClassOfTheirLatinSpellings(String arabic, String latin) {
        assertThat(names.relation(names.given(arabic), names.given(latin))).isLessThanOrEqualTo(Relation.TRANSLATION);
    }

    @ParameterizedTest
    @CsvSource({
        "صالح, Saleh",
        "صالح, Salih",
        "قاسم, Qasim",
        "قاسم, Gasem",
        "جمال, Jamal",
        "جمال, Gamal",
        "عثمان, Othman",
        "عثمان, Osman",
        "سليمان, Suleiman",
        "طارق, Tariq",
        "الصنعاني, Sanaani",
        "الحوثي, Houthi",
        "تشيسترتون, Chesterton",
        "רוצ'סטר, Rochester"
    })
    void soundLikeTheirLatinSpellings(String other, String latin) {
        assertThat(names.sameSound(
                        names.given(other).tokens().get(0),
                        names.given(latin).tokens().get(0)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "عبد الله صالح, Abdullah Saleh",
        "محمد علي الحوثي, Mohammed Ali al-Houthi",
        "عبد الرحمن بن يوسف, Abdulrahman ibn Yusuf",
        "Abd al-Malik Ahmed, Abdulmalik Ahmed",
        "أبو بكر حسن, Abu Bakr Hassan"
    })
    void meetWholeWithServantsArticlesAndSons(String left, String right) {
        assertThat(new NameSimilarity(names).similarity(left, right))
                .isGreaterThanOrEqualTo(NameSimilarity.SAME_PERSON);
    }

    @Test
    void joinAServantToTheNameHeServesOnly() {
        assertThat(names.given("Abd al-Rahman Omar").folded()).isEqualTo("abdalrahman omar");
        assertThat(names.given("Abdul").folded()).isEqualTo("abdul");
        assertThat(names.given("Abdul M.").tokens()).hasSize(2);
        assertThat(names.given("Ali Abdi").tokens()).hasSize(2);
    }
}
