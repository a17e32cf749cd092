package org.homeward.planning;

/**
 * How somebody stands in the order of crossing that was agreed: by points, then by {@code order}, then by what settles
 * ties. What law sets is added by {@link Priority} and stands above it.
 *
 * @param points what an hour of waiting weighs, 1 to {@link #POINTS_MAX}; more goes first. People of the same points are of
 *     one tier, and the planner counts tiers, not people: whoever makes them up makes few
 * @param order among those of one tier, lower goes first
 * @param listed the place in the signed list, 1 or more, where that settles ties; 0 where the drawn seed does
 */
public record Precedence(int points, long order, int listed) {

    /** More tiers than any agreement tells apart, and few enough that no sum of weighted hours overflows. */
    public static final int POINTS_MAX = 100_000;

    /** The most points of the usual order. */
    public static final int USUAL_MAX = 13;

    private static final int HALF_YEAR_DAYS = 183;

    public Precedence {
        if (points < 1 || points > POINTS_MAX) {
            throw new IllegalArgumentException("points are " + points + ", not 1 to " + POINTS_MAX);
        }
        if (listed < 0) {
            throw new IllegalArgumentException("place in the list is " + listed + ", not 0 or more");
        }
    }

    /**
     * The order used where none is agreed: longest captivity first, in tiers of half a year up to six years; ties are drawn.
     *
     * @param daysInCaptivity whole days on the day of planning, 0 or more
     */
    public static Precedence usual(int daysInCaptivity) {
        if (daysInCaptivity < 0) {
            throw new IllegalArgumentException("days in captivity is " + daysInCaptivity + ", not 0 or more");
        }
        return new Precedence(Math.min(USUAL_MAX, 1 + daysInCaptivity / HALF_YEAR_DAYS), -daysInCaptivity, 0);
    }
}
