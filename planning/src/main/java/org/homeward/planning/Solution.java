package org.homeward.planning;

import java.util.List;
import java.util.Map;

/**
 * Who goes in which slot by kind, how they travel, and how good that is proved to be.
 *
 * @param seats places kept for groups that travel in several parts
 * @param dividedAtLeast groups that no plan keeps together, or {@link Arithmetic#NONE} if that is not known
 */
record Solution(Load load, Flows flows, Map<Objective, Proof> proofs, List<Groups.Seat> seats, long dividedAtLeast) {

    /** A solution that keeps no place for any group. */
    Solution(Load load, Flows flows, Map<Objective, Proof> proofs) {
        this(load, flows, proofs, List.of(), Arithmetic.NONE);
    }
}
