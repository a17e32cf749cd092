package org.homeward.planning;

/**
 * Turns a request into a plan. Stateless, safe for use by several threads, deterministic: the same request gives the same
 * plan on every machine, because effort is limited by counted work and never by a clock.
 */
public interface Planner {

    /** A plan for {@code request}, or the limits that leave none. */
    PlanOutcome plan(PlanRequest request, PlanProgress progress);

    /**
     * The plan after something happened, with the fewest people moved who had already been told their place.
     *
     * @param current the plan that people have been told
     */
    PlanOutcome replan(Plan current, Change change, PlanProgress progress);

    /** The name recorded with its plans. */
    String name();
}
