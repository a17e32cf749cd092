package org.homeward.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A formula says how many go home under a clause, and what each number depends on.
 *
 * <p>Only {@link #isParity parity} formulas tie one side's number to the other's. The seriously wounded and children may
 * never stand under one (Third Geneva Convention, article 109; children are returned, not exchanged).
 */
public sealed interface Formula {

    /** The word used for it in files. */
    String key();

    /** Whether what one party owes depends on what the other gives. */
    boolean isParity();

    /** N for N: each party gives as many as the other; {@code each} is empty where names come before the number. */
    record NForN(OptionalLong each, boolean atLeast) implements Formula {
        @Override
        public String key() {
            return "n-for-n";
        }

        @Override
        public boolean isParity() {
            return true;
        }
    }

    /** All for all: each giving party returns every member of the category, however many there are. */
    record AllForAll(boolean foundLaterToo) implements Formula {
        @Override
        public String key() {
            return "all-for-all";
        }

        @Override
        public boolean isParity() {
            return false;
        }
    }

    /** Ratio: {@code payer} gives so many for each person of a category that the other party returns. */
    record Ratio(String payer, List<Rate> rates) implements Formula {
        public Ratio {
            rates = List.copyOf(rates);
        }

        @Override
        public String key() {
            return "ratio";
        }

        @Override
        public boolean isParity() {
            return true;
        }
    }

    /** One line of a ratio: {@code give} of category {@code of} (any, where empty) for each one of {@code each}. */
    record Rate(String each, long give, Optional<String> of) {}

    /** Rank equivalence: both sides count in the unit of the agreement's rank table and settle the difference. */
    record RankEquivalence() implements Formula {
        @Override
        public String key() {
            return "rank-equivalence";
        }

        @Override
        public boolean isParity() {
            return true;
        }
    }

    /** All who wish: everyone who says so, after a private interview where {@code interview} is set. */
    record AllWhoWish(boolean interview, OptionalLong withinDays) implements Formula {
        @Override
        public String key() {
            return "all-who-wish";
        }

        @Override
        public boolean isParity() {
            return false;
        }
    }

    /** Unilateral: {@code by} gives at least so many, whatever the other side does. */
    record Unilateral(String by, OptionalLong atLeast) implements Formula {
        @Override
        public String key() {
            return "unilateral";
        }

        @Override
        public boolean isParity() {
            return false;
        }
    }

    /**
     * By fate: {@code payer} gives one thing if the person whose fate is unknown lives, another if dead.
     *
     * @param toldBefore true if those given for the living may be told their place before the fate is established
     */
    record ByFate(String payer, String person, Give ifAlive, Give ifDead, boolean toldBefore) implements Formula {
        @Override
        public String key() {
            return "by-fate";
        }

        @Override
        public boolean isParity() {
            return true;
        }
    }

    /** So many of a subject. */
    record Give(long count, Subject subject) {}

    /** Agreed numbers: a fixed number in all, and per party where that was fixed too; names follow later. */
    record Numbers(OptionalLong inAll, List<Share> shares, OptionalLong namesWithinDays) implements Formula {
        public Numbers {
            shares = List.copyOf(shares);
        }

        @Override
        public String key() {
            return "numbers";
        }

        @Override
        public boolean isParity() {
            return true;
        }
    }

    /** What one party gives of the agreed numbers. */
    record Share(String party, long gives) {}

    /** Return: people go home and nothing is owed for them; the only formula for children. */
    record Return(OptionalLong names) implements Formula {
        @Override
        public String key() {
            return "return";
        }

        @Override
        public boolean isParity() {
            return false;
        }
    }

    /** Arrangement: a standing body or line that moves nobody by itself. */
    record Arrangement(Kind kind, boolean suspendable) implements Formula {
        @Override
        public String key() {
            return "arrangement";
        }

        @Override
        public boolean isParity() {
            return false;
        }
    }

    /** What a standing arrangement is. */
    enum Kind {
        MEDICAL_COMMISSION("medical-commission"),
        URGENT_LINE("urgent-line"),
        LIST_EXCHANGE("list-exchange"),
        OTHER("other");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The word used for it in files. */
        public String key() {
            return key;
        }
    }

    /** Pause: the guns are silent for between {@code daysMin} and {@code daysMax} days on an area. */
    record Pause(long daysMin, long daysMax, String area) implements Formula {
        @Override
        public String key() {
            return "pause";
        }

        @Override
        public boolean isParity() {
            return false;
        }
    }
}
