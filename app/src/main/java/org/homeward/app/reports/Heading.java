package org.homeward.app.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * What exchange this is, between whom, and when.
 *
 * @param operation the exchange's id, for instance {@code istanbul-2025}
 * @param title its name
 * @param parties both parties in the order that was drawn by lot
 * @param intermediary the neutral through whom everything passes
 * @param agreed day of the agreement
 * @param first first day on which anything crossed or was to cross
 * @param last last day that the report covers
 * @param exercise true where people are synthetic; every page is then marked
 * @param seed the recorded seed that the order of naming and every tie was drawn from
 */
public record Heading(
        String operation,
        Wording title,
        List<Party> parties,
        Party intermediary,
        LocalDate agreed,
        LocalDate first,
        LocalDate last,
        boolean exercise,
        long seed) {

    public Heading {
        parties = List.copyOf(parties);
        if (parties.size() != 2) {
            throw new IllegalArgumentException("an exchange has 2 parties, not " + parties.size());
        }
    }

    /**
     * A party, or the intermediary.
     *
     * @param id stable id, never shown where a name can be
     * @param name its name in the languages known
     * @param language BCP 47 code of the language that it signs in
     */
    public record Party(String id, Wording name, String language) {}

    /** The party drawn first. */
    public Party firstParty() {
        return parties.get(0);
    }

    /** The party drawn second. */
    public Party secondParty() {
        return parties.get(1);
    }
}
