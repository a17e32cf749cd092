package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairTests {
    @ParameterizedTest
    @CsvSource({
        "oлена, олена, CYRILLIC",
        "mаksym, maksym, LATIN",
        "ivanοv, ivanov, LATIN",
        "ιvαnov, ivanov, LATIN",
        "іванοв, іванов, CYRILLIC",
        "πетро, петро, CYRILLIC",
        "βασίλhς, βασίλης, GREEK",
        "n\u03B9\u03BA\u03BF\u03C3, \u03BD\u03B9\u03BA\u03BF\u03C3, GREEK",
        "ivanօv, ivanov, LATIN",
        "петрօ, петро, CYRILLIC",
        "արտuշ, արտսշ, ARMENIAN",
        "іван0в, іванов, CYRILLIC",
        "βασίλης, βασίλης, GREEK",
        "გიორგი, გიორგი, GEORGIAN"
    })
    void bringsAWordToOneScript(String damaged, String repaired, Script script) {
        Repair repair = Repair.of(damaged);

        assertThat(repair.text()).isEqualTo(repaired);
        assertThat(repair.script()).isEqualTo(script);
        assertThat(repair.changed()).isEqualTo(!damaged.equals(repaired));
        assertThat(Repair.of(repaired).text()).isEqualTo(repaired);
    }

    @Test
    void readsADamagedNameAsTheName() {
        Names names = Names.standard();

        assertThat(names.surname("Ιvanov").tokens().get(0).stems())
                .isEqualTo(names.surname("Ivanov").tokens().get(0).stems());
        assertThat(names.surname("Ιvanov").tokens().get(0).mixedScript()).isTrue();
    }
}
