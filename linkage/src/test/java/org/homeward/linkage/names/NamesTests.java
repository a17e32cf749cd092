package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
