package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenderedSurnamesTests {
    private final Names names = Names.standard();

    private NameToken token(String surname) {
        return names.surname(surname).tokens().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Ковальська, Ковальский",
        "Ковальская, Kowalski",
        "Kovalskaya, Ковальський",
        "Kovalskaia, Ковальський",
        "Kovalskaja, Ковальський",
        "Kovalskaïa, Ковальський",
        "Kovalska, Ковальський",
        "Білецька, Biletskiy",
        "Чорна, Чорний",
        "Черная, Чорний",
        "Chorna, Chornyy",
        "Tschorna, Черный",
        "Толстая, Толстой",
        "Tolstaïa, Tolstoï",
        "Синя, Синій",
        "Біла, Білий",
        "Злата, Златий",
        "Лозова, Лозовий",
        "Кошева, Кошевий",
        "Крива, Кривий",
        "Яровая, Yarovyi",
        "Курінна, Курінний",
        "Соловйова, Solovyov",
        "Іванова, İvanov",
        "Ivanova, Ivanow",
        "Калініна, Калинин"
    })
    void meetTheirMasculineFormInOneStem(String woman, String man) {
        assertThat(Collections.disjoint(token(woman).stems(), token(man).stems()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ковальська, FEMALE",
        "Kovalskaja, FEMALE",
        "Белая, FEMALE",
        "Іванова, FEMALE",
        "Крива, FEMALE",
        "Ковальський, MALE",
        "Kowalski, MALE",
        "Білий, MALE",
        "Іванов, MALE",
        "Сорока, UNKNOWN",
        "Калина, UNKNOWN",
        "Чорна, UNKNOWN",
        "Бабій, UNKNOWN",
        "Швець, UNKNOWN"
    })
    void keepTheGenderBesideTheStem(String surname, Gender gender) {
        assertThat(names.surname(surname).gender()).isEqualTo(gender);
    }

    @ParameterizedTest
    @CsvSource({
        "Вовк, Вовків",
        "Коваль, Ковальський",
        "Гончар, Гончаров",
        "Білий, Білик",
        "Мороз, Морозов",
        "Зима, Зимін"
    })
    void areNotMergedWithOtherFamilies(String one, String other) {
        assertThat(Collections.disjoint(token(one).stems(), token(other).stems()))
                .isTrue();
    }
}
