package org.homeward.app.synthesis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one row of a list is written: the language it is thought in, and the romanisation if it is in Latin letters.
 *
 * @param tongue the language
 * @param romanisation the scheme; null where the row is in Cyrillic
 */
record Spelling(Tongue tongue, @Nullable Latin romanisation) {

    boolean latin() {
        return romanisation != null;
    }

    String write(String name) {
        return romanisation == null
                ? name
                : Objects.requireNonNull(romanisation).write(name);
    }
}
