package org.homeward.app.reports.print;

import java.io.IOException;
import java.util.List;
import org.homeward.app.reports.print.Pen.Align;
import org.homeward.app.texts.Texts;

/** Figures large enough to be read out at the gate. */
final class Counts {

    private static final double HEIGHT = 58;

    private Counts() {}

    /** A figure and the text that names it. */
    record Count(String title, int people) {}

    static void draw(Booklet booklet, List<Count> counts) throws IOException {
        double width = Booklet.ROOM / counts.size();
        double x = Booklet.MARGIN;
        for (Count count : counts) {
            booklet.pen().box(x, booklet.y(), width, HEIGHT, 0.8);
            String figure = Integer.toString(count.people());
            booklet.pen().words(booklet.bold, 20, figure, x, booklet.y() + 25, width, Align.CENTRE);
            double line = booklet.y() + 39;
            for (Texts texts : booklet.tongues.both()) {
                booklet.pen()
                        .words(booklet.regular, 8, Tongues.text(texts, count.title()), x, line, width, Align.CENTRE);
                line += 11;
            }
            x += width;
        }
        booklet.advance(HEIGHT + 14);
    }
}
