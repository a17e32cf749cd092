package org.homeward.app.drafts;

import org.homeward.planning.Side;

/**
 * What one side uses of one limited thing in one stage.
 *
 * @param stage number of the stage, from 1
 * @param side the side that releases
 * @param used how much of it the plan takes
 * @param most how much there is, less what earlier stages of the same day took
 */
public record Used(int stage, Side side, Thing thing, long used, long most) {

    /** The things that run out. */
    public enum Thing {
        /** Places for people who sit, over the crossing points that are open. */
        SEATS,
        /** Places for people who lie down. */
        STRETCHERS,
        /** Seats in vehicles. */
        VEHICLES,
        /** Living people who can be accompanied. */
        ESCORTS,
        /** Living people whom the points can check through while the window is open. */
        CHECKS,
        /** Bodies that the points take in a day. */
        REMAINS,
        /** Bodies that can be carried refrigerated in a day. */
        REFRIGERATION;

        /** The last part of its text key. */
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** True where nothing is left. */
    public boolean full() {
        return most > 0 && used >= most;
    }
}
