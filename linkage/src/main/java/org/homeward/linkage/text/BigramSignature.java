package org.homeward.linkage.text;

/**
 * A 64-bit set of a string's letter pairs, whose symmetric difference bounds the edit distance from below: most pairs of
 * strings are ruled out by one exclusive-or and one population count.
 *
 * <p>One substitution touches two pairs on either side (four bits), an insertion or deletion three, a swap of neighbours
 * six. Hashing pairs to 64 bits can only lose differences, so the bound stays a bound.
 */
public final class BigramSignature {
    private static final int BITS_PER_EDIT = 4;
    private static final int BITS_PER_EDIT_WITH_SWAPS = 6;
    private static final int EDGE = 0x7F;

    private BigramSignature() {}

    /** The signature of a string, its first and last letter paired with an edge. */
    public static long of(byte[] text, int from, int count) {
        long bits = 0;
        int before = EDGE;
        for (int at = from; at < from + count; at++) {
            int letter = text[at];
            bits |= bit(before, letter);
            before = letter;
        }
        return bits | bit(before, EDGE);
    }

    /** The signature of a string of shorts. */
    public static long of(short[] text, int from, int count) {
        long bits = 0;
        int before = EDGE;
        for (int at = from; at < from + count; at++) {
            int letter = text[at];
            bits |= bit(before, letter);
            before = letter;
        }
        return bits | bit(before, EDGE);
    }

    private static long bit(int before, int letter) {
        return 1L << ((before * 0x9E3779B1 + letter * 0x85EBCA6B) >>> 26);
    }

    /** A number that the Levenshtein distance is not below. */
    public static int levenshteinAtLeast(long left, long right) {
        return (Long.bitCount(left ^ right) + BITS_PER_EDIT - 1) / BITS_PER_EDIT;
    }

    /** A number that the optimal string alignment distance is not below. */
    public static int alignmentAtLeast(long left, long right) {
        return (Long.bitCount(left ^ right) + BITS_PER_EDIT_WITH_SWAPS - 1) / BITS_PER_EDIT_WITH_SWAPS;
    }

    /**
     * The strings whose signature leaves room for at most so many Levenshtein edits.
     *
     * @param signature the one string's
     * @param many the others', of which places first to last - 1 are looked at
     * @param hits gets the places that pass, in order; as long as there are strings looked at
     * @return how many pass
     */
    public static int within(long signature, int edits, long[] many, int first, int last, int[] hits) {
        int room = edits * BITS_PER_EDIT;
        int found = 0;
        for (int at = first; at < last; at++) {
            hits[found] = at;
            // Counts on when the sign bit of the difference shows room; no branch to mispredict.
            found += ((Long.bitCount(signature ^ many[at]) - room - 1) >>> 31);
        }
        return found;
    }
}
