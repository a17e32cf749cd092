package org.homeward.app.seats;

import java.util.regex.Pattern;

/** The name of one exchange, for instance {@code istanbul-2025}: lower-case letters, digits and hyphens, at most 63. */
public record ExchangeId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](-?[a-z0-9]){0,31}");

    public ExchangeId {
        if (!isForm(value)) {
            throw new IllegalArgumentException("not the form of an exchange's name");
        }
    }

    /** True where {@code value} can be an exchange's name. */
    public static boolean isForm(String value) {
        return value.length() <= 63 && FORM.matcher(value).matches();
    }

    /** The origin of the exchange's log: the name in its checkpoints. */
    public String origin() {
        return "homeward/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
