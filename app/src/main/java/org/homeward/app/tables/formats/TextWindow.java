package org.homeward.app.tables.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The part of a text that a reader of rows has before it: a whole text, or as much of a long one as a row needs. */
final class TextWindow {

    /** Letters that follow the start of a row at the least: more than nearly every row has. */
    static final int LETTERS_AHEAD = 1 << 16;

    private final Reader reader;
    private char[] letters;
    private int length;
    private boolean last;

    private TextWindow(Reader reader, char[] letters, int length, boolean last) {
        this.reader = reader;
        this.letters = letters;
        this.length = length;
        this.last = last;
    }

    /** The whole of a text. */
    static TextWindow of(String text) {
        return new TextWindow(Reader.nullReader(), text.toCharArray(), text.length(), true);
    }

    /** The beginning of a long text; more of it is read as it is asked for. */
    static TextWindow over(Reader reader) throws IOException {
        TextWindow window = new TextWindow(reader, new char[4 * LETTERS_AHEAD], 0, false);
        window.slide(0);
        return window;
    }

    char[] letters() {
        return letters;
    }

    int length() {
        return length;
    }

    /** True where nothing follows the window. */
    boolean last() {
        return last;
    }

    /** Moves on, so that the letter at {@code from} comes first and more stand after it than before. */
    void slide(int from) throws IOException {
        if (from == 0 && length == letters.length) {
            letters = Arrays.copyOf(letters, 2 * length);
        }
        System.arraycopy(letters, from, letters, 0, length - from);
        length -= from;
        while (!last && length < letters.length) {
            int read = reader.read(letters, length, letters.length - length);
            last = read < 0;
            length += Math.max(0, read);
        }
    }
}
