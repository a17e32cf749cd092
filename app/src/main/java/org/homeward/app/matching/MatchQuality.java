package org.homeward.app.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.linkage.LinkedPair;

/**
 * How well a result agrees with a known truth; shares from 0 to 1.
 *
 * @param truePairs people on both lists; of one list, pairs of rows that are one person
 * @param linked pairs linked, whatever their band
 * @param right linked pairs that are right
 * @param precision right among linked
 * @param recall right among true
 * @param recallAtPrecision999 the largest recall of any probability threshold at which at least .999 of the pairs are right
 * @param calibrationError mean distance between stated probability and share right, over ten bins weighted by size
 * @param calibration the bins that have pairs, the most probable first
 */
public record MatchQuality(
        int truePairs,
        int linked,
        int right,
        double precision,
        double recall,
        double recallAtPrecision999,
        double calibrationError,
        List<Calibration> calibration) {

    /**
     * Linked pairs of nearly the same stated probability.
     *
     * @param from the least probability of the bin
     * @param to the bound that its probabilities stay under; 1 belongs to the last bin
     * @param pairs how many pairs, at least one
     * @param stated mean of the stated probabilities
     * @param right share of the pairs that are right
     */
    public record Calibration(double from, double to, int pairs, double stated, double right) {}

    private static final int BINS = 10;
    private static final double PRECISION = 0.999;

    public MatchQuality {
        calibration = List.copyOf(calibration);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Measures pairs across two lists; the pairs are sorted by falling probability. */
    static MatchQuality between(List<LinkedPair> pairs, List<String> left, List<String> right) {
        Map<String, Integer> counts = counts(left);
        int both = 0;
        for (String id : right) {
            Integer count = counts.get(id);
            if (count != null && count > 0) {
                counts.put(id, count - 1);
                both++;
            }
        }
        return of(pairs, left, right, both);
    }

    /** Measures pairs within one list; the pairs are sorted by falling probability. */
    static MatchQuality within(List<LinkedPair> pairs, List<String> truth) {
        int both = counts(truth).values().stream()
                .mapToInt(count -> count * (count - 1) / 2)
                .sum();
        return of(pairs, truth, truth, both);
    }

    private static Map<String, Integer> counts(List<String> truth) {
        Map<String, Integer> counts = new HashMap<>();
        truth.stream().filter(id -> !id.isEmpty()).forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }

    private static MatchQuality of(List<LinkedPair> pairs, List<String> left, List<String> right, int both) {
        int hits = 0;
        int bestHits = 0;
        double[][] bins = new double[BINS][3];
        for (int at = 0; at < pairs.size(); at++) {
            LinkedPair pair = pairs.get(at);
            String one = left.get(pair.left());
            boolean hit = !one.isEmpty() && one.equals(right.get(pair.right()));
            hits += hit ? 1 : 0;
            boolean threshold = at + 1 == pairs.size() || pairs.get(at + 1).probability() < pair.probability();
            if (threshold && hits >= PRECISION * (at + 1)) {
                bestHits = hits;
            }
            double[] bin = bins[Math.min(BINS - 1, (int) (pair.probability() * BINS))];
            bin[0]++;
            bin[1] += pair.probability();
            bin[2] += hit ? 1 : 0;
        }
        double error = 0;
        List<Calibration> calibration = new ArrayList<>();
        for (int at = BINS - 1; at >= 0; at--) {
            double[] bin = bins[at];
            error += Math.abs(bin[1] - bin[2]);
            if (bin[0] > 0) {
                calibration.add(new Calibration(
                        (double) at / BINS, (double) (at + 1) / BINS, (int) bin[0], bin[1] / bin[0], bin[2] / bin[0]));
            }
        }
        return new MatchQuality(
                both,
                pairs.size(),
                hits,
                share(hits, pairs.size()),
                share(hits, both),
                share(bestHits, both),
                pairs.isEmpty() ? 0 : error / pairs.size(),
                calibration);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
