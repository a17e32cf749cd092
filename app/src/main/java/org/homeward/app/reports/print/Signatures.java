package org.homeward.app.reports.print;

import java.io.IOException;
import java.util.List;
import org.homeward.app.reports.print.Pen.Align;
import org.homeward.app.texts.Texts;

/** The boxes that the releasing officer, the custodian and the receiving officer sign, of equal size. */
final class Signatures {

    private static final double GAP = 10;
    private static final double HEIGHT = 148;

    private Signatures() {}

    /** Draws the boxes, on a further page titled {@code page} where they do not fit on this one. */
    static void draw(Booklet booklet, String page) throws IOException {
        if (!booklet.fits(HEIGHT)) {
            booklet.page(page);
        }
        double width = (Booklet.ROOM - 2 * GAP) / 3;
        double x = Booklet.MARGIN;
        double top = booklet.y();
        for (String role : List.of("print.sign.releasing", "print.sign.custodian", "print.sign.receiving")) {
            booklet.pen().box(x, top, width, HEIGHT - 8, 0.8);
            double line = top + 12;
            for (Texts texts : booklet.tongues.both()) {
                for (String words : booklet.bold.wrap(Tongues.text(texts, role), 7.5, width - 12)) {
                    booklet.pen().words(booklet.bold, 7.5, words, x + 6, line, width - 12, Tongues.start(texts));
                    line += 9;
                }
            }
            line = top + 62;
            for (String field : List.of("print.sign.name", "print.sign.time", "print.sign.signature")) {
                booklet.pen().rule(x + 6, line, x + width - 6, line, 0.5);
                String title = booklet.tongues.joined(field);
                booklet.pen().words(booklet.regular, 6.5, title, x + 6, line + 8, width - 12, Align.LEFT);
                line += 31;
            }
            x += width + GAP;
        }
        booklet.advance(HEIGHT);
    }
}
