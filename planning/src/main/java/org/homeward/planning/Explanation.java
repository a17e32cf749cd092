package org.homeward.planning;

import java.util.Map;
import java.util.Set;

/**
 * Why one person goes when they go, or does not go, as a code and the facts of its sentence.
 *
 * @param passed why somebody who stands behind this person in the agreed order, and takes the same places, crosses
 *     earlier; empty where nobody does
 * @param remedy what would put a person who is left out on a manifest, or a person who goes late on an earlier one;
 *     {@link Remedy#NONE} where nothing would
 */
public record Explanation(
        String traveller, Reason reason, Set<Passed> passed, Remedy remedy, Map<String, String> facts) {

    public Explanation {
        passed = Set.copyOf(passed);
        facts = Map.copyOf(facts);
    }

    /** The reason for a place, or for none. */
    public enum Reason {
        GOES_FIRST_STAGE_REACHABLE(true),
        GOES_SEVERELY_WOUNDED(true),
        GOES_WHEN_SEATS_ARE_FREE(true),
        GOES_WHEN_STRETCHERS_ARE_FREE(true),
        GOES_WHEN_REFRIGERATION_IS_FREE(true),
        GOES_WHEN_POINT_TAKES_REMAINS(true),
        GOES_WHEN_BALANCE_ALLOWS(true),
        GOES_WHEN_GROUP_FITS(true),
        GOES_AS_RANKED(true),
        KEEPS_PLACE(true),
        STAYS_NOT_CLEARED(false),
        STAYS_NO_ROAD(false),
        STAYS_NO_WINDOW_IN_TIME(false),
        STAYS_CLAUSE_NOT_OPEN(false),
        STAYS_NO_SEAT(false),
        STAYS_NO_STRETCHER(false),
        STAYS_NO_REFRIGERATION(false),
        STAYS_POINTS_TAKE_NO_MORE(false),
        STAYS_BALANCE(false),
        STAYS_QUOTA(false),
        STAYS_GROUP_TOO_LARGE(false),
        STAYS_AS_RANKED(false);

        private final boolean placed;

        Reason(boolean placed) {
            this.placed = placed;
        }

        /** True if the person is on a manifest. */
        public boolean placed() {
            return placed;
        }
    }

    /** Why the agreed order is not kept between two people who take the same places. */
    public enum Passed {
        /** Their roads differ, and less travel was possible within one tier of the order. */
        FOR_A_ROAD,
        /** A family or military unit crosses together. */
        FOR_A_GROUP,
        /** Somebody keeps a place that was told before the plan changed. */
        FOR_A_PLACE_TOLD
    }

    /** The nearest change that would help. */
    public enum Remedy {
        NONE,
        IF_CLEARED,
        IF_ROAD_OPENED,
        IF_LONGER_WINDOW,
        IF_CLAUSE_OPENED,
        IF_MORE_SEATS,
        IF_MORE_STRETCHERS,
        IF_MORE_REFRIGERATION,
        IF_POINT_TAKES_MORE_REMAINS,
        IF_OTHER_SIDE_RELEASES_MORE,
        IF_QUOTA_RAISED,
        IF_GROUP_DIVIDED,
        IF_RESERVE_CALLED
    }
}
