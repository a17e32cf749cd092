package org.homeward.benchmarks.linkage;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link KernelBenchmarks} in forked virtual machines and prints the figures beside the peers': {@code Kernels}. */
public final class Kernels {
    private static final String MILLION_PAIRS = "M pairs/CPU-s";
    private static final double GOAL = 25;

    private Kernels() {}

    /** Prints one table; ends with {@link GoalTable#MISSED} if a goal was missed. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(KernelBenchmarks.class.getName().replace(".", "\\.") + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        GoalTable table = new GoalTable();
        Goal told = new Goal(0, Goal.Direction.NOT_SET, MILLION_PAIRS);
        double peer = perSecond(results, "commonsText") / 1e6;
        String sameRun = String.format(Locale.ROOT, "commons-text %.2f in this run, DuckDB 1.5 earlier", peer);
        add(
                table,
                results,
                "levenshtein",
                "Levenshtein, bit-parallel",
                Goal.atLeast(GOAL).in(MILLION_PAIRS),
                sameRun);
        add(table, results, "alignment", "optimal string alignment", told, "DuckDB Damerau-Levenshtein .3 earlier");
        add(table, results, "signature", "bigram signature filter, 2 edits", told, "");
        add(table, results, "signatureThenLevenshtein", "filter, then Levenshtein of what is left", told, "");
        add(table, results, "commonsText", "commons-text LevenshteinDistance", told, "");
        RunResult names = named(results, "names");
        table.add(
                "surnames read, mixed scripts, none remembered",
                perSecond(results, "names") / 1e3,
                new Goal(0, Goal.Direction.NOT_SET, "k names/CPU-s"),
                clock(names, 1e3 / 100),
                "ICU Any-Latin 61 to 70, Daitch-Mokotoff 24, Beider-Morse 1.4 to 9 earlier");
        table.finish();
    }

    private static void add(
            GoalTable table, Collection<RunResult> results, String method, String what, Goal goal, String peer) {
        table.add(
                what,
                perSecond(results, method) / 1e6,
                goal,
                clock(named(results, method), 1e6 / KernelBenchmarks.NAMES),
                peer);
    }

    /** What JMH itself says, by the clock. */
    private static String clock(RunResult result, double invocationsAUnit) {
        return String.format(
                Locale.ROOT,
                "JMH on the clock %.2f ± %.2f",
                result.getPrimaryResult().getScore() / invocationsAUnit,
                result.getPrimaryResult().getScoreError() / invocationsAUnit);
    }

    private static double perSecond(Collection<RunResult> results, String method) {
        RunResult result = named(results, method);
        return counted(result, "done") * 1e9 / counted(result, "nanos");
    }

    private static double counted(RunResult result, String counter) {
        return Objects.requireNonNull(result.getSecondaryResults().get(counter), counter)
                .getScore();
    }

    private static RunResult named(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("JMH did not run " + method));
    }
}
