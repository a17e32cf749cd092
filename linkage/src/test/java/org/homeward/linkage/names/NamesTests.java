package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {
    private final Names names = Names.standard();

    @Test
    void translatesMykolaAndNikolai() {
        assertThat(names.relation(names.given("Микола"), names.given("Nikolaj")))
                .isEqualTo(Relation.TRANSLATION);
        assertThat(names.relation(names.given("Микола"), names.given("Mykola"))).isEqualTo(Relation.EQUAL_CLASS);
        assertThat(names.relation(names.given("Саша"), names.given("Aleksandr")))
                .isEqualTo(Relation.DIMINUTIVE);
        assertThat(names.relation(names.given("О."), names.given("Александр"))).isEqualTo(Relation.INITIAL);
    }

    @Test
    void readsPatronymicsAsFathers() {
        PatronymicReading left = names.patronymic("Миколайович");
        PatronymicReading right = names.patronymic("Nikolaevna");
        assertThat(left.fatherClass()).isEqualTo(right.fatherClass()).isNotNegative();
        assertThat(left.gender()).isEqualTo(Gender.MALE);
        assertThat(right.gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void writesTheNationalRomanisation() {
        assertThat(Romanisation.UKRAINIAN_NATIONAL_2010.romanise("Згурський Юрій"))
                .isEqualTo("Zghurskyi Yurii");
    }

    @Test
    void meetsAcrossRomanisations() {
        for (Romanisation scheme : Romanisation.of(Romanisation.Language.UK)) {
            assertThat(names.surname(scheme.romanise("Шевчинська"))
                            .tokens()
                            .get(0)
                            .stems())
                    .as(scheme.name())
                    .contains("SovCinsk".replace("o", "e"));
        }
    }

    @Test
    void findsTheClassOfASlip() {
        int volodymyr = names.given("Владимир").tokens().get(0).nameClass();
        NameToken swapped = names.given("Волоидмир").tokens().get(0);

        assertThat(swapped.nameClass()).isEqualTo(-1);
        assertThat(names.nearClass(swapped)).isEqualTo(volodymyr);
        assertThat(names.nearFatherClass(names.patronymic("Владимирвич"))).isEqualTo(volodymyr);
        assertThat(names.nearClass(names.given("Ковальчук").tokens().get(0))).isEqualTo(-1);
    }

    @Test
    void describesAClassInThreeSpellings() {
        assertThat(names.describeClass(names.given("Nikolaj").tokens().get(0).nameClass()))
                .isEqualTo("Микола / Николай / Mykola");
        assertThat(names.describeClass(-1)).isEmpty();
    }

    @Test
    void repairsLookAlikesBothWays() {
        NameToken latinInside = names.given("Oлена").tokens().get(0);
        NameToken cyrillicInside = names.given("Mаksym").tokens().get(0);

        assertThat(latinInside.folded()).isEqualTo("олена");
        assertThat(latinInside.mixedScript()).isTrue();
        assertThat(cyrillicInside.folded()).isEqualTo("maksym");
        assertThat(cyrillicInside.mixedScript()).isTrue();
        assertThat(names.given("Олена").tokens().get(0).mixedScript()).isFalse();
    }

    @Test
    void dropsTitlesWhileANameRemains() {
        assertThat(names.surname("лейтенант Грабовський").folded()).isEqualTo("грабовський");
        assertThat(names.surname("Капітан").folded()).isEqualTo("капітан");
    }

    @Test
    void keepsBothPartsOfAHyphenatedName() {
        assertThat(names.surname("Нечуй-Левицький").tokens()).hasSize(2);
    }

    @Test
    void foldsTheGenderOfSurnamesIntoTheStem() {
        NameReading woman = names.surname("Грабовська");
        NameReading man = names.surname("Grabovskiy");

        assertThat(woman.tokens().get(0).stem()).isEqualTo(man.tokens().get(0).stem());
        assertThat(woman.gender()).isEqualTo(Gender.FEMALE);
        assertThat(man.gender()).isEqualTo(Gender.MALE);
        assertThat(names.surname("Калина").gender()).isEqualTo(Gender.UNKNOWN);
        assertThat(names.surname("Белая").gender()).isEqualTo(Gender.FEMALE);
        assertThat(names.surname("Коваль").gender()).isEqualTo(Gender.UNKNOWN);
    }

    @Test
    void readsAFatherFromWordsForSonAndDaughter() {
        PatronymicReading son = names.patronymic("Рустам оглы");
        PatronymicReading daughter = names.patronymic("Рустам кызы");

        assertThat(son.fatherClass()).isEqualTo(daughter.fatherClass()).isNotNegative();
        assertThat(son.gender()).isEqualTo(Gender.MALE);
        assertThat(daughter.gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void keepsAnInitialOfAPatronymicAnInitial() {
        assertThat(names.patronymic("М.").initial()).isTrue();
        assertThat(names.patronymic("Yu.").initial()).isTrue();
        assertThat(names.patronymic(" ").present()).isFalse();
    }

    @Test
    void neverMergesNamesThroughAPetForm() {
        NameReading pet = names.given("Саша");

        assertThat(names.relation(pet, names.given("Олександр"))).isEqualTo(Relation.DIMINUTIVE);
        assertThat(names.relation(pet, names.given("Александра"))).isEqualTo(Relation.DIMINUTIVE);
        assertThat(names.relation(names.given("Олександр"), names.given("Олександра")))
                .isEqualTo(Relation.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Giorgi, გიორგი",
        "Tigran, Տիգրան",
        "Dimitrios, Δημήτριος",
        "Yousef, يوسف",
        "Mohammed, محمد",
        "Moshe, משה",
        "Minjun, 민준",
        "Obama, ობამა"
    })
    void meetsInOneSpaceAcrossScripts(String latin, String other) {
        assertThat(names.sameSound(
                        names.given(latin).tokens().get(0),
                        names.given(other).tokens().get(0)))
                .isTrue();
    }

    @Test
    void takesAPluggedInReader() {
        ScriptReader thai = new ScriptReader() {
            @Override
            public Script script() {
                return Script.OTHER;
            }

            @Override
            public List<String> skeletons(String token) {
                return List.of("ana");
            }
        };

        assertThat(Names.with(List.of(thai)).given("อันนา").tokens().get(0).skeletons())
                .containsExactly("ana");
    }

    @Test
    void givesFrequenciesAsShares() {
        int olena = names.given("Елена").tokens().get(0).nameClass();

        assertThat(names.givenFrequency(olena, Gender.FEMALE)).isBetween(0.02, 0.08);
        assertThat(names.givenFrequency(olena, Gender.MALE)).isLessThan(0.001);
        assertThat(names.givenFrequency(-1, Gender.UNKNOWN)).isPositive();
        assertThat(names.surnameFrequency(
                        names.surname("Кузнецова").tokens().get(0).stem()))
                .isGreaterThan(0.001);
    }
}
