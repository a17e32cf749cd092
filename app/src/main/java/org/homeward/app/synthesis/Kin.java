package org.homeward.app.synthesis;

import java.util.Locale;

/**
 * Whose relative a person is.
 *
 * @param person the number of the other person
 * @param relation what this person is to him or her
 */
record Kin(long person, Relation relation) {

    /** What one person is to another. */
    enum Relation {
        BROTHER,
        FATHER,
        SON;

        /** The code as files carry it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
