package org.homeward.linkage.text;

import java.util.List;

/**
 * Many words made ready to be asked which of them are at most two edits apart: flat letters, and a 64-bit signature each
 * that tells most unlike words apart without reading them. Immutable and safe to share between threads.
 *
 * <p>An edit is an insertion, a deletion, a substitution, or a swap of two neighbours (optimal string alignment). Two
 * words that agree but for a few letters share most of their beginning and end; what is left between is tried edit by
 * edit, which for so few edits takes fewer steps than {@link EditPattern}, and no table.
 */
public final class CloseWords {
    /** Stands for every distance above two. */
    public static final int FAR = 3;

    private static final int EDITS_MAX = FAR - 1;
    private static final int BITS_PER_EDIT = 2;
    private static final int HALF = 32;

    private final int[] starts;
    private final byte[] letters;
    private final long[] signatures;

    public CloseWords(List<String> words) {
        starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).length();
        }
        letters = new byte[starts[words.size()]];
        signatures = new long[words.size()];
        for (int i = 0; i < words.size(); i++) {
            signatures[i] = write(words.get(i), starts[i]);
        }
    }

    /** Writes a word and gives its signature: which letters stand in it once, and which more than once. */
    private long write(String word, int start) {
        long signature = 0;
        for (int k = 0; k < word.length(); k++) {
            int code = code(word.charAt(k));
            letters[start + k] = (byte) code;
            long bit = 1L << (code & (HALF - 1));
            signature |= (signature & bit) == 0 ? bit : bit << HALF;
        }
        return signature;
    }

    private static int code(char letter) {
        // Upper and lower case are different sounds in a skeleton, so they must not fall on the same code.
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a' + 1;
        }
        return letter < 128 ? letter : 128 | ((letter * 31) & 127);
    }

    /** Letters of a word. */
    public int length(int word) {
        return starts[word + 1] - starts[word];
    }

    /** Code of a letter of a word. */
    public int letter(int word, int place) {
        return letters[starts[word] + place];
    }

    /** False when two words are surely more than two edits apart. */
    public boolean maybeClose(int a, int b) {
        return Long.bitCount(signatures[a] ^ signatures[b]) <= EDITS_MAX * BITS_PER_EDIT;
    }

    /** Edits between two words, {@link #FAR} for more than two. */
    public int distance(int a, int b) {
        if (Math.abs(length(a) - length(b)) > EDITS_MAX || !maybeClose(a, b)) {
            return FAR;
        }
        for (int edits = 0; edits <= EDITS_MAX; edits++) {
            if (within(starts[a], starts[a + 1], starts[b], starts[b + 1], edits)) {
                return edits;
            }
        }
        return FAR;
    }

    /** True when two words are at most one edit apart. */
    public boolean oneEdit(int a, int b) {
        return Math.abs(length(a) - length(b)) <= 1
                && Long.bitCount(signatures[a] ^ signatures[b]) <= BITS_PER_EDIT
                && within(starts[a], starts[a + 1], starts[b], starts[b + 1], 1);
    }

    private boolean within(int startA, int endA, int startB, int endB, int edits) {
        int a = startA;
        int b = startB;
        int toA = endA;
        int toB = endB;
        while (a < toA && b < toB && letters[a] == letters[b]) {
            a++;
            b++;
        }
        while (a < toA && b < toB && letters[toA - 1] == letters[toB - 1]) {
            toA--;
            toB--;
        }
        if (a == toA || b == toB) {
            return toA - a + toB - b <= edits;
        }
        return edits > 0 && (within(a + 1, toA, b + 1, toB, edits - 1) || otherwise(a, toA, b, toB, edits - 1));
    }

    /** The first letters differ and neither is mended by the other: one is missing, or the first two changed places. */
    private boolean otherwise(int a, int toA, int b, int toB, int editsLeft) {
        if (within(a + 1, toA, b, toB, editsLeft) || within(a, toA, b + 1, toB, editsLeft)) {
            return true;
        }
        boolean swapped = toA - a > 1 && toB - b > 1 && letters[a] == letters[b + 1] && letters[a + 1] == letters[b];
        return swapped && within(a + 2, toA, b + 2, toB, editsLeft);
    }
}
