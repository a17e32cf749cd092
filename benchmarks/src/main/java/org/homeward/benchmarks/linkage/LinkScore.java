package org.homeward.benchmarks.linkage;

import java.util.List;
import org.homeward.linkage.Band;
import org.homeward.linkage.LinkedPair;

/**
 * How good linked pairs are, and how honest their probabilities; shares from 0 to 1.
 *
 * @param shared true pairs
 * @param listed pairs that were linked
 * @param right linked pairs that are right
 * @param bestF1 the best F1 of any probability threshold, as the peers' figures are given
 * @param f1 F1 of the pairs of probability .5 and more: no threshold picked by looking at the truth
 * @param precision their precision
 * @param recall their recall
 * @param strictRecall the largest recall of any threshold at which at least .999 of the pairs are right
 * @param calibrationError mean distance of stated probability and share right, over ten bins weighted by size
 * @param proposed pairs in the band proposed
 * @param proposedRight of them, the right ones
 */
record LinkScore(
        long shared,
        int listed,
        int right,
        double bestF1,
        double f1,
        double precision,
        double recall,
        double strictRecall,
        double calibrationError,
        int proposed,
        int proposedRight) {

    private static final int BINS = 10;
    private static final double STRICT_PRECISION = 0.999;
    private static final double EVEN = 0.5;

    /** Whether two rows are one person. */
    interface Truth {
        boolean same(int left, int right);
    }

    /**
     * Scores pairs.
     *
     * @param pairs most probable first
     * @param shared true pairs
     */
    static LinkScore of(List<LinkedPair> pairs, long shared, Truth truth) {
        int hits = 0;
        int likely = 0;
        int likelyRight = 0;
        int proposed = 0;
        int proposedRight = 0;
        double best = 0;
        double strict = 0;
        double[] gaps = new double[BINS];
        for (int at = 0; at < pairs.size(); at++) {
            LinkedPair pair = pairs.get(at);
            int hit = truth.same(pair.left(), pair.right()) ? 1 : 0;
            hits += hit;
            if (pair.probability() >= EVEN) {
                likely++;
                likelyRight += hit;
            }
            if (pair.band() == Band.PROPOSED) {
                proposed++;
                proposedRight += hit;
            }
            gaps[Math.min(BINS - 1, (int) (pair.probability() * BINS))] += pair.probability() - hit;
            boolean threshold = at + 1 == pairs.size() || pairs.get(at + 1).probability() < pair.probability();
            if (threshold) {
                best = Math.max(best, harmonic(hits, at + 1, shared));
                strict = hits >= STRICT_PRECISION * (at + 1) ? Math.max(strict, share(hits, shared)) : strict;
            }
        }
        double error = 0;
        for (double gap : gaps) {
            error += Math.abs(gap) / Math.max(1, pairs.size());
        }
        return new LinkScore(
                shared,
                pairs.size(),
                hits,
                best,
                harmonic(likelyRight, likely, shared),
                share(likelyRight, likely),
                share(likelyRight, shared),
                strict,
                error,
                proposed,
                proposedRight);
    }

    /** The share of the band proposed that is right; 1 where the band is empty. */
    double proposedPrecision() {
        return proposed == 0 ? 1 : (double) proposedRight / proposed;
    }

    static double harmonic(long right, long said, long shared) {
        return said + shared == 0 ? 0 : 2.0 * right / (said + shared);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
