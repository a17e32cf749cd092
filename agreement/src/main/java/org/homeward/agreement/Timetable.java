package org.homeward.agreement;

import java.util.List;
import java.util.OptionalLong;

/**
 * A timetable is the list cycle: the steps from the first lists to the release, each with its own length.
 *
 * <p>The longest on record is Stockholm's of December 2018: lists, statement, remarks and final reply seven days each,
 * then signature, then ten days of logistics.
 *
 * @param steps the steps in their order
 * @param suspendedBy the grounds that stop the clocks while they last
 * @param neverSuspendedBy the grounds that may never stop them
 */
public record Timetable(List<Step> steps, List<String> suspendedBy, List<String> neverSuspendedBy) {

    public static final Timetable NONE = new Timetable(List.of(), List.of(), List.of());

    public Timetable {
        steps = List.copyOf(steps);
        suspendedBy = List.copyOf(suspendedBy);
        neverSuspendedBy = List.copyOf(neverSuspendedBy);
    }

    /**
     * A step of the list cycle.
     *
     * @param id the short name of the step
     * @param title its name in words
     * @param by who acts
     * @param days its length in calendar days from the end of the step before; empty where none was agreed
     */
    public record Step(String id, Wording title, Actor by, OptionalLong days) {}

    /** Who acts in a step. */
    public enum Actor {
        BOTH("both"),
        SUBMITTER("submitter"),
        RECIPIENT("recipient"),
        INTERMEDIARY("intermediary");

        private final String key;

        Actor(String key) {
            this.key = key;
        }

        /** The word used for it in files. */
        public String key() {
            return key;
        }
    }
}
