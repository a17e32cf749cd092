package org.homeward.app.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTableTests {

    private static final String UKRAINIAN_NAME = "[А-ЩЬЮЯЄІЇҐ][а-щьюяєіїґ’]*";
    private static final String RUSSIAN_NAME = "[А-ЯЁ][а-яё]*";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "given-names-men",
                "given-names-women",
                "surnames",
                "surname-stems",
                "surname-endings",
                "places",
                "ranks",
                "list-words",
                "latin-from-ukrainian",
                "latin-from-russian"
            })
    void holdsNoLineTwiceAndNoStrayBlank(String table) {
        List<Table.Row> rows = Table.read(table).rows();

        assertThat(rows).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rows.stream().flatMap(row -> row.cells().stream())).allMatch(cell -> cell.equals(cell.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"given-names-men", "given-names-women", "surnames", "surname-stems"})
    void writesNamesInTheLettersOfTheirLanguageAndEachUkrainianFormOnce(String table) {
        List<Table.Row> rows = Table.read(table).rows();

        assertThat(rows).extracting(row -> row.text("uk")).allMatch(name -> name.matches(UKRAINIAN_NAME));
        assertThat(rows)
                .extracting(row -> row.text("ru"))
                .allMatch(name -> (name.isEmpty() && table.equals("surnames")) || name.matches(RUSSIAN_NAME));
        assertThat(rows.stream().map(row -> key(table, row))).doesNotHaveDuplicates();
    }

    private static String key(String table, Table.Row row) {
        return row.text("uk") + (table.equals("surname-stems") ? row.text("population") : "");
    }

    @Test
    void givesEveryNameAShareAndEverydayForms() {
        Stream<GivenName> names = Stream.concat(GivenName.men().stream(), GivenName.women().stream());

        assertThat(names).allSatisfy(name -> {
            assertThat(name.shareUkrainian()).isPositive();
            assertThat(name.shareRussian()).isPositive();
            assertThat(name.everydayUkrainian()).isNotEmpty().allMatch(form -> form.matches(UKRAINIAN_NAME));
            assertThat(name.everydayRussian()).isNotEmpty().allMatch(form -> form.matches(RUSSIAN_NAME));
        });
    }

    @Test
    void endsEveryPatronymicAsItsLanguageDoes() {
        assertThat(GivenName.men()).allSatisfy(name -> {
            assertThat(name.fatherUkrainian().son()).matches(UKRAINIAN_NAME).matches(".*[иі]ч");
            assertThat(name.fatherUkrainian().daughter())
                    .matches(UKRAINIAN_NAME)
                    .endsWith("вна");
            assertThat(name.fatherRussian().son()).matches(RUSSIAN_NAME).endsWith("ич");
            assertThat(name.fatherRussian().daughter()).matches(RUSSIAN_NAME).matches(".*(вна|ична)");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Сергій,Сергійович,Сергіївна,Сергей,Сергеевич,Сергеевна",
        "Ігор,Ігорович,Ігорівна,Игорь,Игоревич,Игоревна",
        "Юрій,Юрійович,Юріївна,Юрий,Юрьевич,Юрьевна",
        "Георгій,Георгійович,Георгіївна,Георгий,Георгиевич,Георгиевна",
        "Олег,Олегович,Олегівна,Олег,Олегович,Олеговна"
    })
    void makesPatronymicsByRule(
            String uk, String ukSon, String ukDaughter, String ru, String ruSon, String ruDaughter) {
        assertThat(Patronymic.of(uk, Tongue.UKRAINIAN)).isEqualTo(new Patronymic(ukSon, ukDaughter));
        assertThat(Patronymic.of(ru, Tongue.RUSSIAN)).isEqualTo(new Patronymic(ruSon, ruDaughter));
    }

    @ParameterizedTest
    @CsvSource({
        "Левицький,Левицкий,Левицька,Левицкая",
        "Чорний,Черный,Чорна,Черная",
        "Завгородній,Завгородний,Завгородня,Завгородняя",
        "Палій,Палий,Палій,Палий",
        "Кузнєцов,Кузнецов,Кузнєцова,Кузнецова",
        "Сініцин,Синицын,Сініцина,Синицына",
        "Петрів,Петрив,Петрів,Петрив",
        "Ковальчук,Ковальчук,Ковальчук,Ковальчук"
    })
    void givesWomenTheFormOfTheirFamily(String uk, String ru, String ukWoman, String ruWoman) {
        assertThat(new Surname(uk, ru).feminine()).isEqualTo(new Surname(ukWoman, ruWoman));
    }

    @ParameterizedTest
    @CsvSource({"Дем’яненко,Демьяненко", "Гаїк,Гаик", "Єрмак,Ермак", "Горяний,Горяный", "Строкий,Строкий", "Ґудзь,Гудзь"
    })
    void spellsUkrainianSurnamesInRussianLetters(String ukrainian, String russian) {
        assertThat(Translation.toRussian(ukrainian)).isEqualTo(russian);
    }

    @Test
    void romanisesEveryNameOfTheTablesByEveryScheme() {
        List<Latin> ukrainian = Latin.from(Tongue.UKRAINIAN);
        List<Latin> russian = Latin.from(Tongue.RUSSIAN);

        assertThat(ukrainian).hasSize(8);
        assertThat(russian).hasSize(10);
        assertThat(GivenName.men()).allSatisfy(name -> {
            assertThat(ukrainian)
                    .extracting(scheme -> scheme.write(name.ukrainian()))
                    .allMatch(NameTableTests::isLatin);
            assertThat(russian)
                    .extracting(scheme -> scheme.write(name.russian()))
                    .allMatch(NameTableTests::isLatin);
        });
    }

    private static boolean isLatin(String name) {
        return !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && name.chars().noneMatch(letter -> letter >= 0x400 && letter < 0x500);
    }

    @ParameterizedTest
    @CsvSource({
        "national,Згурський,Zghurskyi",
        "national,Євген,Yevhen",
        "national,Андрієнко,Andriienko",
        "german,Щербань,Schtscherban",
        "french,Кучер,Koutcher",
        "iso9,Юрій,Ûrìj"
    })
    void romanisesAsTheSchemeSays(String scheme, String name, String written) {
        assertThat(Latin.from(Tongue.UKRAINIAN))
                .filteredOn(latin -> latin.toString().equals(scheme))
                .singleElement()
                .extracting(latin -> latin.write(name))
                .isEqualTo(written);
    }

    @Test
    void composesTensOfThousandsOfSurnames() {
        Surnames surnames = new Surnames();
        Draw draw = new Draw(7, 1, 1);

        assertThat(surnames.variety()).isGreaterThan(40_000);
        assertThat(Stream.generate(() -> surnames.pick(Tongue.UKRAINIAN, draw))
                        .limit(50_000)
                        .distinct())
                .hasSizeGreaterThan(12_000)
                .allMatch(name -> name.ukrainian().matches(UKRAINIAN_NAME)
                        && name.russian().matches(RUSSIAN_NAME));
    }
}
