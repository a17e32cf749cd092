package org.homeward.app.acts;

import java.util.regex.Pattern;

/** What kind of act: the part that owns it, a dot, and what happened, for instance {@code lists.submitted}. */
public record ActType(String value) {

    private static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*){1,3}");

    public ActType {
        if (!isForm(value)) {
            throw new IllegalArgumentException("not the form of an act's type");
        }
    }

    /** True where {@code value} can be an act's type. */
    public static boolean isForm(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
