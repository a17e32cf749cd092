package org.homeward.agreement;

/**
 * A standing says whether a clause binds or was only put forward.
 */
public sealed interface Standing {

    /** Both parties said that they agreed it. */
    record Agreed() implements Standing {}

    /** One party said it; the other did not agree. {@code answer} is the answer in the file's words. */
    record Offered(String by, String answer) implements Standing {}

    /** Whether it binds. */
    default boolean binds() {
        return this instanceof Agreed;
    }
}
