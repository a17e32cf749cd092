package org.homeward.app.reports.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.ManifestSheet.CitedClause;
import org.homeward.app.reports.ManifestSheet.Line;
import org.homeward.app.reports.ManifestSheet.Unnamed;
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

    /** The same with the number of the group, where people cross in groups. */
    private static final List<Column> IN_GROUPS = List.of(
            new Column("print.column.number", 28),
            new Column("print.column.group", 44),
            new Column("print.column.entry", 68),
            new Column("print.column.holder-name", 143),
            new Column("print.column.receiver-name", 143),
            new Column("print.column.birth-year", 40),
            new Column("print.column.clause", 57));

    private ManifestPrint() {}

    static void draw(Booklet booklet, ManifestSheet sheet) throws IOException {
        zeroReport(booklet, sheet);
        String title = sheet.remains() ? "print.remains" : "print.manifest";
        booklet.page(title);
        boolean groups = sheet.lines().stream().anyMatch(line -> line.group() > 0);
        List<LineTable.Row> rows = rows(sheet.lines(), groups);
        rows.addAll(unnamed(booklet, sheet, groups));
        new LineTable(booklet, title, groups ? IN_GROUPS : COLUMNS).draw(rows);
        clauses(booklet, sheet.clauses(), title);
        Signatures.draw(booklet, title);
        if (sheet.remains()) {
            return;
        }
        booklet.page("print.reserve");
        if (sheet.reserves().isEmpty()) {
            booklet.sentence("print.reserve.none", 9);
        } else {
            booklet.sentence("print.reserve.explain", 9);
            new LineTable(booklet, "print.reserve", COLUMNS).draw(rows(sheet.reserves(), false));
        }
        Signatures.draw(booklet, "print.reserve");
    }

    /** The page that all three sign before anyone crosses: that the count stands at nothing. */
    private static void zeroReport(Booklet booklet, ManifestSheet sheet) throws IOException {
        booklet.page("print.zero");
        booklet.sentence(sheet.remains() ? "print.zero.explain-remains" : "print.zero.explain", 9);
        List<Counts.Count> counts = new ArrayList<>(List.of(new Counts.Count("print.zero.expected", sheet.count())));
        if (sheet.remains()) {
            counts.add(new Counts.Count("print.zero.handed-over", 0));
        } else {
            counts.add(new Counts.Count("print.zero.reserve", sheet.reserves().size()));
            counts.add(new Counts.Count("print.zero.crossed", 0));
        }
        Counts.draw(booklet, counts);
        groups(booklet, sheet.lines());
        Signatures.draw(booklet, "print.zero");
    }

    /** How many cross in each group, so that every group can be counted at the gate before the next is called. */
    private static void groups(Booklet booklet, List<Line> lines) throws IOException {
        SortedMap<Integer, Integer> sizes = new TreeMap<>();
        lines.stream().filter(line -> line.group() > 0).forEach(line -> sizes.merge(line.group(), 1, Integer::sum));
        if (!sizes.isEmpty()) {
            booklet.sentence("print.groups", Map.of("groups", sizes.size()), 9);
            booklet.figures(
                    sizes.entrySet().stream()
                            .map(group -> group.getKey() + ": " + group.getValue())
                            .collect(Collectors.joining("   ")),
                    9);
        }
    }

    /** Remains without a name: how many and from where, in each party's language. */
    private static List<LineTable.Row> unnamed(Booklet booklet, ManifestSheet sheet, boolean groups) {
        List<LineTable.Row> rows = new ArrayList<>();
        for (Unnamed each : sheet.unnamed()) {
            List<String> words = booklet.tongues.both().stream()
                    .map(texts -> texts.get(
                            each.site().isEmpty() ? "reports.print.unnamed.anywhere" : "reports.print.unnamed",
                            Map.of("site", each.site(), "bodies", each.bodies())))
                    .toList();
            int number = sheet.lines().size() + rows.size() + 1;
            List<String> cells = new ArrayList<>(List.of(Integer.toString(number)));
            if (groups) {
                cells.add("–");
            }
            String second = words.size() > 1 ? words.getLast() : "–";
            cells.addAll(List.of(each.entry(), words.getFirst(), second, "–", each.clause()));
            rows.add(new LineTable.Row(cells, false));
        }
        return rows;
    }

    private static void clauses(Booklet booklet, List<CitedClause> clauses, String title) throws IOException {
        if (clauses.isEmpty()) {
            return;
        }
        if (!booklet.fits(60)) {
            booklet.page(title);
        }
        booklet.heading("print.clauses");
        int languages = booklet.tongues.both().size();
        double half = (Booklet.ROOM - 16 * (languages - 1)) / languages;
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
                booklet.page(title);
            }
            for (int side = 0; side < languages; side++) {
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

    private static List<LineTable.Row> rows(List<Line> lines, boolean groups) {
        List<LineTable.Row> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            List<String> cells = new ArrayList<>(List.of(Integer.toString(at + 1)));
            if (groups) {
                cells.add(line.group() == 0 ? "–" : Integer.toString(line.group()));
            }
            cells.addAll(List.of(
                    line.entry(),
                    line.holderWording().open(),
                    opened(line.receiverWording()),
                    opened(line.birthYear()),
                    line.clause()));
            boolean last = at + 1 == lines.size() || lines.get(at + 1).group() != line.group();
            rows.add(new LineTable.Row(cells, groups && last));
        }
        return rows;
    }

    private static String opened(@Nullable Sensitive<?> value) {
        return value == null ? "–" : value.open().toString();
    }
}
