package org.homeward.benchmarks.linkage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.benchmarks.Memory;
import org.homeward.linkage.LinkOptions;

/**
 * Links synthetic lists of one length and prints every goal for it: {@code LinkGoals ROW [THREADS [SEED...]]}.
 *
 * <p>Judged are lists of seeds that nobody looked at while the engine was made; the lists it was developed on are told
 * beside them. Named seeds take the place of the held-out ones.
 */
public final class LinkGoals {
    private static final double CALIBRATION_MAX = 0.02;
    private static final double PROPOSED_RIGHT = 0.995;
    private static final int WARM_UP_ROWS = 100_000;
    private static final int FEW = 5;

    private final LinkSize size;
    private final LinkOptions options;
    private final GoalTable table = new GoalTable();

    private LinkGoals(LinkSize size, int threads) {
        this.size = size;
        this.options = LinkOptions.standard().withThreads(threads);
    }

    /** Prints one table; ends with {@link GoalTable#MISSED} if a goal was missed. */
    public static void main(String[] arguments) throws IOException {
        LinkSize size =
                LinkSize.of(arguments[0]).orElseThrow(() -> new IllegalArgumentException("no row " + arguments[0]));
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        long[] seeds =
                Arrays.stream(arguments).skip(2).mapToLong(Long::parseLong).toArray();
        LinkGoals goals = new LinkGoals(size, threads);
        goals.measure(seeds.length == 0 ? size.heldOut() : seeds);
        goals.table.finish();
    }

    private void measure(long[] seeds) throws IOException {
        Memory memory = Memory.watched();
        List<LinkScore> heldOut = new ArrayList<>();
        List<LinkRun> timed = new ArrayList<>();
        double candidates = 0;
        for (long seed : seeds) {
            TrueLists lists = TrueLists.synthesised(size.people(), seed);
            if (heldOut.isEmpty() && size.warmsUpOnPart()) {
                LinkRun.of(lists.first(WARM_UP_ROWS), options);
            }
            LinkRun run = LinkRun.of(lists, options);
            heldOut.add(run.score());
            candidates += (double) run.result().diagnostics().candidates() / size.people() / seeds.length;
            if (seed == seeds[0] && size.timedRuns() > 0) {
                timed.add(run);
                for (int more = 1; more < size.timedRuns(); more++) {
                    timed.add(LinkRun.of(lists, options));
                }
            }
        }
        accuracy("held-out " + names(seeds), heldOut, true);
        if (!size.warmsUpOnPart()) {
            List<LinkScore> developed = new ArrayList<>();
            for (long seed : size.developedOn()) {
                developed.add(LinkRun.of(TrueLists.synthesised(size.people(), seed), options)
                        .score());
            }
            accuracy("development " + names(size.developedOn()), developed, false);
        }
        if (!timed.isEmpty()) {
            cost(timed, candidates, memory);
        }
    }

    private static String names(long[] seeds) {
        return seeds.length == 1 ? "seed " + seeds[0] : "seeds " + seeds[0] + " to " + seeds[seeds.length - 1];
    }

    private void accuracy(String lists, List<LinkScore> scores, boolean judged) {
        for (GoalTable.Line line : accuracy(size, lists, scores)) {
            table.add(line.what(), line.figure(), judged ? line.goal() : Goal.NONE, line.note(), line.peer());
        }
    }

    /** The goals of accuracy and honesty, each the mean over lists with the spread. */
    static List<GoalTable.Line> accuracy(LinkSize size, String lists, List<LinkScore> scores) {
        GoalTable lines = new GoalTable();
        String length = String.format(Locale.ROOT, "%,d x %1$,d%s", size.people(), lists.isEmpty() ? "" : ", " + lists);
        LinkSize.Peers peers = size.peers();
        add(lines, length + ": F1 at p >= .5", scores, LinkScore::f1, size.f1(), peers.f1());
        add(lines, "  best F1 of any threshold, as the peers'", scores, LinkScore::bestF1, size.f1(), peers.f1());
        add(
                lines,
                "  recall at precision .999",
                scores,
                LinkScore::strictRecall,
                size.strictRecall(),
                peers.strictRecall());
        // Ten bins of a list of fifty hold too few pairs for a mean over lists to say anything about honesty.
        if (scores.size() <= FEW) {
            add(
                    lines,
                    "  calibration error",
                    scores,
                    LinkScore::calibrationError,
                    Goal.atMost(CALIBRATION_MAX),
                    "none states one");
        }
        int proposed = scores.stream().mapToInt(LinkScore::proposed).sum();
        int right = scores.stream().mapToInt(LinkScore::proposedRight).sum();
        lines.add(
                "  proposed and right",
                proposed == 0 ? 1 : (double) right / proposed,
                Goal.atLeast(PROPOSED_RIGHT),
                String.format(Locale.ROOT, "%,d of %,d", right, proposed),
                "no such band");
        return lines.lines();
    }

    private static void add(
            GoalTable lines,
            String what,
            List<LinkScore> scores,
            ToDoubleFunction<LinkScore> figure,
            Goal goal,
            String peer) {
        double[] figures = scores.stream().mapToDouble(figure).sorted().toArray();
        String spread = figures.length == 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        "mean of %d lists, %s to %s",
                        figures.length,
                        goal.shown(figures[0]),
                        goal.shown(figures[figures.length - 1]));
        lines.add(what, Arrays.stream(figures).average().orElse(0), goal, spread, peer);
    }

    private void cost(List<LinkRun> runs, double candidates, Memory memory) throws IOException {
        boolean warm = runs.size() > 1 || size.warmsUpOnPart();
        LinkRun best =
                runs.stream().min(Comparator.comparingDouble(LinkRun::seconds)).orElseThrow();
        table.add(
                "  time to link, " + options.threads() + " threads",
                best.seconds(),
                size.seconds(),
                String.format(
                        Locale.ROOT,
                        "%.2f s on the clock, %.2f CPU-s, best of %d, %s",
                        best.wallSeconds(),
                        best.cpuSeconds(),
                        runs.size(),
                        warm ? "warm" : "cold"),
                size.peers().time());
        table.add(
                "  pairs looked at for each person",
                candidates,
                new Goal(0, Goal.Direction.NOT_SET, "pairs"),
                best.result().diagnostics().allPairs() ? "every pair" : "by keys",
                "");
        table.add(
                "  heap in use after a collection, most",
                memory.afterCollectionGigabytes(),
                size.gigabytes(),
                String.format(
                        Locale.ROOT,
                        "with garbage %.2f GB, resident %.2f GB, both lists included",
                        memory.peakGigabytes(),
                        memory.residentGigabytes()),
                size.peers().memory());
    }
}
