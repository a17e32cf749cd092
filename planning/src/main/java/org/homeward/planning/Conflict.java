package org.homeward.planning;

import java.util.HashMap;
import java.util.Map;

/** One limit, or one fault of the input, that cannot hold together with the others named beside it. */
public record Conflict(Code code, Map<String, String> facts) {

    public Conflict {
        facts = Map.copyOf(facts);
    }

    /** The same conflict with the sides swapped. */
    Conflict mirrored() {
        String side = facts.get("side");
        if (side == null) {
            return this;
        }
        Map<String, String> swapped = new HashMap<>(facts);
        swapped.put("side", Side.valueOf(side).other().name());
        return new Conflict(code, swapped);
    }

    /** What cannot hold. */
    public enum Code {
        NO_TRAVELLERS,
        NOBODY_CLEARED,
        NO_WINDOWS,
        NO_POINTS,
        WINDOW_ENDS_BEFORE_IT_STARTS,
        WINDOWS_OVERLAP,
        WINDOW_NAMES_UNKNOWN_POINT,
        DUPLICATE_TRAVELLER,
        DUPLICATE_POINT,
        QUOTA_CONTRADICTS_ITSELF,
        TOO_MANY_TRAVELLERS,
        TOO_MANY_WINDOWS,
        TOO_MANY_POINTS,
        QUOTA_AT_LEAST,
        QUOTA_AT_MOST,
        PEOPLE_NAMED,
        SEATS,
        STRETCHERS,
        PEOPLE_PER_HOUR,
        VEHICLES,
        ESCORTS,
        REFRIGERATION,
        REMAINS_PER_DAY,
        ROADS_AND_WINDOWS,
        CLAUSE_WINDOWS,
        EXPOSURE,
        FINAL_DIFFERENCE,
        CLAUSE_EXPOSURE,
        CLAUSE_DIFFERENCE,
        SOMEBODY_CROSSES;

        /** True if it is a fault of what was asked, which no other limit is needed to break. */
        public boolean fault() {
            return compareTo(QUOTA_AT_LEAST) < 0;
        }
    }
}
