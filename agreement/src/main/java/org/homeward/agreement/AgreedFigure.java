package org.homeward.agreement;

import java.time.LocalDate;

/**
 * An agreed figure is a number or a day that stands once in an agreement under a name, for its texts in every language and
 * for its conditions alike, so that what is read aloud and what is carried out cannot drift apart.
 */
public sealed interface AgreedFigure {

    /** A whole number, such as an age or a number of days; {@code value} is never negative. */
    record WholeNumber(long value) implements AgreedFigure {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate value) implements AgreedFigure {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** The figure as it is printed in every language. */
    String text();
}
