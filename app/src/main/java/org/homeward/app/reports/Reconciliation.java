package org.homeward.app.reports;

import java.util.List;

/**
 * What the seeking and the holding side state about the same names, side by side.
 *
 * @param seeker id of the party whose people these are
 * @param holder id of the party that is asked for them
 * @param pairs each combination of statements that occurs, with its number of names
 */
public record Reconciliation(String seeker, String holder, List<Pair> pairs) {

    public Reconciliation {
        pairs = List.copyOf(pairs);
    }

    /**
     * One combination of statements.
     *
     * @param seekerStates what the seeking side's list says
     * @param holderStates what the holding side answers
     * @param names names with this combination
     */
    public record Pair(Statement seekerStates, Statement holderStates, long names) {

        /** True where the two sides do not say the same. */
        public boolean differs() {
            return seekerStates != holderStates;
        }
    }

    /** What a side can say about a name. */
    public enum Statement {
        HELD,
        HELD_ELSEWHERE,
        DECEASED,
        RELEASED,
        DUPLICATE,
        NOT_HELD,
        UNDER_PROCESS,
        NO_ANSWER
    }
}
