package org.homeward.benchmarks.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.homeward.benchmarks.GoalTable;

/** The quality report as one page: goals first, then for each length of lists what is right, what is missed and why. */
final class QualityPage {
    private final List<GoalTable.Line> goals;
    private final List<QualityCase> cases;

    QualityPage(List<GoalTable.Line> goals, List<QualityCase> cases) {
        this.goals = goals;
        this.cases = cases;
    }

    /** The whole page: one file, no script, nothing fetched from anywhere. */
    String write() throws IOException {
        StringBuilder html = new StringBuilder("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Linkage quality</title>
                <style>
                """);
        html.append(style())
                .append("</style></head>\n<body><header><h1>Linkage quality</h1>\n<p class=\"lead\">")
                .append(verdict());
        html.append("""
                </p>
                <p>Nobody on the synthetic lists exists. They are made by <code>homeward synthesize</code> from seeds that nobody
                looked at while the engine was made, with this project’s own model of how lists go wrong; real lists
                will be harder. No threshold is tuned on them.</p>
                <nav aria-label="Contents"><ul><li><a href="#goals">Goals</a></li>
                """);
        for (int at = 0; at < cases.size(); at++) {
            html.append("<li><a href=\"#case")
                    .append(at)
                    .append("\">")
                    .append(Html.text(cases.get(at).title()))
                    .append("</a></li>\n");
        }
        html.append("</ul></nav></header>\n<main>\n").append(goals());
        for (int at = 0; at < cases.size(); at++) {
            html.append(new QualitySection(cases.get(at), "case" + at).write());
        }
        return html.append("</main></body></html>\n").toString();
    }

    private String verdict() {
        long set = goals.stream().filter(line -> !line.met().equals("-")).count();
        long met = goals.stream().filter(line -> line.met().equals("yes")).count();
        return met == set
                ? "All " + set + " goals that were measured are met."
                : met + " of " + set + " goals are met.";
    }

    private String goals() {
        List<List<String>> rows = new ArrayList<>();
        String lists = "";
        for (GoalTable.Line line : goals) {
            boolean further = line.what().startsWith(" ");
            lists = further ? lists : line.what().replaceAll(":.*", "");
            rows.add(List.of(
                    (further ? lists + ": " + line.what().strip() : line.what())
                            .replace(">=", "≥")
                            .replace(" x ", " × "),
                    line.goal().shown(line.figure()),
                    goal(line),
                    line.met().equals("yes") ? "✓ met" : line.met().equals("no") ? "✗ not met" : "–",
                    line.note().replace(">=", "≥"),
                    line.peer().equals("-") ? "none" : line.peer()));
        }
        return "<section id=\"goals\"><h2>Goals</h2>\n"
                + "<p>Peers’ figures: romanised by ICU / given an early prototype of this project’s name skeletons;"
                + " measured with moderate effort on lists of the same kind.</p>\n"
                + Html.table(
                        "Goals, figures and peers",
                        List.of("What", "Figure", "Goal", "Met", "Detail", "Peers"),
                        rows,
                        9)
                + "</section>\n";
    }

    private static String goal(GoalTable.Line line) {
        return line.met().equals("-")
                ? "none"
                : line.goal().words().replace(">=", "≥").replace("<=", "≤");
    }

    private static String style() throws IOException {
        try (InputStream in = QualityPage.class.getResourceAsStream("quality.css")) {
            if (in == null) {
                throw new IllegalStateException("quality.css is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
