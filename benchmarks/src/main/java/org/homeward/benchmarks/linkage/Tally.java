package org.homeward.benchmarks.linkage;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A share of hits with a thinned sample of the misses. */
final class Tally {
    private final String label;
    private final String goal;
    private final int missesShown;
    private final List<String> misses = new ArrayList<>();
    private int hits;
    private int all;

    Tally(String label, String goal, int missesShown) {
        this.label = label;
        this.goal = goal;
        this.missesShown = missesShown;
    }

    String label() {
        return label;
    }

    double share() {
        return (double) hits / Math.max(1, all);
    }

    int all() {
        return all;
    }

    void add(boolean hit, String left, String right) {
        all++;
        if (hit) {
            hits++;
        } else if (missesShown > 0) {
            misses.add(left + " | " + right);
        }
    }

    void print(PrintStream out) {
        out.printf(
                "%s: %.4f of %d%s%n", label, (double) hits / all, all, goal.isEmpty() ? "" : " (goal >= " + goal + ")");
        for (int at = 0; at < Math.min(missesShown, misses.size()); at++) {
            out.println("    " + misses.get((int) ((long) at * misses.size() / Math.min(missesShown, misses.size()))));
        }
    }
}
