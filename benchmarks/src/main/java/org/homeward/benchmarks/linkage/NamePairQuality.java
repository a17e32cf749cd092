package org.homeward.benchmarks.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.names.NameSimilarity;
import org.homeward.linkage.names.Names;

/** Measures {@link NameSimilarity} on labelled pairs of full names at its one fixed threshold. */
final class NamePairQuality {
    private static final int SCHEMA = 2;
    private static final int FIRST = 3;
    private static final int SECOND = 4;
    private static final int MATCH = 5;

    private final Path data;
    private final int missesShown;
    private final PrintStream out;

    NamePairQuality(Path data, int missesShown, PrintStream out) {
        this.data = data;
        this.missesShown = missesShown;
        this.out = out;
    }

    /** Adds F1 to the goals. */
    void run(GoalTable goals) throws IOException {
        NameSimilarity similarity = new NameSimilarity(Names.standard());
        int truePositive = 0;
        int falsePositive = 0;
        int falseNegative = 0;
        for (String[] line : DataFile.rows(data.resolve("name_bench_nk_checks.csv"), "\n")) {
            List<String> cells = cells(line[0]);
            if (!cells.get(SCHEMA).equals("Person")) {
                continue;
            }
            double score = similarity.similarity(cells.get(FIRST), cells.get(SECOND));
            boolean said = score >= NameSimilarity.SAME_PERSON;
            boolean match = cells.get(MATCH).equals("true");
            truePositive += said && match ? 1 : 0;
            falsePositive += said && !match ? 1 : 0;
            falseNegative += !said && match ? 1 : 0;
            if (said != match && missesShown > 0) {
                out.printf(
                        "    %.3f %s %s | %s%n",
                        score, match ? "missed" : "wrong ", cells.get(FIRST), cells.get(SECOND));
            }
        }
        double precision = (double) truePositive / (truePositive + falsePositive);
        double recall = (double) truePositive / (truePositive + falseNegative);
        goals.add(
                "labelled name pairs (Person), one fixed threshold: F1",
                2 * precision * recall / (precision + recall),
                Goal.atLeast(.75),
                String.format(Locale.ROOT, "precision %.3f, recall %.3f", precision, recall),
                "OpenSanctions logic-v2 .742");
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
