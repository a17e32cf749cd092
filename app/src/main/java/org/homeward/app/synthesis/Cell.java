package org.homeward.app.synthesis;

import java.time.LocalDate;

/** One cell of a list: words, or a day that a spreadsheet keeps as a date. */
sealed interface Cell {

    /** Words as they stand. */
    record Words(String text) implements Cell {}

    /** A date kept as a date. */
    record Day(LocalDate date) implements Cell {}

    Cell EMPTY = new Words("");

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Words(text);
    }
}
