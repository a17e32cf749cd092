package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RomanisationTests {
    private static final double MEET_MIN = 0.95;
    private final Names names = Names.standard();

    @ParameterizedTest
    @CsvSource({
        "UKRAINIAN_NATIONAL_2010, Щербанюк, Shcherbaniuk",
        "UKRAINIAN_NATIONAL_2010, Їжакевич, Yizhakevych",
        "UKRAINIAN_BGN_PCGN, Євтушенко, Yevtushenko",
        "UKRAINIAN_ISO_9, Щербанюк, Ŝerbanûk",
        "UKRAINIAN_GERMAN, Ковальчук, Kowaltschuk",
        "UKRAINIAN_FRENCH, Ковальчук, Kovaltchouk",
        "UKRAINIAN_POLISH, Ковальчук, Kowalczuk",
        "UKRAINIAN_SCHOLARLY, Хомишин, Xomyšyn",
        "RUSSIAN_ICAO_9303, Щербатых, Shcherbatykh",
        "RUSSIAN_BGN_PCGN, Алексеев, Alekseyev",
        "RUSSIAN_GOST_7_79_B, Хрущ, Xrushh",
        "RUSSIAN_ISO_9, Щербатых, Ŝerbatyh",
        "RUSSIAN_GOST_1983, Якимов, Jakimov",
        "RUSSIAN_GERMAN, Якимов, Jakimow",
        "RUSSIAN_FRENCH, Шумов, Choumov",
        "RUSSIAN_POLISH, Чижов, Cziżow",
        "BELARUSIAN_NATIONAL_2007, Каўтун, Kaŭtun",
        "BELARUSIAN_BGN_PCGN, Каўтун, Kawtun"
    })
    void writesAsTheSchemeSays(Romanisation scheme, String name, String latin) {
        assertThat(scheme.romanise(name)).isEqualTo(latin);
    }

    @ParameterizedTest
    @EnumSource(Romanisation.class)
    void isReadBackToTheSkeletonOfTheName(Romanisation scheme) {
        List<Tables.Row> surnames = Tables.shipped("surnames.tsv", 3);
        int met = 0;
        int all = 0;
        for (Tables.Row row : surnames) {
            String surname = row.cell(0);
            if (writtenIn(surname, scheme.language())) {
                List<String> stems = names.surname(surname).tokens().get(0).stems();
                List<String> read =
                        names.surname(scheme.romanise(surname)).tokens().get(0).stems();
                met += Collections.disjoint(stems, read) ? 0 : 1;
                all++;
            }
        }

        assertThat(all).isGreaterThan(300);
        assertThat((double) met / all).isGreaterThanOrEqualTo(MEET_MIN);
    }

    private static boolean writtenIn(String surname, Romanisation.Language language) {
        return switch (language) {
            case UK -> surname.chars().noneMatch(letter -> "ыэъё".indexOf(letter) >= 0);
            case RU -> surname.chars().noneMatch(letter -> "іїєґ'".indexOf(letter) >= 0);
            case BE -> surname.chars().noneMatch(letter -> "иїєщъэ'".indexOf(letter) >= 0);
        };
    }

    @ParameterizedTest
    @EnumSource(Romanisation.class)
    void leavesOtherCharactersAsTheyAre(Romanisation scheme) {
        assertThat(scheme.romanise("")).isEmpty();
        assertThat(scheme.romanise("Smith 3-4")).isEqualTo("Smith 3-4");
    }
}
