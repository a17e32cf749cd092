package org.homeward.app.reports.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.app.reports.print.Pen.Align;
import org.homeward.app.texts.Texts;

/** A table that runs over pages and repeats its head, its column titles in both languages. */
final class LineTable {

    private static final double SIZE = 8.5;
    private static final double LEADING = 10.5;
    private static final double PADDING = 4;

    /** A column: the text that heads it, and its width in points. */
    record Column(String title, double width) {}

    private final Booklet booklet;
    private final String page;
    private final List<Column> columns;

    /** A table on pages titled {@code page}. */
    LineTable(Booklet booklet, String page, List<Column> columns) {
        this.booklet = booklet;
        this.page = page;
        this.columns = columns;
    }

    /** The cells of a line; {@code closes} if a strong rule is drawn under it. */
    record Row(List<String> cells, boolean closes) {

        static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }
    }

    void draw(List<Row> rows) throws IOException {
        head();
        for (Row row : rows) {
            List<List<String>> cells = new ArrayList<>();
            int lines = 1;
            for (int at = 0; at < columns.size(); at++) {
                List<String> cell = booklet.regular.wrap(
                        row.cells().get(at), SIZE, columns.get(at).width() - 2 * PADDING);
                cells.add(cell);
                lines = Math.max(lines, cell.size());
            }
            double height = lines * LEADING + 5;
            if (!booklet.fits(height)) {
                booklet.page(page);
                head();
            }
            draw(cells, height, row.closes() ? 1.8 : 0.4);
        }
        booklet.advance(8);
    }

    private void draw(List<List<String>> cells, double height, double rule) throws IOException {
        double x = Booklet.MARGIN;
        double top = booklet.y();
        for (int at = 0; at < columns.size(); at++) {
            double room = columns.get(at).width() - 2 * PADDING;
            double line = top + LEADING;
            for (String words : cells.get(at)) {
                booklet.pen().words(booklet.regular, SIZE, words, x + PADDING, line, room, Align.LEFT);
                line += LEADING;
            }
            x += columns.get(at).width();
        }
        booklet.pen().rule(Booklet.MARGIN, top + height, x, top + height, rule);
        booklet.advance(height);
    }

    private void head() throws IOException {
        double x = Booklet.MARGIN;
        double top = booklet.y();
        double deepest = top;
        for (Column column : columns) {
            double line = top + 8;
            for (Texts texts : booklet.tongues.both()) {
                String title = Tongues.text(texts, column.title());
                for (String words : booklet.bold.wrap(title, 6.5, column.width() - 2 * PADDING)) {
                    booklet.pen()
                            .words(
                                    booklet.bold,
                                    6.5,
                                    words,
                                    x + PADDING,
                                    line,
                                    column.width() - 2 * PADDING,
                                    Align.LEFT);
                    line += 8;
                }
                line += 1;
            }
            deepest = Math.max(deepest, line - 6);
            x += column.width();
        }
        booklet.pen().rule(Booklet.MARGIN, deepest, x, deepest, 1);
        booklet.advance(deepest - top + 1);
    }
}
