package org.homeward.app.reports.print;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.app.reports.AnnexSheet;
import org.homeward.app.reports.Heading;
import org.homeward.app.reports.Wording;

/** What stands on the pages of an annex: the clauses side by side, limits, law, amendments, places to sign. */
final class AnnexPrint {

    private AnnexPrint() {}

    static void draw(AnnexPages pages, AnnexSheet sheet) throws IOException {
        head(pages, sheet);
        for (AnnexSheet.Clause clause : sheet.clauses()) {
            clause(pages, clause);
        }
        if (!sheet.limits().isEmpty()) {
            heading(pages, "reports.annex.limits");
            for (Wording limit : sheet.limits()) {
                pages.both(limit, 9, false);
            }
        }
        heading(pages, "reports.annex.law");
        for (AnnexSheet.Rule rule : sheet.rules()) {
            pages.both(rule.text(), 8, false);
            pages.gap(3);
        }
        if (!sheet.history().isEmpty()) {
            heading(pages, "reports.annex.history");
            for (AnnexSheet.Amendment amendment : sheet.history()) {
                amendment(pages, amendment);
            }
        }
        for (String language : List.copyOf(pages.unprintable)) {
            pages.gap(6);
            pages.both(Wording.of("reports.annex.no-letters", Map.of("language", language)), 8, true);
        }
        pages.gap(14);
        pages.signatures(List.of(
                sheet.parties().get(0).name(),
                sheet.parties().get(1).name(),
                sheet.intermediary().name()));
    }

    private static void head(AnnexPages pages, AnnexSheet sheet) throws IOException {
        pages.room(200);
        pages.both(sheet.title(), 15, true);
        pages.gap(4);
        pages.both(
                Wording.of(
                        "reports.annex.agreement", Map.of("agreement", sheet.agreement(), "version", sheet.version())),
                9,
                false);
        pages.both(
                sheet.signed().map(AnnexPrint::signed).orElseGet(() -> Wording.of("reports.annex.unsigned")), 9, false);
        for (Heading.Party party : sheet.parties()) {
            pages.both(party.name(), 9, true);
        }
        pages.both(sheet.intermediary().name(), 9, false);
        pages.rule();
    }

    private static Wording signed(LocalDate day) {
        return Wording.inEvery(texts -> texts.get("reports.annex.signed", Map.of("day", texts.date(day))));
    }

    private static void clause(AnnexPages pages, AnnexSheet.Clause clause) throws IOException {
        pages.gap(6);
        pages.room(44);
        pages.both(clause.title(), 11, true);
        pages.both(
                Wording.of(
                        clause.binds() ? "reports.annex.clause" : "reports.annex.offer", Map.of("clause", clause.id())),
                7.5,
                false);
        pages.gap(2);
        pages.both(clause.text(), 10, false);
        pages.gap(2);
        for (Wording term : clause.terms()) {
            pages.both(term, 8, false);
        }
        pages.rule();
    }

    private static void amendment(AnnexPages pages, AnnexSheet.Amendment amendment) throws IOException {
        pages.room(40);
        pages.both(Wording.of("reports.annex.version", Map.of("version", amendment.version())), 9, true);
        for (Wording change : amendment.changes()) {
            pages.both(change, 8, false);
        }
        pages.gap(4);
    }

    private static void heading(AnnexPages pages, String key) throws IOException {
        pages.gap(8);
        pages.room(40);
        pages.both(Wording.of(key), 11, true);
        pages.gap(2);
    }
}
