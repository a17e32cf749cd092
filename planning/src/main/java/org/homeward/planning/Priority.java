package org.homeward.planning;

/**
 * The points by which {@link Objective#WORST_OFF_AND_LONGEST_WAITING_FIRST} weighs an hour of waiting.
 *
 * <p>One point, one more for each half year in captivity up to six years, twelve more for the seriously ill, twelve more
 * for a child, forty more for the severely wounded. Remains have one point. Within a half year the longer captivity goes
 * first, then the drawn seed decides.
 */
public final class Priority {

    private static final int HALF_YEAR_DAYS = 183;
    private static final int HALF_YEARS_MAX = 12;
    private static final int SERIOUSLY_ILL = 12;
    private static final int CHILD = 12;
    private static final int SEVERELY_WOUNDED = 40;

    private Priority() {}

    /** The points of one traveller, 1 or more. */
    public static int points(Traveller traveller) {
        if (traveller.subject() == Subject.REMAINS) {
            return 1;
        }
        int waiting = 1 + Math.min(HALF_YEARS_MAX, traveller.daysInCaptivity() / HALF_YEAR_DAYS);
        int health = switch (traveller.urgency()) {
            case SEVERELY_WOUNDED -> SEVERELY_WOUNDED;
            case SERIOUSLY_ILL -> SERIOUSLY_ILL;
            case OTHER -> 0;
        };
        return waiting + health + (traveller.subject() == Subject.CHILD ? CHILD : 0);
    }
}
