package org.homeward.app.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.app.reports.ExchangeReport;
import org.homeward.app.reports.Source;
import org.homeward.app.reports.Topic;
import org.homeward.app.reports.web.Canvas.Anchor;

/**
 * Which source reports which version of each topic: numbered discs, the numbers being those of the list of versions.
 */
public final class ContradictionDrawing {

    private static final double RADIUS = 9.5;

    private ContradictionDrawing() {}

    public static Picture draw(ReportPage page, ExchangeReport report) {
        return Picture.of("contradictions", (id, width) -> draw(page, report, id, width));
    }

    /** Sources that some topic cites, in the report's order. */
    public static List<Source> cited(ExchangeReport report) {
        return report.sources().stream()
                .filter(source -> report.topics().stream()
                        .flatMap(topic -> topic.versions().stream())
                        .anyMatch(version -> version.sources().contains(source.id())))
                .toList();
    }

    private static String draw(ReportPage page, ExchangeReport report, String id, int width) {
        Canvas canvas = new Canvas(id, width, page.rightToLeft());
        List<Source> sources = cited(report);
        boolean wide = width > 500;
        double start = wide ? 250 : 0;
        double column = (width - start - (wide ? 90 : 0)) / Math.max(1, sources.size());
        double row = wide ? 30 : 46;
        for (int at = 0; at < sources.size(); at++) {
            canvas.figure(
                    start + (at + 0.5) * column,
                    14,
                    Anchor.MIDDLE,
                    "small strong",
                    sources.get(at).id());
        }
        double y = 22;
        for (Topic topic : report.topics()) {
            canvas.line(0, y, width, y, "separator");
            String title = page.plain(topic.title());
            String spread = page.text("topics.spread-short", Map.of("count", topic.spoken()));
            double middle = wide ? y + row / 2 : y + row - 14;
            if (wide) {
                canvas.text(0, middle + 5, Anchor.START, "label", Canvas.fit(title, start - 10, 14));
                canvas.text(width, middle + 5, Anchor.END, "small muted", Canvas.fit(spread, 88, 11));
            } else {
                canvas.text(0, y + 15, Anchor.START, "small strong", Canvas.fit(title, width - 92.0, 11));
                canvas.text(width, y + 15, Anchor.END, "small muted", Canvas.fit(spread, 90, 11));
            }
            for (int at = 0; at < sources.size(); at++) {
                discs(canvas, topic, sources.get(at).id(), start + (at + 0.5) * column, middle, column);
            }
            y += row;
        }
        return canvas.finish(
                y + 2,
                page.text("topics.picture-title"),
                page.text(
                        "topics.picture-description",
                        Map.of("topics", (long) report.topics().size(), "sources", (long) sources.size())));
    }

    private static void discs(Canvas canvas, Topic topic, String source, double x, double y, double column) {
        List<Integer> versions = new ArrayList<>();
        boolean silent = false;
        for (Topic.Version version : topic.versions()) {
            if (version.sources().contains(source)) {
                silent |= version.silent();
                if (!version.silent() && !versions.contains(topic.numberOf(version))) {
                    versions.add(topic.numberOf(version));
                }
            }
        }
        if (versions.isEmpty()) {
            if (silent) {
                canvas.figure(x, y + 4, Anchor.MIDDLE, "small muted", "–");
            }
            return;
        }
        double gap = Math.min(2 * RADIUS + 2, (column - 2 * RADIUS) / Math.max(1, versions.size() - 1));
        double from = x - gap * (versions.size() - 1) / 2;
        for (int at = 0; at < versions.size(); at++) {
            int version = versions.get(at);
            canvas.disc(from + at * gap, y, RADIUS, "version version-" + Math.min(version, 6));
            canvas.figure(
                    from + at * gap,
                    y + 4,
                    Anchor.MIDDLE,
                    "small version-figure-" + Math.min(version, 6),
                    Integer.toString(version));
        }
    }
}
