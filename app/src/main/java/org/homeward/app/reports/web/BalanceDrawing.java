package org.homeward.app.reports.web;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.homeward.app.reports.BalanceCurve;
import org.homeward.app.reports.BalanceCurve.Point;
import org.homeward.app.reports.web.Canvas.Anchor;

/**
 * The balance over time: the first party's exposure above the line, the second's below, the signed limit on both sides.
 */
public final class BalanceDrawing {

    private static final double TOP = 26;
    private static final double FOOT = 30;
    private static final double MARGIN = 36;

    private BalanceDrawing() {}

    /** The drawing; empty where nothing was handed over. */
    public static Picture draw(ReportPage page, BalanceCurve curve) {
        if (curve.points().isEmpty()) {
            return new Picture("", "");
        }
        return Picture.of("balance", (id, width) -> draw(page, curve, id, width));
    }

    private static String draw(ReportPage page, BalanceCurve curve, String id, int width) {
        Canvas canvas = new Canvas(id, width, page.rightToLeft());
        double half = width > 500 ? 100 : 84;
        double zero = TOP + half;
        double scale = (half - 8) / (double) Math.max(1, Math.max(curve.limit(), curve.highest()));
        List<Point> points = curve.points();
        double step = (width - MARGIN - 2) / points.size();

        stages(canvas, page, points, step, zero + half);
        canvas.path(steps(points, step, zero, -scale, Point::exposureFirst), true, "first area");
        canvas.path(steps(points, step, zero, scale, Point::exposureSecond), true, "second area");
        canvas.line(MARGIN, zero, width, zero, "axis");
        limit(canvas, page, width, zero - curve.limit() * scale, curve.limit());
        limit(canvas, page, width, zero + curve.limit() * scale, curve.limit());
        canvas.figure(MARGIN - 5, zero + 4, Anchor.END, "small figure", page.number(0));
        canvas.path(line(points, step, zero, scale), false, "balance-line");
        String first = page.withSeat(
                "balance.exposed", page.report().heading().firstParty().id());
        String second = page.withSeat(
                "balance.exposed", page.report().heading().secondParty().id());
        canvas.text(MARGIN, 14, Anchor.START, "small", Canvas.fit(first, width - MARGIN, 11));
        canvas.text(MARGIN, zero + half + 15, Anchor.START, "small", Canvas.fit(second, width - MARGIN, 11));
        return canvas.finish(
                zero + half + FOOT + 12,
                page.text("balance.title"),
                page.text("balance.description", Map.of("limit", curve.limit(), "highest", curve.highest())));
    }

    private static void limit(Canvas canvas, ReportPage page, int width, double y, long limit) {
        canvas.line(MARGIN, y, width, y, "limit");
        canvas.figure(MARGIN - 5, y + 4, Anchor.END, "small figure", "Δ " + page.number(limit));
    }

    /** Thin separators between stages, each stage's number under its steps. */
    private static void stages(Canvas canvas, ReportPage page, List<Point> points, double step, double bottom) {
        int from = 0;
        for (int at = 1; at <= points.size(); at++) {
            if (at == points.size()
                    || points.get(at).stage() != points.get(from).stage()) {
                double start = MARGIN + from * step;
                double end = MARGIN + at * step;
                canvas.line(end, TOP, end, bottom + 20, "separator");
                canvas.figure(
                        (start + end) / 2,
                        bottom + 31,
                        Anchor.MIDDLE,
                        "small figure",
                        page.number(points.get(from).stage()));
                from = at;
            }
        }
    }

    private static double[] steps(
            List<Point> points, double step, double zero, double scale, ToLongFunction<Point> of) {
        double[] path = new double[points.size() * 4 + 4];
        int next = 0;
        path[next++] = MARGIN;
        path[next++] = zero;
        for (int at = 0; at < points.size(); at++) {
            double y = zero + of.applyAsLong(points.get(at)) * scale;
            path[next++] = MARGIN + at * step;
            path[next++] = y;
            path[next++] = MARGIN + (at + 1) * step;
            path[next++] = y;
        }
        path[next++] = MARGIN + points.size() * step;
        path[next] = zero;
        return path;
    }

    /** What the second party has received beyond the first: above the line the first is the one that waits. */
    private static double[] line(List<Point> points, double step, double zero, double scale) {
        double[] path = new double[points.size() * 4];
        for (int at = 0; at < points.size(); at++) {
            Point point = points.get(at);
            double y = zero - (point.receivedBySecond() - point.receivedByFirst()) * scale;
            path[at * 4] = MARGIN + at * step;
            path[at * 4 + 1] = y;
            path[at * 4 + 2] = MARGIN + (at + 1) * step;
            path[at * 4 + 3] = y;
        }
        return path;
    }
}
