package org.homeward.app.reports.web;

import java.util.List;
import java.util.Map;
import org.homeward.app.reports.Delivery;
import org.homeward.app.reports.Delivery.Figure;
import org.homeward.app.reports.web.Canvas.Anchor;

/** Promised against delivered: a bar per promise on its own scale, the promised number as a mark across it. */
public final class DeliveryDrawing {

    private static final int ROW = 58;

    private DeliveryDrawing() {}

    public static Picture draw(ReportPage page, List<Delivery> deliveries) {
        return Picture.of("delivered", (id, width) -> draw(page, deliveries, id, width));
    }

    private static String draw(ReportPage page, List<Delivery> deliveries, String id, int width) {
        Canvas canvas = new Canvas(id, width, page.rightToLeft());
        double y = 4;
        for (Delivery delivery : deliveries) {
            row(canvas, page, delivery, y, width);
            y += ROW;
        }
        return canvas.finish(
                y + 4, page.text("delivered.title"), page.text("delivered.description", Map.of("rows", (long)
                        deliveries.size())));
    }

    private static void row(Canvas canvas, ReportPage page, Delivery delivery, double y, int width) {
        String subject = page.plain(delivery.subject());
        String receiver = delivery.receiver();
        String label = receiver == null
                ? subject
                : page.text("delivered.row", Map.of("subject", subject, "receiver", page.plainSeat(receiver)));
        canvas.text(0, y + 14, Anchor.START, "label", Canvas.fit(label, width, 14));
        double scale = (width - 4.0) / delivery.largest();
        canvas.box(0, y + 21, width, 12, "track");
        List<Figure> figures = delivery.delivered();
        if (!figures.isEmpty()) {
            long least = figures.stream().mapToLong(Figure::value).min().getAsLong();
            long most = figures.stream().mapToLong(Figure::value).max().getAsLong();
            canvas.box(0, y + 21, least * scale, 12, "delivered");
            canvas.box(least * scale, y + 21, (most - least) * scale, 12, "hatched");
        }
        Long promised = delivery.promised();
        if (promised != null) {
            double mark = promised * scale;
            canvas.line(mark, y + 17, mark, y + 37, "mark");
        }
        canvas.text(0, y + 48, Anchor.START, "small muted", Canvas.fit(words(page, delivery), width, 11));
    }

    /** The row's figures as a sentence, for the drawing. */
    private static String words(ReportPage page, Delivery delivery) {
        Long promised = delivery.promised();
        String due = promised == null
                ? page.text("delivered.no-number")
                : page.text("delivered.promised-figure", Map.of("count", promised));
        List<Figure> figures = delivery.delivered();
        if (figures.isEmpty()) {
            return due + " · " + page.text("delivered.withheld");
        }
        long least = figures.stream().mapToLong(Figure::value).min().getAsLong();
        long most = figures.stream().mapToLong(Figure::value).max().getAsLong();
        String done = least == most
                ? page.text("delivered.delivered-figure", Map.of("count", least))
                : page.text("delivered.delivered-range", Map.of("least", least, "most", most));
        return due + " · " + done;
    }
}
