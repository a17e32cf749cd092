package org.homeward.planning;

import java.util.List;
import java.util.Set;

/**
 * The limits that stand in the signed text of an agreement.
 *
 * <p>Weights make an agreed ratio one to one in whole numbers: 400 against 681 is {@code firstWeight} 681 and
 * {@code secondWeight} 400. Exposure of a side after a stage is the weighted number of its people who have left
 * (custody counts as gone), less the weighted number of the other side's people who have arrived in earlier stages.
 *
 * @param exposure the most that either side may have given in advance, in weighted people
 * @param reservesPerStage people named per stage and side who step in for a no-show
 * @param finalDifference the largest weighted difference at the end, never more than {@code exposure}; 0 for N for N
 * @param clausesOutsideParity clauses whose people count in no balance (unilateral, all who wish)
 */
public record ExchangeLimits(
        long exposure,
        int firstWeight,
        int secondWeight,
        int reservesPerStage,
        long finalDifference,
        Set<String> clausesOutsideParity,
        List<Quota> quotas) {

    public ExchangeLimits {
        clausesOutsideParity = Set.copyOf(clausesOutsideParity);
        quotas = List.copyOf(quotas);
        if (exposure < 0 || finalDifference < 0 || firstWeight < 1 || secondWeight < 1 || reservesPerStage < 0) {
            throw new IllegalArgumentException("limits below 0 or weights below 1: " + exposure + ", " + finalDifference
                    + ", " + firstWeight + ", " + secondWeight + ", " + reservesPerStage);
        }
    }

    /** One for one, every clause under parity, no quotas; the end may differ by as much as any stage. */
    public static ExchangeLimits oneForOne(long exposure, int reservesPerStage) {
        return new ExchangeLimits(exposure, 1, 1, reservesPerStage, exposure, Set.of(), List.of());
    }

    public int weight(Side side) {
        return side == Side.FIRST ? firstWeight : secondWeight;
    }

    /** True if {@code traveller} counts in the balance. */
    public boolean underParity(Traveller traveller) {
        return !traveller.outsideEveryBalance() && !clausesOutsideParity.contains(traveller.clause());
    }

    /** The same limits with the sides swapped. */
    public ExchangeLimits mirrored() {
        return new ExchangeLimits(
                exposure,
                /* firstWeight= */ secondWeight,
                /* secondWeight= */ firstWeight,
                reservesPerStage,
                finalDifference,
                clausesOutsideParity,
                quotas.stream().map(Quota::mirrored).toList());
    }
}
