package org.homeward.agreement;

import java.util.List;
import java.util.Locale;

/**
 * A conflict is a smallest set of parts of an agreement that cannot hold together: leave out any one, and the rest can.
 *
 * @param kind why they cannot
 * @param members the parts, such as {@code clauses.young} or {@code limits.exposure_people}
 * @param detail figures for the sentence
 */
public record Conflict(Kind kind, List<String> members, String detail) {

    public Conflict {
        members = List.copyOf(members);
    }

    /** Why parts of an agreement cannot hold together. */
    public enum Kind {
        /** A window admits no day. */
        IMPOSSIBLE_WINDOW,
        /** A window closes before it opens; it never lasts past midnight. */
        IMPOSSIBLE_HOURS,
        /** The formula makes another party give than the clause says. */
        GIVERS_AGAINST_FORMULA,
        /** One ground both suspends the clocks and may never suspend them. */
        SUSPENDS_AND_NEVER_DOES,
        /** People must cross where nobody can. */
        ZERO_CAPACITY,
        /** More must cross in the days there are than the crossings can take. */
        NOT_ENOUGH_DAYS,
        /** Clauses wait for one another in a circle. */
        CLAUSES_IN_A_CIRCLE,
        /** Categories are defined by one another in a circle. */
        CATEGORIES_IN_A_CIRCLE,
        /** No person can meet these conditions together. */
        NOBODY_CAN_MEET,
        /** A clause has no day left after those that must be complete before it. */
        ORDER_AGAINST_DAYS,
        /** Two clauses fix different numbers for the same people. */
        TWO_NUMBERS,
        /** The parts of a number do not add up to it. */
        SHARES_AGAINST_TOTAL,
        /** One group crosses at once that is larger than the exposure allowed. */
        GROUP_ABOVE_EXPOSURE,
        /** One group is larger than a crossing takes in a day. */
        GROUP_ABOVE_CAPACITY,
        /** A pause's shortest length is above its longest. */
        LENGTHS_REVERSED;

        /** The word used for it in texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
