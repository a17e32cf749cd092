package org.homeward.app.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.homeward.app.reports.BalanceCurve;
import org.homeward.app.reports.BalanceCurve.Point;
import org.homeward.app.reports.web.Canvas.Anchor;
import org.homeward.app.texts.Texts;

/**
 * The balance over time: the first party's exposure above the line, the second's below, the signed limit on both sides.
 */
public final class BalanceDrawing {

    private static final double TOP = 26;
    private static final double FOOT = 30;
    /** Left of the drawing, for the figures of the axis; more where a figure is longer. */
    private static final double MARGIN = 36;

    private static final double FIGURE = 7.2;
    private static final double HALF_WIDE = 100;
    private static final double HALF_NARROW = 84;
    /** Of a wide drawing. */
    private static final double HEIGHT = TOP + 2 * HALF_WIDE + FOOT + 12;

    private BalanceDrawing() {}

    /**
     * Whose balance it is and for whom it is drawn.
     *
     * @param first the first party's name in the reader's language
     * @param second the second party's
     * @param title what balances, in words
     */
    public record Legend(Texts texts, String first, String second, String title) {

        /** A limit as the axis writes it. */
        String limit(long limit) {
            return "Δ " + texts.number(limit);
        }

        /** The legend of everything together. */
        public Legend(Texts texts, String first, String second) {
            this(texts, first, second, texts.get("reports.balance.title"));
        }

        /** The same parties, for what balances by itself. */
        public Legend of(String named) {
            return new Legend(texts, first, second, named);
        }

        private boolean rightToLeft() {
            return texts.language().direction().equals("rtl");
        }

        private String exposed(String party) {
            return texts.get("reports.balance.exposed", Map.of("seat", party));
        }
    }

    /** The drawing; empty where nothing was handed over. */
    public static Picture draw(ReportPage page, BalanceCurve curve) {
        return draw("balance", page.balanceLegend(), curve);
    }

    /** The drawing, its id unique on the page; empty where there is no step. */
    public static Picture draw(String name, Legend legend, BalanceCurve curve) {
        if (curve.points().isEmpty()) {
            return new Picture("", "");
        }
        return Picture.of(name, (id, width) -> draw(legend, curve, id, width));
    }

    /** One balance and its legend. */
    public record Named(Legend legend, BalanceCurve curve) {}

    /**
     * The wide drawings as a file of their own, one under the other, which brings its colours with it; empty where there is
     * no step in any.
     */
    public static String file(List<Named> balances) {
        List<Canvas.Sheet> sheets = new ArrayList<>();
        for (Named each : balances) {
            if (!each.curve().points().isEmpty()) {
                String id = "balance-" + (sheets.size() + 1);
                String drawing = draw(each.legend(), each.curve(), id, Picture.WIDE, "");
                sheets.add(new Canvas.Sheet(each.legend().title(), drawing, HEIGHT));
            }
        }
        return switch (sheets.size()) {
            case 0 -> "";
            case 1 -> Canvas.alone(sheets.getFirst().drawing());
            default ->
                Canvas.stacked(
                        sheets, Picture.WIDE, balances.getFirst().legend().rightToLeft());
        };
    }

    private static String draw(Legend legend, BalanceCurve curve, String id, int width) {
        return draw(legend, curve, id, width, " " + legend.texts().get("reports.balance.table"));
    }

    /** Where steps stand from left to right: how far from the edge the first begins, and how wide each is. */
    private record Axis(double margin, double step) {

        static Axis of(Legend legend, BalanceCurve curve, int width) {
            int figures = curve.limited() ? legend.limit(curve.limit()).length() : 1;
            double margin = Math.max(MARGIN, figures * FIGURE + 8);
            return new Axis(margin, (width - margin - 2) / curve.points().size());
        }

        double at(int point) {
            return margin + point * step;
        }
    }

    private static String draw(Legend legend, BalanceCurve curve, String id, int width, String more) {
        Canvas canvas = new Canvas(id, width, legend.rightToLeft());
        double half = width > 500 ? HALF_WIDE : HALF_NARROW;
        double zero = TOP + half;
        double scale =
                (half - 8) / (double) Math.max(1, Math.max(curve.limited() ? curve.limit() : 0, curve.highest()));
        List<Point> points = curve.points();
        Axis axis = Axis.of(legend, curve, width);

        stages(canvas, legend, points, axis, zero + half);
        canvas.path(steps(points, axis, zero, -scale, Point::exposureFirst), true, "first area");
        canvas.path(steps(points, axis, zero, scale, Point::exposureSecond), true, "second area");
        canvas.line(axis.margin(), zero, width, zero, "axis");
        if (curve.limited()) {
            limit(canvas, legend, axis, width, zero - curve.limit() * scale, curve.limit());
            limit(canvas, legend, axis, width, zero + curve.limit() * scale, curve.limit());
        }
        canvas.figure(
                axis.margin() - 5,
                zero + 4,
                Anchor.END,
                "small figure",
                legend.texts().number(0));
        canvas.path(line(points, axis, zero, scale), false, "balance-line");
        String first = legend.exposed(legend.first());
        String second = legend.exposed(legend.second());
        canvas.text(axis.margin(), 14, Anchor.START, "small", Canvas.fit(first, width - axis.margin(), 11));
        canvas.text(
                axis.margin(), zero + half + 15, Anchor.START, "small", Canvas.fit(second, width - axis.margin(), 11));
        return canvas.finish(
                zero + half + FOOT + 12,
                legend.title(),
                legend.texts()
                                .get(
                                        curve.limited()
                                                ? "reports.balance.description"
                                                : "reports.balance.description-open",
                                        Map.of("limit", curve.limit(), "highest", curve.highest()))
                        + more);
    }

    private static void limit(Canvas canvas, Legend legend, Axis axis, int width, double y, long limit) {
        canvas.line(axis.margin(), y, width, y, "limit");
        canvas.figure(axis.margin() - 5, y + 4, Anchor.END, "small figure", legend.limit(limit));
    }

    /** Thin separators between stages, each stage's number under its steps. */
    private static void stages(Canvas canvas, Legend legend, List<Point> points, Axis axis, double bottom) {
        int from = 0;
        for (int at = 1; at <= points.size(); at++) {
            if (at == points.size()
                    || points.get(at).stage() != points.get(from).stage()) {
                double start = axis.at(from);
                double end = axis.at(at);
                canvas.line(end, TOP, end, bottom + 20, "separator");
                canvas.figure(
                        (start + end) / 2,
                        bottom + 31,
                        Anchor.MIDDLE,
                        "small figure",
                        legend.texts().number(points.get(from).stage()));
                from = at;
            }
        }
    }

    private static double[] steps(List<Point> points, Axis axis, double zero, double scale, ToLongFunction<Point> of) {
        double[] path = new double[points.size() * 4 + 4];
        int next = 0;
        path[next++] = axis.margin();
        path[next++] = zero;
        for (int at = 0; at < points.size(); at++) {
            double y = zero + of.applyAsLong(points.get(at)) * scale;
            path[next++] = axis.at(at);
            path[next++] = y;
            path[next++] = axis.at(at + 1);
            path[next++] = y;
        }
        path[next++] = axis.at(points.size());
        path[next] = zero;
        return path;
    }

    /** What the second party has received beyond the first: above the line the first is the one that waits. */
    private static double[] line(List<Point> points, Axis axis, double zero, double scale) {
        double[] path = new double[points.size() * 4];
        for (int at = 0; at < points.size(); at++) {
            Point point = points.get(at);
            double y = zero - (point.receivedBySecond() - point.receivedByFirst()) * scale;
            path[at * 4] = axis.at(at);
            path[at * 4 + 1] = y;
            path[at * 4 + 2] = axis.at(at + 1);
            path[at * 4 + 3] = y;
        }
        return path;
    }
}
