package org.homeward.linkage.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How common surnames are, by gender-free stem, for Ukraine and Russia together: the greater of the two shares, so that a
 * name common in one of them never counts as rare.
 *
 * <p>The table holds the head, some thousand surnames, which follow Zipf's law (share near c/rank) down to about 35 per
 * million. The other four fifths of people bear one of several hundred thousand surnames in a flatter tail.
 */
final class SurnameFrequencies {
    /**
     * Share of a stem that is in no table: twice the share, some ten per million, of the surname a random person of the
     * tail bears. Rather too common than too rare, since rarity counts as evidence.
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
