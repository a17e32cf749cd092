package org.homeward.planning;

import java.util.List;

/**
 * The points by which {@link Objective#WORST_OFF_AND_LONGEST_WAITING_FIRST} weighs an hour of waiting: those of the agreed
 * order, and more than any agreed order gives for whom law puts first.
 *
 * <p>The seriously ill (Third Geneva Convention, article 109) and children stand above everybody else, and an hour of theirs
 * weighs more than two of anybody else's; the severely wounded stand above both; remains have one point. Those whom law puts
 * side by side stand there in the agreed order.
 *
 * @param most the most points that the agreed order gives anybody in the request
 */
public record Priority(int most) {

    private static final int SERIOUSLY_ILL = 2;
    private static final int CHILD = 2;
    private static final int SEVERELY_WOUNDED = 5;

    /** The points of everybody in a request. */
    public static Priority among(List<Traveller> travellers) {
        int most = Precedence.USUAL_MAX;
        for (Traveller traveller : travellers) {
            most = Math.max(most, traveller.precedence().points());
        }
        return new Priority(most);
    }

    /** The points of one traveller, 1 or more. */
    public int points(Traveller traveller) {
        if (traveller.subject() == Subject.REMAINS) {
            return 1;
        }
        int health = switch (traveller.urgency()) {
            case SEVERELY_WOUNDED -> SEVERELY_WOUNDED * most;
            case SERIOUSLY_ILL -> SERIOUSLY_ILL * most;
            case OTHER -> 0;
        };
        return traveller.precedence().points() + health + (traveller.subject() == Subject.CHILD ? CHILD * most : 0);
    }
}
