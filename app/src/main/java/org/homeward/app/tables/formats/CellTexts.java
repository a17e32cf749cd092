package org.homeward.app.tables.formats;

import org.jspecify.annotations.Nullable;

/**
 * Keeps one copy of each text that comes again and again in the cells of a list, and remembers that nothing was wrong
 * with it.
 *
 * <p>Memory is bounded: a text that comes newly takes the place of an older one.
 */
final class CellTexts {

    /** So few that the processor keeps them at hand. */
    private static final int PLACE_BITS = 13;

    private static final int PLACES = 1 << PLACE_BITS;
    /** Cells of a column after which it is known whether its texts come again. */
    private static final int TRIAL = 4096;
    /** One in so many has to be a text that came before, or looking for it is not worth it. */
    private static final int LEAST_AGAIN = 4;
    /** Longer texts hardly come twice. */
    private static final int LETTERS = 40;

    private final @Nullable String[] texts = new String[PLACES];
    private final int[] hashes = new int[PLACES];
    private final int[] cells = new int[TableLimits.COLUMNS + 1];
    private final int[] again = new int[TableLimits.COLUMNS + 1];
    /** What each text means, where nothing is to be said about it. */
    private final @Nullable String[] meanings = new String[PLACES];

    private final Notices notices;

    CellTexts(Notices notices) {
        this.notices = notices;
    }

    /** The text of some letters in a 0-based column. */
    String of(char[] letters, int from, int length, int column) {
        if (length == 0) {
            return "";
        }
        if (length > LETTERS || (cells[column] > TRIAL && again[column] < cells[column] / LEAST_AGAIN)) {
            return new String(letters, from, length);
        }
        cells[column]++;
        int hash = 0;
        for (int index = from; index < from + length; index++) {
            hash = 31 * hash + letters[index]; // As a string reckons it.
        }
        int place = place(hash);
        String known = hashes[place] == hash ? texts[place] : null;
        if (known != null && same(known, letters, from, length)) {
            again[column]++;
            return known;
        }
        String fresh = new String(letters, from, length);
        hashes[place] = hash;
        texts[place] = fresh;
        meanings[place] = null;
        return fresh;
    }

    private static boolean same(String known, char[] letters, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (known.charAt(index) != letters[from + index]) {
                return false;
            }
        }
        return true;
    }

    /** What a cell's text means, without the mark that keeps it from being run; notes letters lost or garbled. */
    String meaning(String text, int row, int column) {
        int place = place(text.hashCode());
        boolean kept = text.equals(texts[place]);
        String known = meanings[place];
        if (kept && known != null) {
            return known;
        }
        String plain = Guard.unprotected(text);
        boolean noticed = Garbling.notice(plain, row, column, notices);
        if (kept && !noticed) {
            meanings[place] = plain;
        }
        return plain;
    }

    private static int place(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed >>> (Integer.SIZE - PLACE_BITS);
    }
}
