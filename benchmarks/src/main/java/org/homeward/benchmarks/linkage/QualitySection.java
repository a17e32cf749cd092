package org.homeward.benchmarks.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.homeward.benchmarks.linkage.JudgedPair.Fate;
import org.homeward.benchmarks.linkage.QualityCharts.Point;

/** What the report says about lists of one length. */
final class QualitySection {
    private static final String MISSING = "-missing";
    /** The one table whose rows have an order of their own. */
    private static final String COUNTED = "Wrong or missing";

    private static final double[] THRESHOLDS = {.9999, .999, .99, .95, .9, .75, .5, .25};
    private static final List<String> CLASS_HEADERS =
            List.of("True pairs", "Missed", "For review", "Not proposed", "Median evidence, bits");

    private final QualityCase quality;
    private final String id;
    private final StringBuilder html = new StringBuilder();

    QualitySection(QualityCase quality, String id) {
        this.quality = quality;
        this.id = id;
    }

    String write() {
        html.append("<section id=\"")
                .append(id)
                .append("\"><h2>")
                .append(Html.text(quality.title()))
                .append("</h2>\n");
        bands();
        html.append("<h3>Do the probabilities hold?</h3>\n<div class=\"pictures\">");
        calibration();
        precisionRecall();
        histogram();
        html.append("</div>\n<h3>What is missed, and why</h3>\n");
        missed();
        html.append("<h3>What is wrongly joined</h3>\n");
        wrong();
        html.append(new QualityExamples(quality).write());
        return html.append("</section>\n").toString();
    }

    private void bands() {
        List<List<String>> rows = new ArrayList<>();
        long all = quality.truePairs().size();
        for (Fate fate : Fate.values()) {
            long right = count(quality.truePairs(), fate);
            boolean listed = fate == Fate.PROPOSED || fate == Fate.REVIEW;
            rows.add(List.of(
                    capital(fate.words()),
                    Html.count(right),
                    Html.percent((double) right / Math.max(1, all)),
                    listed ? Html.count(count(quality.wrongPairs(), fate)) : "–"));
        }
        html.append(Html.table(
                "What became of " + Html.count(all) + " true pairs in "
                        + quality.runs().size() + " runs",
                List.of("Band", "True pairs", "Share of them", "Wrong pairs"),
                rows,
                1));
    }

    private static long count(List<JudgedPair> pairs, Fate fate) {
        return pairs.stream().filter(pair -> pair.fate() == fate).count();
    }

    private void calibration() {
        List<JudgedPair> listed = quality.listed();
        List<CalibrationBin> tenths = CalibrationBin.of(listed, CalibrationBin.TENTHS);
        List<CalibrationBin> all = new ArrayList<>(tenths);
        all.addAll(CalibrationBin.of(listed, CalibrationBin.NEAR_ONE));
        List<List<String>> rows = new ArrayList<>();
        for (CalibrationBin bin : all) {
            rows.add(List.of(
                    number(bin.from()) + " to " + number(bin.to()),
                    Html.count(bin.pairs()),
                    Html.share(bin.stated()),
                    Html.share(bin.right()),
                    Html.share(bin.low()) + " to " + Html.share(bin.high())));
        }
        html.append(Html.figure(
                QualityCharts.reliability(tenths),
                "Reliability: of the pairs given a probability, how many are right. On the dashed line stated and true are the"
                        + " same. Bars: where the true share lies, 95 %. Beside each point: how many pairs. Calibration"
                        + " error (mean distance, weighted by size): " + Html.share(CalibrationBin.error(tenths)) + ".",
                Html.table(
                        "Stated probability and share right; the last rows divide the last tenth",
                        List.of("Probability", "Pairs", "Mean stated", "Right", "95 %"),
                        rows,
                        1)));
    }

    private static String number(double bound) {
        return bound == Math.rint(bound)
                ? Integer.toString((int) bound)
                : Double.toString(bound).substring(1);
    }

    private void precisionRecall() {
        List<Point> curve =
                QualityCharts.curve(quality.listed(), quality.truePairs().size());
        List<List<String>> rows = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            curve.stream()
                    .filter(point -> point.threshold() >= threshold)
                    .reduce((before, after) -> after)
                    .ifPresent(point -> rows.add(List.of(
                            "p ≥ " + number(threshold),
                            Html.share(point.precision()),
                            Html.share(point.recall()),
                            Html.share(2
                                    * point.precision()
                                    * point.recall()
                                    / Math.max(1e-9, point.precision() + point.recall())))));
        }
        html.append(Html.figure(
                QualityCharts.precisionRecall(curve),
                "Precision against recall as the least probability falls from 1 to .25, below which nothing is listed. Both axes"
                        + " begin near 1.",
                Html.table("Thresholds", List.of("Listed", "Precision", "Recall", "F1"), rows, 1)));
    }

    private void histogram() {
        List<Double> same = quality.truePairs().stream().map(JudgedPair::bits).toList();
        int[] up = QualityCharts.bins(same);
        int[] down = QualityCharts.bins(quality.strangers());
        List<List<String>> rows = new ArrayList<>();
        for (int bin = 0; bin < up.length; bin++) {
            int from = QualityCharts.LOWEST_BITS + bin * QualityCharts.BITS_A_BIN;
            if (up[bin] + down[bin] > 0) {
                rows.add(List.of(
                        (from + " to " + (from + QualityCharts.BITS_A_BIN)).replace('-', '−'),
                        Html.count(up[bin]),
                        Html.count(down[bin])));
            }
        }
        html.append(Html.figure(
                QualityCharts.histogram(same, quality.strangers()),
                "Evidence: upwards the " + Html.count(same.size())
                        + " true pairs, downwards the nearest wrong person of "
                        + Html.count(quality.strangers().size())
                        + " rows. From p = .25 a pair is listed, from p = .99 it may be proposed; rivals take off more.",
                Html.table(
                        "Pairs by evidence; the outer bins are open",
                        List.of("Bits", "True pairs", "Nearest wrong person"),
                        rows,
                        1)));
    }

    private void missed() {
        List<JudgedPair> pairs = quality.truePairs();
        if (!quality.noted()) {
            html.append("<p>The lists do not come with notes on what is wrong with each row, so nothing can be said by"
                    + " spelling or damage.</p>\n");
            return;
        }
        ErrorClass all = ErrorClass.of("all", pairs);
        html.append("<p>Missed: a true pair that is neither proposed nor listed for review. Over all "
                + Html.count(all.missed()) + " of " + Html.count(all.pairs()) + " ("
                + Html.percent(all.missedShare()) + "); half of all true pairs have less than "
                + Html.bits(all.medianBits())
                + " bits. “Not proposed” is what is missed and what a person has to look at. A pair with several things wrong"
                + " counts in each class; classes of fewer than some hundred pairs say little.</p>\n");
        classes("By script of the two rows", "Scripts", pair -> List.of(pair.scripts()));
        classes("By kind of damage to either row", "Damage", pair -> damage(pair, false));
        classes("By column that says nothing in either row", "Column", pair -> damage(pair, true));
        classes(
                "By number of things wrong in both rows",
                COUNTED,
                pair -> List.of(
                        pair.damage().size() > 8
                                ? "9 and more"
                                : Integer.toString(pair.damage().size())));
        html.append("<details><summary>By romanisation</summary>");
        classes("By romanisation of either row", "Language and scheme", JudgedPair::romanisations);
        html.append("</details>\n");
    }

    private static List<String> damage(JudgedPair pair, boolean missing) {
        return pair.damage().stream()
                .filter(code -> code.endsWith(MISSING) == missing)
                .map(code -> capital(code.replace(MISSING, "").replace('-', ' ')))
                .toList();
    }

    private void classes(String caption, String first, Function<JudgedPair, Collection<String>> names) {
        List<List<String>> rows = new ArrayList<>();
        List<ErrorClass> found = new ArrayList<>(ErrorClass.of(quality.truePairs(), names));
        if (first.equals(COUNTED)) {
            found.sort(Comparator.comparing(ErrorClass::name));
        }
        for (ErrorClass each : found) {
            rows.add(List.of(
                    each.name(),
                    Html.count(each.pairs()),
                    Html.count(each.missed()),
                    Html.count(each.review()),
                    Html.percent(each.notProposed()),
                    Html.bits(each.medianBits())));
        }
        List<String> headers = new ArrayList<>(List.of(first));
        headers.addAll(CLASS_HEADERS);
        html.append(Html.table(caption, headers, rows, 1));
    }

    private void wrong() {
        if (quality.wrongPairs().isEmpty()) {
            html.append("<p>Nobody.</p>\n");
            return;
        }
        Map<String, List<JudgedPair>> byRelation = new TreeMap<>();
        quality.wrongPairs()
                .forEach(pair -> byRelation
                        .computeIfAbsent(pair.relation(), any -> new ArrayList<>())
                        .add(pair));
        List<List<String>> rows = byRelation.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<JudgedPair>> entry) ->
                                entry.getValue().size())
                        .reversed())
                .map(entry -> List.of(
                        capital(entry.getKey()),
                        Html.count(entry.getValue().size()),
                        Html.count(count(entry.getValue(), Fate.PROPOSED)),
                        Html.count(count(entry.getValue(), Fate.REVIEW)),
                        String.format(
                                Locale.ROOT,
                                "%.1f",
                                entry.getValue().stream()
                                        .mapToDouble(JudgedPair::probability)
                                        .sum())))
                .toList();
        html.append("<p>Two people are joined who are not one. “Claimed right” adds up the stated probabilities: honest"
                + " probabilities leave wrong pairs where they say so.</p>\n");
        html.append(Html.table(
                "Wrong pairs by what the two people are to each other",
                List.of("Relation", "Wrong pairs", "Proposed", "For review", "Claimed right"),
                rows,
                1));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
