package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootsTests {
    private final Names names = Names.standard();

    private SurnameRelation relation(String left, String right) {
        return names.surnameRelation(
                names.surname(left).tokens().get(0),
                names.surname(right).tokens().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Біла, Белая",
        "Біленький, Беленький",
        "Підгорний, Подгорный",
        "Підлісняк, Подлесняк",
        "Кінь, Конь",
        "Рябокінь, Рябоконь",
        "Олійник, Алейник",
        "Олійник, Олейник",
        "Вовк, Волк",
        "Вовченко, Волченко",
        "Жовтенко, Желтенко",
        "Довгань, Долгань",
        "Товстий, Толстой",
        "Першин, Первин",
        "Микитенко, Никитенко",
        "Гнатюк, Игнатюк",
        "Панасенко, Афанасенко",
        "Остапенко, Евстафенко",
        "Хоменко, Фоменко",
        "Кіндратюк, Кондратюк",
        "Заєць, Заяц",
        "Vovchenko, Волченко",
        "Pidhornyi, Podgornyy",
        "Бiлокінь, Белоконь",
        "Колісник, Колесник",
        "Лебідь, Лебедь"
    })
    void areNearAndNotEqual(String ukrainian, String russian) {
        assertThat(relation(ukrainian, russian)).isEqualTo(SurnameRelation.TRANSLATED);
        assertThat(relation(russian, ukrainian)).isEqualTo(SurnameRelation.TRANSLATED);
    }

    @ParameterizedTest
    @CsvSource({"Швець, Швец", "Гончар, Гончар", "Шевчук, Шевчук", "Чорний, Чёрный", "Ковальська, Kovalskiy"})
    void leaveEqualWhatSpellingAloneCovers(String ukrainian, String russian) {
        assertThat(relation(ukrainian, russian)).isEqualTo(SurnameRelation.EQUAL);
    }

    @ParameterizedTest
    @CsvSource({"Баравік, Боровик", "Мароз, Мороз", "Салагуб, Сологуб"})
    void knowUnstressedVowels(String belarusian, String russian) {
        assertThat(relation(belarusian, russian)).isEqualTo(SurnameRelation.UNSTRESSED);
    }

    @ParameterizedTest
    @CsvSource({
        "Вовк, Волков",
        "Білик, Белов",
        "Мельник, Мельниченко",
        "Коваль, Ковальчук",
        "Дідик, Дедов",
        "Гончар, Гончаренко",
        "Лис, Лисенко"
    })
    void keepOtherFamiliesApart(String one, String other) {
        assertThat(relation(one, other)).isEqualTo(SurnameRelation.NONE);
    }

    @Test
    void bringTheTwoRootsOfEveryLineTogether() {
        for (Tables.Row row : Tables.shipped("roots.tsv", 3)) {
            if (!row.cells().get(0).equals("=")) {
                String tail = row.cells().get(0).equals("$") ? "" : "енко";
                String head = row.cells().get(0).equals("$") ? "за" : "";
                assertThat(relation(head + row.cell(1) + tail, head + row.cell(2) + tail))
                        .as("line %d", row.number())
                        .isLessThanOrEqualTo(SurnameRelation.TRANSLATED);
            } else {
                assertThat(relation(row.cell(1), row.cell(2)))
                        .as("line %d", row.number())
                        .isEqualTo(SurnameRelation.TRANSLATED);
            }
        }
    }
}
