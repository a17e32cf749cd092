package org.homeward.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Figures beside their goals and the peers' figures, as one aligned table; not safe to share between threads. */
public final class GoalTable {

    /** What a benchmark ends with when it measured and a goal was missed. */
    public static final int MISSED = 3;

    private static final List<String> HEADER = List.of("figure", "measured", "goal", "met", "peer");

    /**
     * One figure.
     *
     * @param what what was measured
     * @param figure the figure, in the goal's unit
     * @param goal what it has to reach
     * @param note spread or circumstances, empty where there is nothing to say
     * @param peer the peers' figure with its source, empty where there is none
     */
    public record Line(String what, double figure, Goal goal, String note, String peer) {

        /** {@code yes}, {@code no}, or {@code -} without a goal. */
        public String met() {
            return goal.direction() == Goal.Direction.NOT_SET ? "-" : goal.met(figure) ? "yes" : "no";
        }

        /** The figure with its note. */
        public String measured() {
            return note.isEmpty() ? goal.shown(figure) : goal.shown(figure) + " (" + note + ")";
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /** Adds a figure. */
    public GoalTable add(String what, double figure, Goal goal, String note, String peer) {
        lines.add(new Line(what, figure, goal, note, peer));
        return this;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Prints the table, and a line for each goal missed. */
    public void print(PrintStream out) {
        List<List<String>> cells = new ArrayList<>(List.of(HEADER));
        for (Line line : lines) {
            cells.add(List.of(line.what(), line.measured(), line.goal().words(), line.met(), line.peer()));
        }
        int[] widths = new int[HEADER.size()];
        for (List<String> row : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : cells) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                text.append(row.get(column))
                        .repeat(' ', 2 + widths[column] - row.get(column).length());
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** Prints the table to standard output and ends the process with {@link #MISSED} if a goal was missed. */
    public void finish() {
        print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (lines.stream().anyMatch(line -> !line.goal().met(line.figure()))) {
            System.exit(MISSED);
        }
    }
}
