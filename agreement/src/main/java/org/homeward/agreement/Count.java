package org.homeward.agreement;

/**
 * A count is a number that says what it counts and whose.
 *
 * <p>Two honest sources give two totals for one handover when one counts both sides and the other its own; and a bag is not
 * a body. Counts of different basis or unit are never added.
 *
 * @param number how many, never negative
 * @param basis whose
 * @param unit of what
 */
public record Count(long number, Basis basis, Unit unit) {

    public Count {
        if (number < 0) {
            throw new IllegalArgumentException("count is " + number);
        }
    }

    /** Whose people are counted. */
    public enum Basis {
        ONE_SIDE("one-side"),
        BOTH_SIDES("both-sides");

        private final String key;

        Basis(String key) {
            this.key = key;
        }

        /** The word used for it in files. */
        public String key() {
            return key;
        }
    }

    /** What is counted. */
    public enum Unit {
        PEOPLE("people"),
        BODIES("bodies"),
        BAGS("bags"),
        /** The unit of the agreement's rank table, such as privates. */
        RANK_UNITS("rank-units");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        /** The word used for it in files. */
        public String key() {
            return key;
        }
    }

    public static Count people(long number) {
        return new Count(number, Basis.ONE_SIDE, Unit.PEOPLE);
    }

    public static Count bodies(long number) {
        return new Count(number, Basis.ONE_SIDE, Unit.BODIES);
    }

    /** The sum; both must have the same basis and unit. */
    public Count plus(Count other) {
        if (basis != other.basis || unit != other.unit) {
            throw new IllegalArgumentException(
                    "count of " + unit + ", " + basis + " cannot be added to " + other.unit + ", " + other.basis);
        }
        return new Count(number + other.number, basis, unit);
    }

    Count with(long otherNumber) {
        return new Count(otherNumber, basis, unit);
    }
}
