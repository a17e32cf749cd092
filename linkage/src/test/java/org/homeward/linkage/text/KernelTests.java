package org.homeward.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KernelTests {
    private static final int ALPHABET = 32;

    /** Two strings of few letters, the second often a damaged copy of the first. */
    static final class Pair {
        private final byte[] left;
        private final byte[] right;

        Pair(byte[] left, byte[] right) {
            this.left = left;
            this.right = right;
        }

        byte[] left() {
            return left;
        }

        byte[] right() {
            return right;
        }
    }

    @Provide
    Arbitrary<Pair> pairs() {
        Arbitrary<byte[]> strings = Arbitraries.bytes()
                .between((byte) 0, (byte) 3)
                .array(byte[].class)
                .ofMaxSize(90);
        Arbitrary<byte[]> shorter = Arbitraries.bytes()
                .between((byte) 0, (byte) 9)
                .array(byte[].class)
                .ofMaxSize(14);
        Arbitrary<byte[]> any = Arbitraries.oneOf(strings, shorter);
        Arbitrary<Pair> free = Combinators.combine(any, any).as(Pair::new);
        Arbitrary<Pair> damaged = Combinators.combine(
                        any, Arbitraries.integers().between(0, 1000))
                .as((left, seed) -> new Pair(left, damage(left, seed)));
        return Arbitraries.oneOf(free, damaged);
    }

    private static byte[] damage(byte[] original, int seed) {
        byte[] copy = original.clone();
        if (copy.length > 1) {
            int at = seed % (copy.length - 1);
            byte letter = copy[at];
            copy[at] = copy[at + 1];
            copy[at + 1] = seed % 3 == 0 ? letter : (byte) (seed % ALPHABET);
        }
        return copy;
    }

    @Property(tries = 1500)
    void agreesWithThePlainDynamicProgramme(@ForAll("pairs") Pair pair) {
        byte[] left = pair.left();
        byte[] right = pair.right();
        EditPattern pattern = new EditPattern(ALPHABET).set(left, 0, left.length);
        int levenshtein = PlainDistance.distance(wide(left), left.length, wide(right), false);
        int alignment = PlainDistance.distance(wide(left), left.length, wide(right), true);

        assertThat(pattern.levenshtein(right, 0, right.length)).isEqualTo(levenshtein);
        assertThat(pattern.alignment(right, 0, right.length)).isEqualTo(alignment);
        assertThat(new EditPattern(ALPHABET)
                        .set(shorts(left), 0, left.length)
                        .levenshtein(shorts(right), 0, right.length))
                .isEqualTo(levenshtein);
    }

    @Property(tries = 1500)
    void boundsTheDistanceFromBelow(@ForAll("pairs") Pair pair) {
        byte[] left = pair.left();
        byte[] right = pair.right();
        long one = BigramSignature.of(left, 0, left.length);
        long other = BigramSignature.of(right, 0, right.length);
        int levenshtein = PlainDistance.distance(wide(left), left.length, wide(right), false);
        int alignment = PlainDistance.distance(wide(left), left.length, wide(right), true);

        assertThat(BigramSignature.levenshteinAtLeast(one, other)).isLessThanOrEqualTo(levenshtein);
        assertThat(BigramSignature.alignmentAtLeast(one, other)).isLessThanOrEqualTo(alignment);
        assertThat(BigramSignature.within(one, levenshtein, new long[] {other}, 0, 1, new int[1]))
                .isEqualTo(1);
        assertThat(BigramSignature.of(shorts(left), 0, left.length)).isEqualTo(one);
    }

    @Property(tries = 300)
    void comparesOneWithManyAsOneByOne(@ForAll("pairs") Pair first, @ForAll("pairs") Pair second) {
        byte[] flat = new byte[first.right().length + second.right().length];
        System.arraycopy(first.right(), 0, flat, 0, first.right().length);
        System.arraycopy(second.right(), 0, flat, first.right().length, second.right().length);
        int[] starts = {0, first.right().length, flat.length};
        EditPattern pattern = new EditPattern(ALPHABET)
                .set(second.left(), 0, second.left().length)
                .set(first.left(), 0, first.left().length);
        int[] plain = new int[2];
        int[] swaps = new int[2];
        pattern.levenshteinToMany(flat, starts, 0, 2, plain);
        pattern.alignmentToMany(flat, starts, 0, 2, swaps);

        assertThat(plain[0]).isEqualTo(pattern.levenshtein(first.right(), 0, first.right().length));
        assertThat(plain[1]).isEqualTo(pattern.levenshtein(second.right(), 0, second.right().length));
        assertThat(swaps[0]).isEqualTo(pattern.alignment(first.right(), 0, first.right().length));
        assertThat(swaps[1]).isEqualTo(pattern.alignment(second.right(), 0, second.right().length));
    }

    @Test
    void passesOnlyStringsWithRoom() {
        byte[] name = {1, 2, 3, 4, 5};
        byte[] near = {1, 2, 3, 4, 6};
        byte[] far = {9, 10, 11, 12, 13, 14, 15};
        long[] many = {
            BigramSignature.of(near, 0, near.length),
            BigramSignature.of(far, 0, far.length),
            BigramSignature.of(name, 0, name.length)
        };
        int[] hits = new int[3];

        assertThat(BigramSignature.within(many[2], 1, many, 0, 3, hits)).isEqualTo(2);
        assertThat(hits).startsWith(0, 2);
    }

    @Test
    void refusesAnAlphabetWithoutLetters() {
        assertThatThrownBy(() -> new EditPattern(0)).hasMessageContaining("alphabet is 0");
    }

    private static int[] wide(byte[] letters) {
        int[] wide = new int[letters.length];
        for (int at = 0; at < letters.length; at++) {
            wide[at] = letters[at];
        }
        return wide;
    }

    private static short[] shorts(byte[] letters) {
        short[] wide = new short[letters.length];
        for (int at = 0; at < letters.length; at++) {
            wide[at] = letters[at];
        }
        return wide;
    }

    @Property(tries = 2_000)
    void closeWordsCountUpToTwoEditsAsTheKernelDoes(@ForAll("pairs") Pair pair) {
        CloseWords words = new CloseWords(List.of(word(pair.left()), word(pair.right())));
        int exact = new EditPattern(ALPHABET)
                .set(pair.left(), 0, pair.left().length)
                .alignment(pair.right(), 0, pair.right().length);
        assertThat(words.distance(0, 1)).isEqualTo(Math.min(CloseWords.FAR, exact));
        assertThat(words.oneEdit(0, 1)).isEqualTo(exact <= 1);
        assertThat(words.maybeClose(0, 1) || exact > 2).isTrue();
    }

    private static String word(byte[] letters) {
        StringBuilder word = new StringBuilder();
        for (byte letter : letters) {
            word.append((char) ('a' + letter));
        }
        return word.toString();
    }
}
