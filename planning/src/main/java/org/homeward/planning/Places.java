package org.homeward.planning;

/**
 * What a crossing point can take for one side in one day.
 *
 * @param seats people who travel sitting
 * @param stretchers people who travel lying down
 * @param peoplePerHour how many living people the point can check through in an hour; {@link #UNLIMITED} if that never binds
 * @param remains bodies that can be handed over; {@link #UNLIMITED} if that never binds
 */
public record Places(int seats, int stretchers, int peoplePerHour, int remains) {

    /** Larger than any exchange, small enough that sums never overflow. */
    public static final int UNLIMITED = 10_000_000;

    public Places {
        if (seats < 0 || stretchers < 0 || peoplePerHour < 0 || remains < 0) {
            throw new IllegalArgumentException("places are " + seats + ", " + stretchers + ", " + peoplePerHour + ", "
                    + remains + ", not 0 or more each");
        }
    }

    public Places(int seats, int stretchers) {
        this(seats, stretchers, UNLIMITED, UNLIMITED);
    }
}
