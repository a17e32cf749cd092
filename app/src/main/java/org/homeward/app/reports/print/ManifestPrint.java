package org.homeward.app.reports.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.ManifestSheet.CitedClause;
import org.homeward.app.reports.ManifestSheet.Line;
import org.homeward.app.reports.print.LineTable.Column;
import org.homeward.app.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The pages of a manifest: the zero report, the people, the clauses cited, the signatures, the reserve. */
final class ManifestPrint {

    private static final List<Column> COLUMNS = List.of(
            new Column("print.column.number", 28),
            new Column("print.column.entry", 70),
            new Column("print.column.holder-name", 162),
            new Column("print.column.receiver-name", 162),
            new Column("print.column.birth-year", 40),
            new Column("print.column.clause", 61));

    private ManifestPrint() {}

    static void draw(Booklet booklet, ManifestSheet sheet) throws IOException {
        zeroReport(booklet, sheet);
        booklet.page("print.manifest");
        new LineTable(booklet, "print.manifest", COLUMNS).draw(rows(sheet.lines()));
        clauses(booklet, sheet.clauses());
        Signatures.draw(booklet, "print.manifest");
        booklet.page("print.reserve");
        if (sheet.reserves().isEmpty()) {
            booklet.sentence("print.reserve.none", 9);
        } else {
            booklet.sentence("print.reserve.explain", 9);
            new LineTable(booklet, "print.reserve", COLUMNS).draw(rows(sheet.reserves()));
        }
        Signatures.draw(booklet, "print.reserve");
    }

    /** The page that all three sign before anyone crosses: that the count stands at nothing. */
    private static void zeroReport(Booklet booklet, ManifestSheet sheet) throws IOException {
        booklet.page("print.zero");
        booklet.sentence("print.zero.explain", 9);
        Counts.draw(
                booklet,
                List.of(
                        new Counts.Count("print.zero.expected", sheet.lines().size()),
                        new Counts.Count("print.zero.reserve", sheet.reserves().size()),
                        new Counts.Count("print.zero.crossed", 0)));
        Signatures.draw(booklet, "print.zero");
    }

    private static void clauses(Booklet booklet, List<CitedClause> clauses) throws IOException {
        if (clauses.isEmpty()) {
            return;
        }
        if (!booklet.fits(60)) {
            booklet.page("print.manifest");
        }
        booklet.heading("print.clauses");
        double half = (Booklet.ROOM - 16) / 2;
        for (CitedClause clause : clauses) {
            double x = Booklet.MARGIN;
            double deepest = 0;
            List<List<String>> sides = new ArrayList<>();
            for (Texts texts : booklet.tongues.both()) {
                List<String> lines =
                        booklet.regular.wrap(clause.id() + ". " + Tongues.words(texts, clause.text()), 8, half);
                sides.add(lines);
                deepest = Math.max(deepest, lines.size() * 10.5);
            }
            if (!booklet.fits(deepest + 4)) {
                booklet.page("print.manifest");
            }
            for (int side = 0; side < 2; side++) {
                double at = booklet.y() + 8;
                for (String line : sides.get(side)) {
                    booklet.pen()
                            .words(
                                    booklet.regular,
                                    8,
                                    line,
                                    x,
                                    at,
                                    half,
                                    Tongues.start(booklet.tongues.both().get(side)));
                    at += 10.5;
                }
                x += half + 16;
            }
            booklet.advance(deepest + 4);
        }
        booklet.advance(8);
    }

    private static List<List<String>> rows(List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    line.entry(),
                    line.holderWording().open(),
                    opened(line.receiverWording()),
                    opened(line.birthYear()),
                    line.clause()));
        }
        return rows;
    }

    private static String opened(@Nullable Sensitive<?> value) {
        return value == null ? "–" : value.open().toString();
    }
}
