package org.homeward.planning;

/**
 * One thing a plan should be good at. A request ranks them; an earlier one is never given up for a later one.
 *
 * <p>Two always come first, whatever the ranking: {@link #SEVERELY_WOUNDED_FIRST}, because law sets it, then
 * {@link #MOST_PEOPLE}, because every other objective is met best by moving nobody.
 */
public enum Objective {
    /** Hours that severely wounded people wait from the opening of the first window, summed; fewer is better. */
    SEVERELY_WOUNDED_FIRST,
    /** People who stay behind although cleared; fewer is better. */
    MOST_PEOPLE,
    /** Hours of waiting weighted by {@link Priority} points, summed over everyone; fewer is better. */
    WORST_OFF_AND_LONGEST_WAITING_FIRST,
    /** Days on which anyone crosses; fewer is better. */
    FEWEST_DAYS,
    /** The highest exposure of either side at any stage, in weighted people; lower is better. */
    LEAST_EXPOSURE,
    /** Minutes of travel from holding site to crossing point, summed over people; fewer is better. */
    LEAST_TRAVEL,
    /** Families and units that do not travel whole on one manifest; fewer is better. */
    GROUPS_TOGETHER,
    /** Only when a plan is changed: people already told a place who no longer cross at all; fewer is better. */
    FEWEST_LOSE_JOURNEY,
    /** Only when a plan is changed: people already told whose stage or point changes or is lost; fewer is better. */
    FEWEST_MOVED;

    /** True if the objective compares a plan with the one that people were told. */
    boolean comparesPlans() {
        return this == FEWEST_LOSE_JOURNEY || this == FEWEST_MOVED;
    }
}
