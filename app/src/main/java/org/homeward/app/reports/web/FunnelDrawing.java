package org.homeward.app.reports.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.homeward.app.reports.FunnelOfNames;
import org.homeward.app.reports.web.Canvas.Anchor;

/** The funnel of names: one bar per step, each against the number of names sought. */
public final class FunnelDrawing {

    private static final int WIDTH = 344;
    private static final int ROW = 46;

    private FunnelDrawing() {}

    /** One step of the funnel. */
    public record Step(String label, long names) {}

    /** The steps in order, for the drawing and for the table beside it. */
    public static List<Step> steps(ReportPage page, FunnelOfNames funnel) {
        return List.of(
                new Step(page.text("funnel.sought"), funnel.sought()),
                new Step(page.text("funnel.gated"), funnel.gated()),
                new Step(page.text("funnel.linked"), funnel.linked()),
                new Step(page.text("funnel.acknowledged"), funnel.acknowledged()),
                new Step(page.text("funnel.eligible"), funnel.eligible()),
                new Step(page.text("funnel.planned"), funnel.planned()),
                new Step(page.text("funnel.handed-over"), funnel.handedOver()));
    }

    /** Names that took another way, for the table. */
    public static List<Step> tracks(ReportPage page, FunnelOfNames funnel) {
        return List.of(
                new Step(page.text("track.disputed"), funnel.tracks().disputed()),
                new Step(page.text("track.missing"), funnel.tracks().missing()),
                new Step(page.text("track.refused"), funnel.tracks().refused()),
                new Step(page.text("track.unfit"), funnel.tracks().unfit()),
                new Step(page.text("track.died-on-list"), funnel.tracks().diedOnList()),
                new Step(page.text("track.reserve"), funnel.tracks().reserve()));
    }

    /** The drawing; narrow enough for a phone, so that one serves every width. */
    public static Content draw(ReportPage page, FunnelOfNames funnel) {
        String id = "funnel-" + page.style(funnel.seeker());
        Canvas canvas = new Canvas(id, WIDTH, page.rightToLeft());
        List<Step> steps = steps(page, funnel);
        double scale = (WIDTH - 2.0) / Math.max(1, steps.getFirst().names());
        double y = 0;
        for (Step step : steps) {
            canvas.text(0, y + 15, Anchor.START, "label", Canvas.fit(step.label(), WIDTH - 64.0, 14));
            canvas.figure(WIDTH, y + 15, Anchor.END, "figure", page.number(step.names()));
            canvas.box(0, y + 22, WIDTH, 12, "track");
            canvas.box(0, y + 22, step.names() * scale, 12, page.style(funnel.seeker()) + " filled");
            y += ROW;
        }
        String drawing = canvas.finish(
                y - 6,
                page.direction("funnel.title", funnel.seeker(), funnel.holder()),
                page.text("funnel.description", Map.of("sought", funnel.sought(), "handedOver", funnel.handedOver())));
        return out -> out.writeContent(drawing);
    }
}
