package org.homeward.planning;

/**
 * One person, or one set of remains, that an agreement names, as the planner sees it: no name, only what decides when
 * and where to cross.
 *
 * @param id pseudonymous id, unique in the request
 * @param side the side that releases
 * @param clause the clause of the agreement under which the person goes; cited on the manifest
 * @param precedence how the traveller stands in the agreed order
 * @param stretcher true if the person travels lying down and takes a stretcher place instead of a seat
 * @param site id of the holding site
 * @param group family or military unit that should travel together, empty for none
 * @param undivided true for a family, which is never divided where one place holds it and one vehicle takes it; a military
 *     unit meets only where the order of its members allows it
 * @param cleared true if the consent and fitness gates are passed; nobody else is ever put on a manifest
 * @param units what the person counts for in a balance, 1 where the agreement trades one for one: 60 for a general if a
 *     general is worth sixty privates, 50 for a soldier for whom fifty are given; 1 to {@link #UNITS_MAX}
 */
public record Traveller(
        String id,
        Side side,
        String clause,
        Urgency urgency,
        Precedence precedence,
        boolean stretcher,
        String site,
        String group,
        boolean undivided,
        boolean cleared,
        Subject subject,
        int units) {

    /** More than any table of ranks or agreed rate gives for one person. */
    public static final int UNITS_MAX = 100_000;

    public Traveller {
        if (units < 1 || units > UNITS_MAX) {
            throw new IllegalArgumentException("units are " + units + ", not 1 to " + UNITS_MAX);
        }
    }

    /**
     * A traveller to be described: until more is said a prisoner in ordinary health, of no group, captive for no whole
     * day, in the usual order, who sits, counts for one and is not yet cleared.
     */
    public static Builder of(String id, Side side, String clause, String site) {
        return new Builder(id, side, clause, site);
    }

    /** This traveller, to be described otherwise. */
    public Builder copy() {
        return alike(id);
    }

    /** Somebody else of whom the same is to be said. */
    Builder alike(String other) {
        Builder copy = of(other, side, clause, site);
        return (undivided ? copy.family(group) : copy.militaryUnit(group))
                .urgency(urgency)
                .precedence(precedence)
                .stretcher(stretcher)
                .cleared(cleared)
                .subject(subject)
                .units(units);
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
        return copy().side(side.other()).build();
    }

    /** A traveller being described. Not safe for use by several threads. */
    public static final class Builder {

        private String id;
        private Side side;
        private String clause;
        private final String site;
        private Urgency urgency = Urgency.OTHER;
        private Precedence precedence = Precedence.usual(0);
        private boolean stretcher;
        private String group = "";
        private boolean undivided;
        private boolean cleared;
        private Subject subject = Subject.PRISONER;
        private int units = 1;

        private Builder(String id, Side side, String clause, String site) {
            this.id = id;
            this.side = side;
            this.clause = clause;
            this.site = site;
        }

        public Builder id(String pseudonym) {
            id = pseudonym;
            return this;
        }

        /** What the traveller goes and counts under. */
        public Builder clause(String cited) {
            clause = cited;
            return this;
        }

        private Builder side(Side releasing) {
            side = releasing;
            return this;
        }

        public Builder urgency(Urgency found) {
            urgency = found;
            return this;
        }

        /** The traveller's place in the agreed order. */
        public Builder precedence(Precedence agreed) {
            precedence = agreed;
            return this;
        }

        /** The traveller's place in the usual order. */
        public Builder daysInCaptivity(int days) {
            return precedence(Precedence.usual(days));
        }

        /** Whether the traveller lies down. */
        public Builder stretcher(boolean lies) {
            stretcher = lies;
            return this;
        }

        /** The family of the traveller, empty for none. */
        public Builder family(String id) {
            group = id;
            undivided = !id.isEmpty();
            return this;
        }

        /** The military unit that the traveller should cross with, empty for none; in the place of a family. */
        public Builder militaryUnit(String id) {
            group = id;
            undivided = false;
            return this;
        }

        /** Whether the consent and fitness gates are passed. */
        public Builder cleared(boolean passed) {
            cleared = passed;
            return this;
        }

        public Builder subject(Subject kind) {
            subject = kind;
            return this;
        }

        /** What the traveller counts for, as a ratio, a table of ranks or a price by fate has it. */
        public Builder units(int agreed) {
            units = agreed;
            return this;
        }

        public Traveller build() {
            return new Traveller(
                    id, side, clause, urgency, precedence, stretcher, site, group, undivided, cleared, subject, units);
        }
    }
}
