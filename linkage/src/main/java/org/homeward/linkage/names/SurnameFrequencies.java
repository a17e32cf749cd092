package org.homeward.linkage.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How common surnames are, by gender-free stem, for Ukraine and Russia together: the greater of the two shares, so that a
 * name common in one of them never counts as rare.
 *
 * <p>Surnames follow Zipf's law (rank r has a share near c/r) down to a flat tail. The table holds the head; any other
 * stem gets the frequency of a name in the middle of the tail.
 */
final class SurnameFrequencies {
    /**
     * Share of a stem that is in no table. About two thirds of people bear a surname outside the head of some 600; spread
     * by Zipf's law over 300,000 surnames the one a random person bears has a share near 2e-5.
     */
    static final double TAIL_FREQUENCY = 2e-5;

    private final Map<String, Double> byStem = new HashMap<>();

    SurnameFrequencies(Function<String, List<String>> skeletons) {
        for (Tables.Row row : Tables.shipped("surnames.tsv", 3)) {
            double share = Math.max(row.perMillion(1), row.perMillion(2));
            List<String> found = skeletons.apply(row.cell(0));
            if (found.isEmpty()) {
                throw row.bad("surname " + row.cell(0) + " has no skeleton");
            }
            byStem.merge(Skeleton.stem(found.get(0)), share, Math::max);
        }
    }

    double frequency(String stem) {
        return byStem.getOrDefault(stem, TAIL_FREQUENCY);
    }
}
