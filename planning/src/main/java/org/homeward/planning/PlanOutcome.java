package org.homeward.planning;

import java.util.List;

/** What planning comes to: a plan, or the limits that leave none. */
public sealed interface PlanOutcome {

    /** A plan that keeps every limit. */
    record Planned(Plan plan) implements PlanOutcome {}

    /**
     * No plan keeps every limit.
     *
     * @param conflicts limits that cannot hold together; giving up any one of them leaves a set that can
     * @param smallest true if that is proved; false if the planner could only find that it found no plan
     */
    record Infeasible(List<Conflict> conflicts, boolean smallest) implements PlanOutcome {

        public Infeasible {
            conflicts = List.copyOf(conflicts);
        }

        /** True if each conflict leaves no plan by itself: faults of what was asked, or a single limit. */
        public boolean eachAlone() {
            return smallest
                    && (conflicts.size() == 1
                            || conflicts.stream()
                                    .allMatch(conflict -> conflict.code().fault()));
        }
    }
}
