package org.homeward.benchmarks.linkage;

import java.io.PrintStream;
import org.homeward.linkage.Band;
import org.homeward.linkage.LinkedPair;

/** Counts right and wrong pairs, most probable first, and says how good and how honest the probabilities are. */
final class LinkScore {
    private static final int BINS = 10;
    private static final double STRICT_PRECISION = 0.999;

    private final long shared;
    private final double[] claimed = new double[BINS];
    private final double[] right = new double[BINS];
    private long pairs;
    private long hits;
    private long likelyPairs;
    private long likelyHits;
    private long proposed;
    private long proposedHits;
    private double bestF1;
    private double strictRecall;

    LinkScore(long shared) {
        this.shared = shared;
    }

    void add(LinkedPair pair, boolean hit) {
        pairs++;
        hits += hit ? 1 : 0;
        if (pair.probability() >= 0.5) {
            likelyPairs++;
            likelyHits += hit ? 1 : 0;
        }
        if (pair.band() == Band.PROPOSED) {
            proposed++;
            proposedHits += hit ? 1 : 0;
        }
        int bin = Math.min(BINS - 1, (int) (pair.probability() * BINS));
        claimed[bin] += pair.probability();
        right[bin] += hit ? 1 : 0;
        bestF1 = Math.max(bestF1, harmonic(hits, pairs));
        if (hits >= STRICT_PRECISION * pairs) {
            strictRecall = Math.max(strictRecall, (double) hits / shared);
        }
    }

    private double harmonic(long good, long all) {
        return 2.0 * good / (all + shared);
    }

    void print(PrintStream out) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(claimed[bin] - right[bin]) / Math.max(1, pairs);
        }
        out.printf(
                "all listed pairs: precision %.4f  recall %.4f  F1 %.4f%n",
                (double) hits / Math.max(1, pairs), (double) hits / Math.max(1, shared), harmonic(hits, pairs));
        out.printf(
                "p >= .5:          precision %.4f  recall %.4f  F1 %.4f   best F1 %.4f%n",
                (double) likelyHits / Math.max(1, likelyPairs),
                (double) likelyHits / Math.max(1, shared),
                harmonic(likelyHits, likelyPairs),
                bestF1);
        out.printf(
                "recall at precision .999: %.4f   calibration error %.4f   proposed %d, right %.5f%n",
                strictRecall, error, proposed, (double) proposedHits / Math.max(1, proposed));
    }
}
