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

    /** Language and script after BCP 47, with the scheme of a romanisation: {@code uk-Cyrl}, {@code ru-Latn-iso9}. */
    String code() {
        return romanisation == null ? tongue.code() + "-Cyrl" : tongue.code() + "-Latn-" + romanisation;
    }

    String write(String name) {
        return romanisation == null
                ? name
                : Objects.requireNonNull(romanisation).write(name);
    }
}
