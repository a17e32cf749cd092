package org.homeward.linkage.text;

/**
 * One string made ready to be compared with many: edit distances by bit-parallel dynamic programming, one machine word
 * per column of the matrix.
 *
 * <p>Letters are codes from 0 to alphabet - 1, in byte or short arrays shared by many strings. Up to 64 letters of the
 * pattern take the bit-parallel way; longer patterns the plain dynamic programme, with equal results. An instance belongs
 * to one thread; {@link #set} may be called as often as needed and allocates nothing.
 *
 * <p>Sources: Myers 1999, "A fast bit-vector algorithm for approximate string matching", J. ACM 46(3); Hyyrö 2003, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. Computing 10.
 */
public final class EditPattern {
    private static final int WORD = 64;
    private static final int ALPHABET_MAX = 1 << 15;

    private final long[] places;
    private int[] letters = new int[WORD];
    private int length;

    /**
     * A pattern without letters yet.
     *
     * @param alphabet number of letter codes, 1 to 32,768
     */
    public EditPattern(int alphabet) {
        if (alphabet < 1 || alphabet > ALPHABET_MAX) {
            throw new IllegalArgumentException("alphabet is " + alphabet + ", not 1 to " + ALPHABET_MAX);
        }
        places = new long[alphabet];
    }

    /** Takes the pattern from a byte array. */
    public EditPattern set(byte[] source, int from, int count) {
        clear(count);
        for (int at = 0; at < count; at++) {
            put(at, source[from + at]);
        }
        return this;
    }

    /** Takes the pattern from a short array. */
    public EditPattern set(short[] source, int from, int count) {
        clear(count);
        for (int at = 0; at < count; at++) {
            put(at, source[from + at]);
        }
        return this;
    }

    private void clear(int count) {
        for (int at = 0; at < length; at++) {
            places[letters[at]] = 0;
        }
        if (count > letters.length) {
            letters = new int[Math.max(count, 2 * letters.length)];
        }
        length = count;
    }

    private void put(int at, int letter) {
        letters[at] = letter;
        places[letter] |= 1L << at;
    }

    /** Letters of the pattern. */
    public int length() {
        return length;
    }

    /** Levenshtein distance to a string: insertions, deletions, substitutions. */
    public int levenshtein(byte[] text, int from, int count) {
        if (length > WORD || length == 0) {
            return PlainDistance.distance(letters, length, widen(text, from, count), false);
        }
        return levenshtein(text, from, from + count, length - 1);
    }

    private int levenshtein(byte[] text, int from, int to, int last) {
        long vertical = -1L;
        long fall = 0;
        int score = last + 1;
        for (int at = from; at < to; at++) {
            long equal = places[text[at]];
            long diagonal = equal | fall;
            long horizontal = (((equal & vertical) + vertical) ^ vertical) | equal;
            long up = fall | ~(horizontal | vertical);
            long down = vertical & horizontal;
            score += (int) ((up >>> last) & 1) - (int) ((down >>> last) & 1);
            up = (up << 1) | 1;
            vertical = (down << 1) | ~(diagonal | up);
            fall = up & diagonal;
        }
        return score;
    }

    /** Levenshtein distance to a string of shorts. */
    public int levenshtein(short[] text, int from, int count) {
        if (length > WORD || length == 0) {
            return PlainDistance.distance(letters, length, widen(text, from, count), false);
        }
        int last = length - 1;
        long vertical = -1L;
        long fall = 0;
        int score = length;
        for (int at = from; at < from + count; at++) {
            long equal = places[text[at]];
            long diagonal = equal | fall;
            long horizontal = (((equal & vertical) + vertical) ^ vertical) | equal;
            long up = fall | ~(horizontal | vertical);
            long down = vertical & horizontal;
            score += (int) ((up >>> last) & 1) - (int) ((down >>> last) & 1);
            up = (up << 1) | 1;
            vertical = (down << 1) | ~(diagonal | up);
            fall = up & diagonal;
        }
        return score;
    }

    /** Optimal string alignment distance: as Levenshtein, and a swap of two neighbours is one edit. */
    public int alignment(byte[] text, int from, int count) {
        if (length > WORD || length == 0) {
            return PlainDistance.distance(letters, length, widen(text, from, count), true);
        }
        return alignment(text, from, from + count, length - 1);
    }

    private int alignment(byte[] text, int from, int to, int last) {
        long vertical = -1L;
        long fall = 0;
        long diagonal = 0;
        long before = 0;
        int score = last + 1;
        for (int at = from; at < to; at++) {
            long equal = places[text[at]];
            long swapped = ((~diagonal & equal) << 1) & before;
            diagonal = (((equal & vertical) + vertical) ^ vertical) | equal | fall | swapped;
            long up = fall | ~(diagonal | vertical);
            long down = diagonal & vertical;
            score += (int) ((up >>> last) & 1) - (int) ((down >>> last) & 1);
            up = (up << 1) | 1;
            vertical = (down << 1) | ~(diagonal | up);
            fall = up & diagonal;
            before = equal;
        }
        return score;
    }

    /**
     * Levenshtein distances to many strings that lie one after another.
     *
     * @param flat the letters of all strings
     * @param starts where string i begins; its end is the start of string i + 1
     * @param first the first string compared
     * @param last the string after the last one compared
     * @param distances gets the distance of string first + i at place i
     */
    public void levenshteinToMany(byte[] flat, int[] starts, int first, int last, int[] distances) {
        boolean word = length > 0 && length <= WORD;
        for (int string = first; string < last; string++) {
            int start = starts[string];
            int end = starts[string + 1];
            distances[string - first] = word
                    ? levenshtein(flat, start, end, length - 1)
                    : PlainDistance.distance(letters, length, widen(flat, start, end - start), false);
        }
    }

    /** Optimal string alignment distances to many strings; see {@link #levenshteinToMany}. */
    public void alignmentToMany(byte[] flat, int[] starts, int first, int last, int[] distances) {
        boolean word = length > 0 && length <= WORD;
        for (int string = first; string < last; string++) {
            int start = starts[string];
            int end = starts[string + 1];
            distances[string - first] = word
                    ? alignment(flat, start, end, length - 1)
                    : PlainDistance.distance(letters, length, widen(flat, start, end - start), true);
        }
    }

    private static int[] widen(byte[] text, int from, int count) {
        int[] wide = new int[count];
        for (int at = 0; at < count; at++) {
            wide[at] = text[from + at];
        }
        return wide;
    }

    private static int[] widen(short[] text, int from, int count) {
        int[] wide = new int[count];
        for (int at = 0; at < count; at++) {
            wide[at] = text[from + at];
        }
        return wide;
    }
}
