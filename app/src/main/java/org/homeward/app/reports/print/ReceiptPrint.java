package org.homeward.app.reports.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.app.reports.ReceiptSheet;
import org.homeward.app.reports.ReceiptSheet.HeadCount;
import org.homeward.app.reports.print.Counts.Count;
import org.homeward.app.reports.print.LineTable.Column;
import org.homeward.app.texts.Texts;

/** The pages of a receipt: the counts, the head count of each seat, every deviation, the signatures. */
final class ReceiptPrint {

    private static final List<Column> SEATS =
            List.of(new Column("print.head-count", 260), new Column("print.received", 100));
    private static final List<Column> DEVIATIONS = List.of(
            new Column("print.column.entry", 76),
            new Column("print.column.holder-name", 170),
            new Column("print.column.what", 190),
            new Column("print.column.replaced", 87));

    private ReceiptPrint() {}

    static void draw(Booklet booklet, ReceiptSheet receipt) throws IOException {
        booklet.page("print.receipt");
        Counts.draw(
                booklet,
                List.of(
                        new Count(
                                "print.zero.expected",
                                receipt.manifest().lines().size()),
                        new Count("print.received", receipt.crossed())));
        new LineTable(booklet, "print.receipt", SEATS).draw(seats(booklet, receipt));
        boolean agree =
                receipt.counts().stream().mapToInt(HeadCount::people).distinct().count() <= 1;
        booklet.sentence(agree ? "print.counts-agree" : "print.counts-differ", 9);
        booklet.heading("print.deviations");
        if (receipt.deviations().isEmpty()) {
            booklet.sentence("print.deviations.none", 9);
        } else {
            new LineTable(booklet, "print.receipt", DEVIATIONS).draw(deviations(booklet, receipt));
        }
        Signatures.draw(booklet, "print.receipt");
    }

    private static List<LineTable.Row> seats(Booklet booklet, ReceiptSheet receipt) {
        List<LineTable.Row> rows = new ArrayList<>();
        for (HeadCount count : receipt.counts()) {
            List<String> names = booklet.tongues.both().stream()
                    .map(texts -> Tongues.words(texts, count.seat().name()))
                    .distinct()
                    .toList();
            rows.add(LineTable.Row.of(String.join(" · ", names), Integer.toString(count.people())));
        }
        return rows;
    }

    private static List<LineTable.Row> deviations(Booklet booklet, ReceiptSheet receipt) {
        List<LineTable.Row> rows = new ArrayList<>();
        for (ReceiptSheet.Deviation deviation : receipt.deviations()) {
            List<String> what = new ArrayList<>();
            for (Texts texts : booklet.tongues.both()) {
                what.add(Tongues.event(texts, deviation.kind()));
            }
            String replacement = deviation.replacedBy();
            rows.add(LineTable.Row.of(
                    deviation.entry(),
                    deviation.name().open(),
                    String.join(" · ", what.stream().distinct().toList()),
                    replacement == null ? "–" : replacement));
        }
        return rows;
    }
}
