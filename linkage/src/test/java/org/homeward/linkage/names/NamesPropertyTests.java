package org.homeward.linkage.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesPropertyTests {
    private final Names names = Names.standard();

    /** Any Unicode at all: lone surrogates, controls of direction, zero width, marks, rare scripts; and near names. */
    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> anyUnits =
                Arbitraries.chars().range('\0', '\uFFFF').list().ofMaxSize(40).map(NamesPropertyTests::join);
        Arbitrary<String> anyPoints = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .list()
                .ofMaxSize(20)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
        Arbitrary<String> nasty = Arbitraries.of(
                        "\u202E", "\u200D", "\uFEFF", "\u2066", "\uD800", "\uDC00", "'", "’o", "'o", ".", "-", "\u0301",
                        "ґ", "Є", "ё", "й", "a", "А", "ẞ", "İ", "ﬃ", "Ǆ", "ж", "Sch", "0", "3", "ς", "Σ", "ᾳ", "가", "ㅏ",
                        "ال", "٣", " ", "ο", "Ν", "օ", "Ս", "\uFDFA", "\u200F", "\u0660", "ڃ", "\u0345", "ў", "шч", "ŭ",
                        "dz")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
        Arbitrary<String> near = Arbitraries.strings()
                .withCharRange('а', 'я')
                .withChars("іїєґ'-. abcehiopxyABCŠčžłé")
                .ofMaxLength(30);
        return Arbitraries.oneOf(anyUnits, anyPoints, nasty, near);
    }

    private static String join(List<Character> units) {
        StringBuilder joined = new StringBuilder();
        units.forEach(joined::append);
        return joined.toString();
    }

    @Property(tries = 4000)
    void readsAnyTextAndKeepsItsShape(@ForAll("anything") String text) {
        for (NameReading reading : List.of(names.given(text), names.surname(text))) {
            assertThat(reading.tokens()).hasSizeLessThanOrEqualTo(Folder.TOKENS_MAX);
            for (NameToken token : reading.tokens()) {
                assertThat(token.skeletons()).hasSizeBetween(1, 4).doesNotHaveDuplicates();
                assertThat(token.skeletons()).allMatch(skeleton -> skeleton.matches("[abvHdZzklmnprstfXcCSeiou]+"));
                assertThat(token.stems()).hasSameSizeAs(token.skeletons());
                assertThat(token.nameClass()).isBetween(-1, names.classes() - 1);
            }
        }
        PatronymicReading patronymic = names.patronymic(text);
        assertThat(patronymic.present()).isEqualTo(!patronymic.fatherSkeletons().isEmpty());
    }

    @Property(tries = 4000)
    void readsItsOwnOutputTheSame(@ForAll("anything") String text) {
        NameReading given = names.given(text);
        NameReading again = names.given(given.folded());
        assertThat(again.folded()).isEqualTo(given.folded());
        assertThat(skeletons(again)).isEqualTo(skeletons(given));
        NameReading surname = names.surname(text);
        assertThat(names.surname(surname.folded()).folded()).isEqualTo(surname.folded());
    }

    @Property(tries = 200)
    void readsNoMoreThanItsLimitOfAnyLength(
            @ForAll("anything") String part, @ForAll @IntRange(min = 1, max = 40_000) int times) {
        String text = part.substring(0, Math.min(5, part.length())).repeat(times);

        NameReading reading = names.surname(text);

        assertThat(reading.folded().length()).isLessThanOrEqualTo(Folder.TOKENS_MAX * (Folder.TOKEN_MAX + 18));
        assertThat(names.surname(text.substring(0, Math.min(text.length(), Folder.FIELD_MAX))))
                .isEqualTo(reading);
    }

    @Test
    void readsTheLongestTokenOfAnyHangulSyllable() {
        for (int syllable = 0xAC00; syllable <= 0xD7A3; syllable += 19) {
            NameReading reading = names.surname(Character.toString(syllable).repeat(Folder.TOKEN_MAX));
            assertThat(reading.present()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0301", "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\uD800", "\uDC00", "\u00AD", "\u034F"
            })
    void seesNothingInAHundredThousandMarksOrInvisibles(String mark) {
        assertThat(names.given(mark.repeat(100_000)).present()).isFalse();
        assertThat(names.given("Олена" + mark.repeat(100_000)).folded()).isEqualTo("олена");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u2066", "\u2069", "\u200B", "\u200F", "\uFEFF", "\u00AD", "\u0301"})
    void readsThroughInvisiblesInsideAName(String mark) {
        assertThat(names.surname(mark + "Гон" + mark + "чар" + mark).folded()).isEqualTo("гончар");
    }

    @Property(tries = 1000)
    void answersTheSameForTheSameText(@ForAll("anything") String text) {
        assertThat(names.given(text)).isEqualTo(names.given(text));
        assertThat(names.patronymic(text)).isEqualTo(names.patronymic(text));
        assertThat(names.surname(text)).isEqualTo(names.surname(text));
    }

    @Property(tries = 1000)
    void relatesBothWaysAlike(@ForAll("anything") String left, @ForAll("anything") String right) {
        assertThat(names.relation(names.given(left), names.given(right)))
                .isEqualTo(names.relation(names.given(right), names.given(left)));
    }

    @Property(tries = 1000)
    void doesNotMindCase(@ForAll("near") String text) {
        assertThat(names.surname(text.toUpperCase(Locale.ROOT)).folded())
                .isEqualTo(names.surname(text.toLowerCase(Locale.ROOT)).folded());
    }

    @Provide
    Arbitrary<String> near() {
        return Arbitraries.strings()
                .withCharRange('а', 'я')
                .withChars("іїєґ'- abcehiopxy")
                .ofMaxLength(30);
    }

    private static List<List<String>> skeletons(NameReading reading) {
        return reading.tokens().stream().map(NameToken::skeletons).toList();
    }
}
