package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TablesTests {
    private final Names names = Names.standard();

    @Test
    void namesTheLineThatIsBad() {
        assertThatThrownBy(() -> read("# comment\na\tb\nonly one\n", 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sample.tsv line 3: columns are 1, not 2");
        assertThatThrownBy(() -> read("a\tb, c\n", 2).get(0).forms(1)).hasMessageContaining("line 1: cell 2");
        assertThatThrownBy(() -> read("a\tmany\n", 2).get(0).perMillion(1)).hasMessageContaining("not a number");
        assertThatThrownBy(() -> read("a\t-5\n", 2).get(0).perMillion(1)).hasMessageContaining("not 0 to 1000000");
    }

    private static List<Tables.Row> read(String text, int columns) throws IOException {
        return Tables.read("sample.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), columns);
    }

    @Test
    void readsEveryFormOfAGivenNameIntoAClassOfItsSex() {
        for (Tables.Row row : Tables.shipped("given_names.tsv", 7)) {
            for (int column = 3; column < 7; column++) {
                for (String form : row.forms(column)) {
                    assertThat(form).as(row.table() + " line " + row.number()).isEqualTo(form.toLowerCase(Locale.ROOT));
                    assertThat(names.given(form).tokens())
                            .as("%s line %d: %s", row.table(), row.number(), form)
                            .isNotEmpty()
                            .allMatch(token -> !token.initial());
                }
            }
        }
    }

    @Test
    void findsUkrainianAndRussianFormsInOneClass() {
        for (Tables.Row row : Tables.shipped("given_names.tsv", 7)) {
            for (String uk : row.forms(3)) {
                for (String ru : row.forms(4)) {
                    assertThat(names.relation(names.given(uk), names.given(ru)))
                            .as("line %d: %s, %s", row.number(), uk, ru)
                            .isLessThanOrEqualTo(Relation.TRANSLATION);
                }
            }
        }
    }

    @Test
    void shipsSeveralHundredGivenNamesWhoseSharesAddUpToOne() {
        double men = 0;
        double women = 0;
        for (int nameClass = 0; nameClass < names.classes(); nameClass++) {
            men += names.givenFrequency(nameClass, Gender.MALE);
            women += names.givenFrequency(nameClass, Gender.FEMALE);
            assertThat(names.describeClass(nameClass)).isNotBlank();
        }

        assertThat(names.classes()).isGreaterThan(600);
        // Each name counts with the greater of two countries' shares, so the sum is somewhat above one.
        assertThat(men).isBetween(0.85, 1.4);
        assertThat(women).isBetween(0.85, 1.4);
    }

    @Test
    void readsEveryPatronymicOfTheTableAsItsFather() {
        for (Tables.Row row : Tables.shipped("patronymics.tsv", 2)) {
            int father = names.given(row.cell(0)).tokens().get(0).nameClass();
            for (String form : row.forms(1)) {
                assertThat(names.patronymic(form).fatherClass())
                        .as("line %d: %s", row.number(), form)
                        .isEqualTo(father);
            }
        }
    }

    @Test
    void keepsEveryTypedLinkApartFromTheClasses() {
        for (Tables.Row row : Tables.shipped("given_links.tsv", 3)) {
            for (String form : row.forms(1)) {
                for (String target : row.forms(2)) {
                    assertThat(names.relation(names.given(form), names.given(target)))
                            .as("line %d: %s, %s", row.number(), form, target)
                            .isNotEqualTo(Relation.NONE);
                }
            }
        }
    }

    @Test
    void readsEverySurnameOfTheTable() {
        for (Tables.Row row : Tables.shipped("surnames.tsv", 3)) {
            String stem = names.surname(row.cell(0)).tokens().get(0).stem();
            assertThat(names.surnameFrequency(stem))
                    .as("line %d", row.number())
                    .isGreaterThan(SurnameFrequencies.TAIL_FREQUENCY);
        }
        assertThat(names.surnameFrequency("noSuCstem")).isEqualTo(SurnameFrequencies.TAIL_FREQUENCY);
    }

    @Test
    void refusesGraphemeLinesThatMeanNothing() {
        assertThatThrownBy(() -> graphemes("sh\t-\tsh\t-\n")).hasMessage("sample.tsv line 1: sounds are 'sh'");
        assertThatThrownBy(() -> graphemes("sh\t-\tS|\t-\n")).hasMessage("sample.tsv line 1: sounds are ''");
        assertThatThrownBy(() -> graphemes("a\t-\ta\t-\nsh\t?\tS\t-\n"))
                .hasMessage("sample.tsv line 2: group is 'sh', context is '?'");
        assertThatThrownBy(() -> graphemes("sh\t-\tS\tother:+1\n")).hasMessage("sample.tsv line 1: vote is 'other:+1'");
        assertThatThrownBy(() -> graphemes("sh\t-\tS\tone:12\n")).hasMessage("sample.tsv line 1: vote is 'one:12'");
    }

    private static GraphemeTable graphemes(String text) throws IOException {
        return new GraphemeTable(read(text, 4), List.of("one"), "a");
    }

    @Test
    void readsEveryLineOfTheGraphemeTables() {
        for (String table : List.of("georgian.tsv", "armenian.tsv", "greek.tsv", "hebrew.tsv", "arabic.tsv")) {
            for (Tables.Row row : Tables.shipped(table, 4)) {
                Folder.Word word =
                        Folder.words(row.cell(0)).stream().findFirst().orElse(null);
                assertThat(word).as("%s line %d", table, row.number()).isNotNull();
            }
        }
        assertThat(Tables.shipped("titles.tsv", 1)).isNotEmpty();
    }
}
