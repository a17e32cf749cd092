package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Belarusian against Russian, on pairs of which the lines marked held-out were written before the tables were tuned. */
class BelarusianTests {
    private final Names names = Names.standard();

    private static List<Tables.Row> pairs(String kind, String set) throws IOException {
        try (InputStream stream = BelarusianTests.class.getResourceAsStream("belarusian_pairs.tsv")) {
            assertThat(stream).isNotNull();
            return Tables.read("belarusian_pairs.tsv", stream, 4).stream()
                    .filter(row -> row.cell(0).equals(kind) && row.cell(1).equals(set))
                    .toList();
        }
    }

    private boolean surnamesMeet(String left, String right) {
        return !Collections.disjoint(
                names.surname(left).tokens().get(0).stems(),
                names.surname(right).tokens().get(0).stems());
    }

    private double surnameRate(String set, UnaryOperator<String> belarusian) throws IOException {
        List<Tables.Row> pairs = pairs("surname", set);
        assertThat(pairs).hasSizeGreaterThan(140);
        long met = pairs.stream()
                .filter(row -> surnamesMeet(belarusian.apply(row.cell(2)), row.cell(3)))
                .count();
        return (double) met / pairs.size();
    }

    @Test
    void meetsRussianSurnamesInCyrillic() throws IOException {
        assertThat(surnameRate("develop", UnaryOperator.identity())).isGreaterThanOrEqualTo(0.93);
        assertThat(surnameRate("held-out", UnaryOperator.identity())).isGreaterThanOrEqualTo(0.86);
    }

    @ParameterizedTest
    @CsvSource({"BELARUSIAN_NATIONAL_2007, 0.78", "BELARUSIAN_BGN_PCGN, 0.70", "BELARUSIAN_ICAO_9303, 0.75"})
    void meetsRussianSurnamesFromLatinLetters(Romanisation scheme, double least) throws IOException {
        assertThat(surnameRate("develop", scheme::romanise)).isGreaterThanOrEqualTo(least);
        assertThat(surnameRate("held-out", scheme::romanise)).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({"develop", "held-out"})
    void readsEveryPatronymicAsTheSameFather(String set) throws IOException {
        for (Tables.Row row : pairs("patronymic", set)) {
            PatronymicReading belarusian = names.patronymic(row.cell(2));
            PatronymicReading russian = names.patronymic(row.cell(3));
            assertThat(belarusian.fatherClass())
                    .as("line %d: %s", row.number(), row.cell(2))
                    .isEqualTo(russian.fatherClass())
                    .isNotNegative();
            assertThat(belarusian.gender()).isEqualTo(russian.gender()).isNotEqualTo(Gender.UNKNOWN);
        }
    }

    @Test
    void findsEveryBelarusianGivenNameInItsClass() {
        for (Tables.Row row : Tables.shipped("given_names.tsv", 7)) {
            for (String belarusian : row.forms(5)) {
                for (String russian : row.forms(4)) {
                    assertThat(names.relation(names.given(belarusian), names.given(russian)))
                            .as("line %d: %s, %s", row.number(), belarusian, russian)
                            .isLessThanOrEqualTo(Relation.TRANSLATION);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ryhor, Григорий",
        "Mikałaj, Николай",
        "Mikalai, Николай",
        "Aliaksandr, Александр",
        "Siarhei, Сергей",
        "Siarhiej, Сергей",
        "Uladzimir, Владимир",
        "Uładzimir, Владимир",
        "Dzmitry, Дмитрий",
        "Yauhen, Евгений",
        "Jaŭhien, Евгений",
        "Ганна, Анна",
        "Кацярына, Екатерина",
        "Katsiaryna, Екатерина",
        "Tatsiana, Татьяна",
        "Viktar, Виктор",
        "Aleh, Олег",
        "Ihar, Игорь"
    })
    void translatesGivenNamesAsPassportsWriteThem(String belarusian, String russian) {
        assertThat(names.relation(names.given(belarusian), names.given(russian)))
                .isLessThanOrEqualTo(Relation.TRANSLATION);
    }
}
