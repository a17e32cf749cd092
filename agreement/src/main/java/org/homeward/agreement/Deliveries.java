package org.homeward.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deliveries are what happened under one agreement, what was fixed after signature, and the totals that others published.
 *
 * @param agreementId the agreement
 * @param deliveries the handovers
 * @param pledges numbers that were fixed after signature, such as the size of a final list
 * @param fates person as named in a by-fate formula to {@code alive} or {@code dead}; absent while unknown
 * @param refusals those who were asked and did not wish to go
 * @param statements totals published by others; claims, never facts
 */
public record Deliveries(
        String agreementId,
        List<Delivery> deliveries,
        List<Pledge> pledges,
        Map<String, String> fates,
        List<Refusal> refusals,
        List<Statement> statements) {

    public Deliveries {
        deliveries = List.copyOf(deliveries);
        pledges = List.copyOf(pledges);
        fates = Collections.unmodifiableMap(new LinkedHashMap<>(fates));
        refusals = List.copyOf(refusals);
        statements = List.copyOf(statements);
    }

    /** What {@code from} is to give under {@code clauseId} by the final list. */
    public record Pledge(String clauseId, String from, Count count) {}

    /**
     * How many whom {@code from} held and asked under {@code clauseId} did not wish to go home (Third Geneva Convention,
     * article 118, as read since 1953: nobody is sent against his will).
     *
     * @param split the parts the number was published in; may be empty
     */
    public record Refusal(String clauseId, String from, Count count, Map<String, Long> split) {
        public Refusal {
            split = Collections.unmodifiableMap(new LinkedHashMap<>(split));
        }
    }

    /** What {@code who} published about what {@code from} gave under {@code clauseId} until, and on, a day if one is given. */
    public record Statement(String who, String clauseId, String from, Count count, Optional<LocalDate> until) {

        /** Whether {@code delivery} falls within the time it speaks of; a delivery without a day may not. */
        boolean covers(Delivery delivery) {
            return until.map(day -> delivery.on().map(on -> !on.isAfter(day)).orElse(false))
                    .orElse(true);
        }
    }
}
