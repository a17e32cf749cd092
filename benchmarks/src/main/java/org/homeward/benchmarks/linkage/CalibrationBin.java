package org.homeward.benchmarks.linkage;

import java.util.ArrayList;
import java.util.List;

/**
 * Listed pairs of about one probability; shares from 0 to 1.
 *
 * @param from the least probability of the bin
 * @param to the probability it ends before, 1 included
 * @param pairs how many pairs it has
 * @param stated the mean probability that the engine gave them
 * @param right the share that is right
 * @param low the lower end of what the share may truly be, 95 %
 * @param high the upper end
 */
record CalibrationBin(double from, double to, int pairs, double stated, double right, double low, double high) {

    /** Ten bins of one width, as the calibration error is defined on. */
    static final double[] TENTHS = {0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1};
    /** Where nearly all pairs are. */
    static final double[] NEAR_ONE = {.9, .99, .999, .9999, 1};

    private static final double NORMAL_95 = 1.96;

    /** Sorts pairs into bins; empty bins are left out. Bounds after Wilson (1927). */
    static List<CalibrationBin> of(List<JudgedPair> listed, double[] edges) {
        List<CalibrationBin> bins = new ArrayList<>();
        for (int at = 0; at + 1 < edges.length; at++) {
            double from = edges[at];
            double to = edges[at + 1];
            List<JudgedPair> inside = listed.stream()
                    .filter(pair -> pair.probability() >= from && (pair.probability() < to || to == 1))
                    .toList();
            if (!inside.isEmpty()) {
                bins.add(of(inside, from, to));
            }
        }
        return bins;
    }

    private static CalibrationBin of(List<JudgedPair> inside, double from, double to) {
        int n = inside.size();
        double stated =
                inside.stream().mapToDouble(JudgedPair::probability).average().orElse(0);
        double right = (double) inside.stream().filter(JudgedPair::onePerson).count() / n;
        double z2 = NORMAL_95 * NORMAL_95;
        double middle = (right + z2 / (2 * n)) / (1 + z2 / n);
        double reach = NORMAL_95 / (1 + z2 / n) * Math.sqrt(right * (1 - right) / n + z2 / (4.0 * n * n));
        return new CalibrationBin(from, to, n, stated, right, Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    /** The mean distance of stated and right, weighted by size. */
    static double error(List<CalibrationBin> bins) {
        int all = bins.stream().mapToInt(CalibrationBin::pairs).sum();
        return bins.stream()
                        .mapToDouble(bin -> Math.abs(bin.stated - bin.right) * bin.pairs)
                        .sum()
                / Math.max(1, all);
    }
}
