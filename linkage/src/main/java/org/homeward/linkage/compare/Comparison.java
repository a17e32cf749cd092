package org.homeward.linkage.compare;

/**
 * How two distinct values of one column agree. Values are numbered from 1; 0 stands for missing and is never asked
 * about. Level 0 is the strongest. Symmetric: {@code level(a, b) == level(b, a)}. Safe to share between threads.
 */
public interface Comparison {
    /** Stable codes of the levels, strongest first; at most 15. */
    String[] levels();

    /** The level at which two values agree. */
    int level(int a, int b);

    /**
     * Levels of one value against many.
     *
     * @param a the one value
     * @param values the others; index 0 is skipped
     * @param levels filled with the level of each
     */
    default void levels(int a, int[] values, byte[] levels) {
        for (int k = 1; k < values.length; k++) {
            levels[k] = (byte) level(a, values[k]);
        }
    }

    /** False where a value could not be read and counts as missing. */
    default boolean readable(int value) {
        return true;
    }

    /** Number of the set of values that count as equal to this one, from 0. */
    int group(int value);

    /** How many groups there are. */
    int groups();

    /** How common the group is in the country, 0 to 1; negative where no table says. */
    default double national(int group) {
        return -1;
    }

    /** Whether agreement here can tell a person from a namesake: not by names, and not by sex. */
    default boolean tellsNamesakesApart() {
        return true;
    }

    /** A hash of the value under which equal values mostly meet, for candidate keys; 0 for none. */
    long key(int value);
}
