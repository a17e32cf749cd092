package org.homeward.planning;

/** Where a planner reports what it is working on; called from the planning thread only. */
@FunctionalInterface
public interface PlanProgress {

    /** Work on {@code objective} begins; {@code done} of {@code of} objectives are settled. */
    void at(Objective objective, int done, int of);

    /** Reports nowhere. */
    PlanProgress NONE = (_, _, _) -> {};
}
