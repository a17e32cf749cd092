package org.homeward.benchmarks.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pictures of the quality report as SVG that needs no script and is drawn in the page's own colours. */
final class QualityCharts {
    /** Below this many bits, and above, the histogram has one bin each. */
    static final int LOWEST_BITS = -24;

    static final int HIGHEST_BITS = 64;
    static final int BITS_A_BIN = 4;

    private static final int WIDTH = 420;
    private static final int LEFT = 52;
    private static final int RIGHT = 404;
    private static final int TOP = 14;
    private static final int BOTTOM = 262;
    private static final int HEIGHT = 312;
    private static final double REVIEW_BITS = Math.log(.25 / .75) / Math.log(2);
    private static final double PROPOSED_BITS = Math.log(.99 / .01) / Math.log(2);

    private final StringBuilder svg = new StringBuilder();
    private final double fromX;
    private final double toX;
    private final double fromY;
    private final double toY;

    private QualityCharts(String title, double fromX, double toX, double fromY, double toY) {
        this.fromX = fromX;
        this.toX = toX;
        this.fromY = fromY;
        this.toY = toY;
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                Html.text(title)));
    }

    /** Stated probability against the share right, with how many pairs each point stands for. */
    static String reliability(List<CalibrationBin> bins) {
        QualityCharts chart = new QualityCharts("Reliability diagram: stated probability and share right", 0, 1, 0, 1);
        chart.axes(
                "stated probability", "share right", new double[] {0, .25, .5, .75, 1}, new double[] {0, .25, .5, .75, 1
                });
        chart.line("ideal", 0, 0, 1, 1);
        for (CalibrationBin bin : bins) {
            chart.line("reach", bin.stated(), bin.low(), bin.stated(), bin.high());
            chart.svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"first\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>",
                    chart.x(bin.stated()),
                    chart.y(bin.right())));
            // Points near the right edge carry their number on the left.
            boolean late = bin.stated() > .93;
            chart.text(
                    chart.x(bin.stated()) + (late ? -9 : 9),
                    chart.y(bin.right()) + (late ? 20 : 4),
                    late ? "end" : "start",
                    Html.count(bin.pairs()));
        }
        return chart.end();
    }

    /** One point of the precision-recall curve. */
    record Point(double threshold, double recall, double precision) {}

    /** Every threshold of a case, from the strictest. */
    static List<Point> curve(List<JudgedPair> listed, int shared) {
        List<Point> points = new ArrayList<>();
        int right = 0;
        for (int at = 0; at < listed.size(); at++) {
            JudgedPair pair = listed.get(at);
            right += pair.onePerson() ? 1 : 0;
            if (at + 1 == listed.size() || listed.get(at + 1).probability() < pair.probability()) {
                points.add(new Point(pair.probability(), (double) right / Math.max(1, shared), right / (at + 1.0)));
            }
        }
        return points;
    }

    /** Precision against recall near 1. */
    static String precisionRecall(List<Point> points) {
        double worst = points.stream().mapToDouble(Point::precision).min().orElse(1);
        double low = worst >= .99 ? .99 : worst >= .98 ? .98 : worst >= .9 ? .9 : 0;
        double first =
                points.stream().filter(point -> point.recall() >= .9).findAny().isPresent() ? .9 : 0;
        QualityCharts chart = new QualityCharts("Precision against recall, near one", first, 1, low, 1);
        chart.axes("recall", "precision", ticks(first), ticks(low));
        if (low <= .999) {
            chart.line("ideal", first, .999, 1, .999);
            chart.text(chart.x(first) + 4, chart.y(.999) + 14, "start", "precision .999");
        }
        StringBuilder line = new StringBuilder();
        double lastX = -9;
        double lastY = -9;
        for (Point point : points) {
            double x = chart.x(point.recall());
            double y = chart.y(point.precision());
            if (point.recall() >= first && (Math.abs(x - lastX) >= .5 || Math.abs(y - lastY) >= .5)) {
                line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                lastX = x;
                lastY = y;
            }
        }
        chart.svg.append("<polyline class=\"curve\" points=\"").append(line).append("\"/>");
        return chart.end();
    }

    private static double[] ticks(double from) {
        double[] ticks = new double[6];
        for (int at = 0; at < ticks.length; at++) {
            ticks[at] = from + (1 - from) * at / (ticks.length - 1);
        }
        return ticks;
    }

    /** Counts of bits per bin, the lowest and highest bin open. */
    static int[] bins(List<Double> bits) {
        int[] counts = new int[(HIGHEST_BITS - LOWEST_BITS) / BITS_A_BIN];
        for (double each : bits) {
            int bin = (int) Math.floor((each - LOWEST_BITS) / BITS_A_BIN);
            counts[Math.max(0, Math.min(counts.length - 1, bin))]++;
        }
        return counts;
    }

    /** Evidence for the same person upwards, for the nearest wrong person downwards, each as a share of its own. */
    static String histogram(List<Double> same, List<Double> strangers) {
        int[] up = bins(same);
        int[] down = bins(strangers);
        double highest = 0;
        for (int bin = 0; bin < up.length; bin++) {
            highest = Math.max(highest, Math.max(share(up[bin], same.size()), share(down[bin], strangers.size())));
        }
        double scale = Math.ceil(highest * 20) / 20;
        QualityCharts chart = new QualityCharts(
                "Evidence for true pairs and for the nearest wrong person", LOWEST_BITS, HIGHEST_BITS, -scale, scale);
        chart.axes(
                "evidence in bits, before rivals",
                "share of the pairs",
                new double[] {-24, -8, 8, 24, 40, 56},
                new double[] {-scale, -scale / 2, 0, scale / 2, scale});
        for (int bin = 0; bin < up.length; bin++) {
            double x = chart.x(LOWEST_BITS + bin * BITS_A_BIN) + .75;
            double width = chart.x(BITS_A_BIN) - chart.x(0) - 1.5;
            chart.bar("first", x, width, share(up[bin], same.size()));
            chart.bar("second", x, width, -share(down[bin], strangers.size()));
        }
        chart.line("axis", LOWEST_BITS, 0, HIGHEST_BITS, 0);
        chart.line("limit", REVIEW_BITS, -scale, REVIEW_BITS, scale);
        chart.line("limit", PROPOSED_BITS, -scale, PROPOSED_BITS, scale);
        chart.text(chart.x(REVIEW_BITS) - 4, TOP + 10, "end", "p = .25");
        chart.text(chart.x(PROPOSED_BITS) + 4, TOP + 10, "start", "p = .99");
        chart.text(RIGHT, TOP + 28, "end", "one person");
        chart.text(RIGHT, BOTTOM - 20, "end", "nearest wrong person");
        return chart.end();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private void bar(String kind, double x, double width, double share) {
        if (share != 0) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    kind,
                    x,
                    y(Math.max(0, share)),
                    width,
                    Math.max(.8, Math.abs(y(0) - y(share)))));
        }
    }

    private double x(double value) {
        return LEFT + (value - fromX) / (toX - fromX) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - (value - fromY) / (toY - fromY) * (BOTTOM - TOP);
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x(x1),
                y(y1),
                x(x2),
                y(y2)));
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                x,
                y,
                anchor,
                Html.text(words)));
    }

    private void axes(String across, String up, double[] ticksX, double[] ticksY) {
        for (double tick : ticksY) {
            line("grid", fromX, tick, toX, tick);
            text(LEFT - 6, y(tick) + 4, "end", number(Math.abs(tick)));
        }
        line("axis", fromX, fromY, toX, fromY);
        for (double tick : ticksX) {
            text(x(tick), BOTTOM + 18, tick == toX ? "end" : "middle", number(tick));
        }
        text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", across);
        svg.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(12 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                (TOP + BOTTOM) / 2,
                Html.text(up)));
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return Long.toString(Math.round(value)).replace('-', '−');
        }
        String text = String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
        return text.startsWith("0.") ? text.substring(1) : text.replace('-', '−');
    }

    private String end() {
        return svg.append("</svg>\n").toString();
    }
}
