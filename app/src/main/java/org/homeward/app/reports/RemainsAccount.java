package org.homeward.app.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries of remains as each side stated them, never merged into one figure.
 *
 * @param deliveries in the order of days
 * @param totals totals that somebody published, rival ones beside each other
 * @param notes what was found later, in words
 */
public record RemainsAccount(List<Delivery> deliveries, List<Total> totals, List<Wording> notes) {

    public RemainsAccount {
        deliveries = List.copyOf(deliveries);
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
    }

    /**
     * One delivery.
     *
     * @param day the day
     * @param receiver id of the receiving party
     * @param statedBySender bodies by the sending side's statement; null where it published none
     * @param statedByReceiver bodies by the receiving side's statement; null where it published none
     * @param note means, attribution or remark; null where there is none
     */
    public record Delivery(
            LocalDate day,
            String receiver,
            @Nullable Long statedBySender,
            @Nullable Long statedByReceiver,
            @Nullable Wording note) {}

    /**
     * A published total.
     *
     * @param who who published it
     * @param receiver id of the receiving party
     * @param until the last day it covers; null where not said
     * @param bodies the figure
     * @param sources ids of {@link Source}s
     */
    public record Total(
            Wording who, String receiver, @Nullable LocalDate until, long bodies, List<String> sources) {
        public Total {
            sources = List.copyOf(sources);
        }
    }
}
