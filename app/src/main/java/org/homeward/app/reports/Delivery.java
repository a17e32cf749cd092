package org.homeward.app.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one clause promised, against what was delivered.
 *
 * @param clause the clause's id
 * @param subject what was to be delivered, in words
 * @param receiver id of the receiving party; null where both are meant
 * @param unit what is counted
 * @param bothSides true where the figures count both sides together
 * @param promised the agreed number; null where the clause names none
 * @param delivered figures of what was delivered, rival ones beside each other; empty where withheld or unknown
 * @param note in words; null where there is none
 */
public record Delivery(
        String clause,
        Wording subject,
        @Nullable String receiver,
        Unit unit,
        boolean bothSides,
        @Nullable Long promised,
        List<Figure> delivered,
        @Nullable Wording note) {

    public Delivery {
        delivered = List.copyOf(delivered);
    }

    /**
     * A figure and whose it is.
     *
     * @param who whose figure
     * @param counted true where it was counted from the log of this exchange; false where it is a published statement
     * @param value the figure
     */
    public record Figure(Wording who, boolean counted, long value) {}

    /** The largest figure of all, which a bar is drawn against; at least 1. */
    public long largest() {
        long most = promised == null ? 1 : Math.max(1, promised);
        for (Figure figure : delivered) {
            most = Math.max(most, figure.value());
        }
        return most;
    }
}
