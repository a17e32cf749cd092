package org.homeward.planning;

/** Which planner to use on this machine. */
public final class Planners {

    private Planners() {}

    /** The exact planner where its native library loads, the plain one elsewhere. */
    public static Planner best() {
        return CpSatPlanner.available() ? new CpSatPlanner() : new PlainPlanner();
    }
}
