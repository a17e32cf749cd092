package org.homeward.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The limits that stand in the signed text of an agreement.
 *
 * <p>Every limit of a balance counts in agreed units: what {@link Traveller#units} says, times the weight of the side.
 * Two ways lead there. A clause with one rate for everybody takes weights: weights make an agreed ratio one to one in whole numbers: 400
 * against 681 is {@code firstWeight} 681 and {@code secondWeight} 400. A clause in which people count differently (a
 * ratio by category, a table of ranks, a price by fate) gives each person units and stands in a {@link ClauseBalance} of
 * its own, so that no clause pays for another; where its units are not those of the other clauses it is also named in
 * {@code clausesOutsideParity}, which takes it out of the balance of all clauses together and leaves its own.
 *
 * <p>Exposure of a side after a stage is what its people who have left count for (custody counts as gone), less what the
 * other side's people count for who have arrived in earlier stages.
 *
 * @param exposure the most that either side may have given in advance, in weighted people
 * @param reservesPerStage people named per stage and side who step in for a no-show
 * @param finalDifference the largest weighted difference at the end, never more than {@code exposure}; 0 for N for N
 * @param clausesOutsideParity clauses whose people do not count in the balance of all clauses together (unilateral, all
 *     who wish, or in a balance of their own)
 * @param balances clauses that must also balance within themselves
 * @param admissions clauses under which people cross only on some days or at some points, each clause once
 * @param groupsOf how many people cross together under each clause that agrees on it, 1 or more
 */
public record ExchangeLimits(
        long exposure,
        int firstWeight,
        int secondWeight,
        int reservesPerStage,
        long finalDifference,
        Set<String> clausesOutsideParity,
        List<Quota> quotas,
        List<ClauseBalance> balances,
        List<Admission> admissions,
        Map<String, Integer> groupsOf) {

    public ExchangeLimits {
        groupsOf = Map.copyOf(groupsOf);
        admissions = List.copyOf(admissions);
        balances = List.copyOf(balances);
        clausesOutsideParity = Set.copyOf(clausesOutsideParity);
        quotas = List.copyOf(quotas);
        if (exposure < 0 || finalDifference < 0 || firstWeight < 1 || secondWeight < 1 || reservesPerStage < 0) {
            throw new IllegalArgumentException("limits below 0 or weights below 1: " + exposure + ", " + finalDifference
                    + ", " + firstWeight + ", " + secondWeight + ", " + reservesPerStage);
        }
        if (groupsOf.values().stream().anyMatch(people -> people < 1)) {
            throw new IllegalArgumentException("groups are of " + groupsOf.values() + ", not of 1 or more each");
        }
    }

    /**
     * Limits to be described: until more is said one for one, every clause under parity, no reserves, no quotas, every
     * window open to every clause; the end may differ by as much as any stage.
     */
    public static Builder within(long exposure) {
        return new Builder(exposure);
    }

    /** These limits, to be described otherwise. */
    public Builder copy() {
        return within(exposure)
                .finalDifference(finalDifference)
                .weights(firstWeight, secondWeight)
                .reservesPerStage(reservesPerStage)
                .clausesOutsideParity(clausesOutsideParity)
                .quotas(quotas)
                .balances(balances)
                .admissions(admissions)
                .groupsOf(groupsOf);
    }

    public int weight(Side side) {
        return side == Side.FIRST ? firstWeight : secondWeight;
    }

    /** When and where {@code clause} admits people; empty where it does in every window. */
    Optional<Admission> admission(String clause) {
        return admissions.stream().filter(each -> each.clause().equals(clause)).findFirst();
    }

    /** True if {@code clause} admits its people at {@code point} in {@code window}. */
    boolean admits(String clause, Window window, String point) {
        return admission(clause).map(each -> each.admits(window, point)).orElse(true);
    }

    /** The balance of all clauses together, numbered 0, and those of clauses after it. */
    int balanceCount() {
        return 1 + balances.size();
    }

    long exposure(int balance) {
        return balance == 0 ? exposure : balances.get(balance - 1).exposure();
    }

    long finalDifference(int balance) {
        return balance == 0 ? finalDifference : balances.get(balance - 1).finalDifference();
    }

    /** What {@code traveller} counts for in a balance, before the side's weight; 0 if not at all. */
    int units(int balance, Traveller traveller) {
        boolean counts = balance == 0
                ? underParity(traveller)
                : balances.get(balance - 1).counts(traveller);
        return counts ? traveller.units() : 0;
    }

    /** True if {@code traveller} counts in any balance. */
    boolean balanced(Traveller traveller) {
        for (int balance = 0; balance < balanceCount(); balance++) {
            if (units(balance, traveller) > 0) {
                return true;
            }
        }
        return false;
    }

    /** True if {@code traveller} counts in the balance of all clauses together. */
    public boolean underParity(Traveller traveller) {
        return !traveller.outsideEveryBalance() && !clausesOutsideParity.contains(traveller.clause());
    }

    /** The same limits with the sides swapped. */
    public ExchangeLimits mirrored() {
        return copy().weights(/* first= */ secondWeight, /* second= */ firstWeight)
                .quotas(quotas.stream().map(Quota::mirrored).toList())
                .build();
    }

    /** Limits being described. Not safe for use by several threads. */
    public static final class Builder {

        private long exposure;
        private long finalDifference;
        private int firstWeight = 1;
        private int secondWeight = 1;
        private int reservesPerStage;
        private Set<String> clausesOutsideParity = Set.of();
        private List<Quota> quotas = List.of();
        private List<ClauseBalance> balances = List.of();
        private List<Admission> admissions = List.of();
        private Map<String, Integer> groupsOf = Map.of();

        private Builder(long exposure) {
            this.exposure = exposure;
            this.finalDifference = exposure;
        }

        public Builder exposure(long most) {
            exposure = most;
            return this;
        }

        public Builder finalDifference(long most) {
            finalDifference = most;
            return this;
        }

        public Builder weights(int first, int second) {
            firstWeight = first;
            secondWeight = second;
            return this;
        }

        public Builder reservesPerStage(int people) {
            reservesPerStage = people;
            return this;
        }

        public Builder clausesOutsideParity(Set<String> clauses) {
            clausesOutsideParity = clauses;
            return this;
        }

        public Builder quotas(List<Quota> agreed) {
            quotas = agreed;
            return this;
        }

        public Builder balances(List<ClauseBalance> agreed) {
            balances = agreed;
            return this;
        }

        public Builder admissions(List<Admission> agreed) {
            admissions = agreed;
            return this;
        }

        /** How many people cross together, by clause. */
        public Builder groupsOf(Map<String, Integer> agreed) {
            groupsOf = agreed;
            return this;
        }

        public ExchangeLimits build() {
            return new ExchangeLimits(
                    exposure,
                    firstWeight,
                    secondWeight,
                    reservesPerStage,
                    finalDifference,
                    clausesOutsideParity,
                    quotas,
                    balances,
                    admissions,
                    groupsOf);
        }
    }
}
