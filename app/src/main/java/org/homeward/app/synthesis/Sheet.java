package org.homeward.app.synthesis;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A list being written, row after row; the first row is the header. */
interface Sheet extends Closeable {

    void row(List<Cell> cells) throws IOException;

    /** Writes a row of words alone. */
    default void words(List<String> words) throws IOException {
        row(words.stream().map(Cell::of).toList());
    }
}
