package org.homeward.planning;

/**
 * One person, or one set of remains, that an agreement names, as the planner sees it: no name, only what decides when
 * and where to cross.
 *
 * @param id pseudonymous id, unique in the request
 * @param side the side that releases
 * @param clause the clause of the agreement under which the person goes; cited on the manifest
 * @param daysInCaptivity whole days on the day of planning, 0 or more
 * @param stretcher true if the person travels lying down and takes a stretcher place instead of a seat
 * @param site id of the holding site
 * @param group family or unit that should travel together, empty for none
 * @param cleared true if the consent and fitness gates are passed; nobody else is ever put on a manifest
 * @param units what the person counts for in a balance, 1 where the agreement trades one for one: 60 for a general if a
 *     general is worth sixty privates, 50 for a soldier for whom fifty are given; 1 to {@link #UNITS_MAX}
 */
public record Traveller(
        String id,
        Side side,
        String clause,
        Urgency urgency,
        int daysInCaptivity,
        boolean stretcher,
        String site,
        String group,
        boolean cleared,
        Subject subject,
        int units) {

    /** More than any table of ranks or agreed rate gives for one person. */
    public static final int UNITS_MAX = 100_000;

    public Traveller {
        if (daysInCaptivity < 0) {
            throw new IllegalArgumentException("days in captivity is " + daysInCaptivity + ", not 0 or more");
        }
        if (units < 1 || units > UNITS_MAX) {
            throw new IllegalArgumentException("units are " + units + ", not 1 to " + UNITS_MAX);
        }
    }

    /** Somebody who counts for one. */
    public Traveller(
            String id,
            Side side,
            String clause,
            Urgency urgency,
            int daysInCaptivity,
            boolean stretcher,
            String site,
            String group,
            boolean cleared,
            Subject subject) {
        this(id, side, clause, urgency, daysInCaptivity, stretcher, site, group, cleared, subject, 1);
    }

    /** A prisoner. */
    public Traveller(
            String id,
            Side side,
            String clause,
            Urgency urgency,
            int daysInCaptivity,
            boolean stretcher,
            String site,
            String group,
            boolean cleared) {
        this(id, side, clause, urgency, daysInCaptivity, stretcher, site, group, cleared, Subject.PRISONER);
    }

    /**
     * The same traveller counting for {@code agreed} units, as a ratio, a table of ranks or a price by fate has it.
     */
    public Traveller withUnits(int agreed) {
        return new Traveller(
                id, side, clause, urgency, daysInCaptivity, stretcher, site, group, cleared, subject, agreed);
    }

    /** The same traveller with the consent and fitness gates passed or not. */
    public Traveller withCleared(boolean passed) {
        return new Traveller(
                id, side, clause, urgency, daysInCaptivity, stretcher, site, group, passed, subject, units);
    }

    /**
     * True if no parity, quota or exposure limit may hold this traveller back, whatever is agreed: the seriously wounded
     * and sick (Third Geneva Convention, article 109), children, and remains.
     */
    public boolean outsideEveryBalance() {
        return urgency != Urgency.OTHER || subject == Subject.CHILD || subject == Subject.REMAINS;
    }

    /** The same traveller released by the other side. */
    public Traveller mirrored() {
        return new Traveller(
                id, side.other(), clause, urgency, daysInCaptivity, stretcher, site, group, cleared, subject, units);
    }
}
