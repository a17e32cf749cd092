package org.homeward.app.seats;

import java.util.regex.Pattern;

/** The name of a seat within its exchange: lower-case letters, digits and hyphens, at most 63. */
public record SeatId(String value) implements Comparable<SeatId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,31}");

    public SeatId {
        if (!isForm(value)) {
            throw new IllegalArgumentException("not the form of a seat's name");
        }
    }

    /** True where {@code value} can be a seat's name. */
    public static boolean isForm(String value) {
        return value.length() <= 63 && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(SeatId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
