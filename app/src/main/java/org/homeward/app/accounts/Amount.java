package org.homeward.app.accounts;

import org.jspecify.annotations.Nullable;

/**
 * How much a statement claims, as far as it can be compared: a range that may be open at either end.
 *
 * <p>Unit and count basis are those of the topic. Dates are counted in days since 1 January 1970.
 *
 * @param from lowest value that agrees with the statement; null where it sets none
 * @param to highest value that agrees with the statement; null where it sets none
 */
public record Amount(@Nullable Long from, @Nullable Long to) {

    /** The statement gives no figure. */
    public static final Amount NONE = new Amount(null, null);

    public boolean given() {
        return from != null || to != null;
    }
}
