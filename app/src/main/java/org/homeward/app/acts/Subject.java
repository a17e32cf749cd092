package org.homeward.app.acts;

import java.util.regex.Pattern;

/** A pseudonymous id of what an act is about: a person, a list, a manifest. Never a name, never a number of a document. */
public record Subject(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

    public Subject {
        if (!isForm(value)) {
            throw new IllegalArgumentException("not the form of a subject");
        }
    }

    /** True where {@code value} can be a subject. */
    public static boolean isForm(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
