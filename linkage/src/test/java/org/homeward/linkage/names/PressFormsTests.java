package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as newspapers, passports and registers of other countries write them; Turkish first, the mediator's language. */
class PressFormsTests {
    private final Names names = Names.standard();

    @ParameterizedTest
    @CsvSource({
        "Şevçenko, Шевченко",
        "ŞEVÇENKO, Шевченко",
        "Kovalçuk, Ковальчук",
        "İvanov, Иванов",
        "Ivanov, Иванов",
        "Sıdorenko, Сидоренко",
        "SIDORENKO, Сидоренко",
        "Şçerbak, Щербак",
        "Jukov, Жуков",
        "Hmelnitski, Хмельницкий",
        "Çernıh, Черных",
        "Yuşçenko, Ющенко",
        "Cemilev, Джемилев",
        "Cepparov, Джеппаров",
        "Dağcı, Дагджи",
        "Qurtmollayev, Куртмоллаев",
        "Seyitosman, Сеітосман",
        "Kırımlı, Къырымлы",
        "Karaşayskiy, Карашайський",
        "Chevtchenko, Шевченко",
        "Szewczenko, Шевченко",
        "Schewtschenko, Шевченко",
        "Hruşçov, Хрущов"
    })
    void meetTheSurname(String abroad, String cyrillic) {
        NameToken left = names.surname(abroad).tokens().get(0);
        NameToken right = names.surname(cyrillic).tokens().get(0);

        assertThat(names.surnameRelation(left, right)).isEqualTo(SurnameRelation.EQUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "Volodimir, Володимир",
        "İgor, Ігор",
        "Mıkola, Микола",
        "İsmail, Ісмаїл",
        "Lütfiye, Лютфіє",
        "Cemil, Джеміль",
        "Rüstem, Рустем",
        "Şevket, Шевкет",
        "Süleyman, Сулейман",
        "Włodzimierz, Володимир",
        "Wladimir, Володимир",
        "Mikołaj, Микола",
        "Sergueï, Сергій",
        "Evgueni, Євген",
        "Gueorgui, Георгій",
        "Guennadi, Геннадій",
        "Iouri, Юрій",
        "Jewgeni, Євген",
        "Mehmet, Мухаммед"
    })
    void areRelatedToTheGivenName(String abroad, String cyrillic) {
        assertThat(names.relation(names.given(abroad), names.given(cyrillic))).isLessThanOrEqualTo(Relation.VARIANT);
    }

    @ParameterizedTest
    @CsvSource({
        "Mustafa oğlu, MALE",
        "Мустафа оглу, MALE",
        "Мустафа огли, MALE",
        "Mustafaoğlu, MALE",
        "Mustafa uğlı, MALE",
        "бин Мустафа, MALE",
        "Мустафа къызы, FEMALE",
        "Mustafa qızı, FEMALE"
    })
    void nameTheFatherByWordsForSonAndDaughter(String field, Gender gender) {
        PatronymicReading read = names.patronymic(field);

        assertThat(names.describeClass(read.fatherClass())).startsWith("Мустафа");
        assertThat(read.gender()).isEqualTo(gender);
    }
}
