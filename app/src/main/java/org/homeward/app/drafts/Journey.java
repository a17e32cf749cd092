package org.homeward.app.drafts;

import java.util.List;
import java.util.Set;
import org.homeward.agreement.Evidence;
import org.homeward.app.lists.ListEntry;
import org.homeward.planning.Urgency;

/** What a person's stated health means for the journey: how urgent it is, and whether lying down. */
public final class Journey {

    /**
     * Conditions under which a person travels lying down: long bones unhealed, open joints, the spinal cord (Third
     * Geneva Convention, Annex I).
     */
    private static final Set<String> LYING = Set.of("A1c", "A1d", "A2c", "A2d", "A2g");
    /** Sicknesses that give a right to repatriation; the other direct conditions are wounds. */
    private static final String SICKNESS = "A3";

    private Journey() {}

    /** What is stated of an entry's health, with what an examination found in place of the list's own codes. */
    static ListEntry.Health examined(ListEntry entry, Evidence evidence) {
        ListEntry.Health stated = entry.health().open();
        return evidence.findings()
                .map(codes -> new ListEntry.Health(List.copyOf(codes), stated.condition(), stated.written()))
                .orElse(stated);
    }

    public static boolean lying(ListEntry.Health health) {
        return health.codes().stream().anyMatch(LYING::contains);
    }

    /**
     * How urgent the journey is: wounds that give a right to repatriation first, then sickness (article 110).
     *
     * @param severe whether the person is seriously wounded or sick by any evidence
     */
    public static Urgency urgency(boolean severe, ListEntry.Health health) {
        if (!severe) {
            return Urgency.OTHER;
        }
        boolean sick = health.codes().stream().anyMatch(code -> code.startsWith(SICKNESS))
                || health.condition() == ListEntry.Condition.SERIOUSLY_SICK;
        return sick ? Urgency.SERIOUSLY_ILL : Urgency.SEVERELY_WOUNDED;
    }
}
