package org.homeward.benchmarks.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.LinkOptions;

/**
 * Links two given lists whose {@code truth} column says who is who, and prints quality and time.
 *
 * <p>Arguments: left CSV, right CSV (gzipped or not), runs (the last one counts as warm), threads, and optionally how
 * many pairs to look at one by one before keys take over, and the word {@code weights} to see those that were learnt. The
 * goals are those of the nearest length.
 */
public final class LinkQuality {
    private LinkQuality() {}

    /** Prints the figures of the last run. */
    public static void main(String[] arguments) throws IOException {
        TrueLists lists = TrueLists.read(Path.of(arguments[0]), Path.of(arguments[1]));
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        int threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        long allPairsMax = arguments.length > 4 ? Long.parseLong(arguments[4]) : LinkOptions.ALL_PAIRS_MAX;
        LinkOptions options = LinkOptions.standard().withThreads(threads).withAllPairsMax(allPairsMax);
        LinkRun run = LinkRun.of(lists, options);
        for (int more = 1; more < runs; more++) {
            run = LinkRun.of(lists, options);
        }
        print(run, arguments.length > 5 && arguments[5].equals("weights"));
    }

    private static void print(LinkRun run, boolean weights) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (weights) {
            run.result()
                    .weights()
                    .forEach(weight -> out.printf(
                            Locale.ROOT,
                            "  %-15s %-18s same %.4f  unrelated %.6f  relative %.4f  %6.2f bits%n",
                            weight.field(),
                            weight.level(),
                            weight.same(),
                            weight.unrelated(),
                            weight.relative(),
                            weight.bits()));
        }
        int rows = run.lists().left().people().size();
        out.printf(
                Locale.ROOT,
                "lists %d x %d, shared %d, estimated %.1f; candidates per record %.1f; model %s%n",
                rows,
                run.lists().right().people().size(),
                run.score().shared(),
                run.result().estimatedOverlap(),
                run.result().diagnostics().candidates() / (double) rows,
                run.result().modelHash());
        GoalTable table = new GoalTable();
        add(table, LinkSize.nearest(rows), run);
        table.finish();
    }

    private static void add(GoalTable table, LinkSize size, LinkRun run) {
        LinkScore score = run.score();
        table.add("F1 at p >= .5", score.f1(), size.f1(), "", size.peers().f1());
        table.add(
                "best F1 of any threshold",
                score.bestF1(),
                size.f1(),
                "",
                size.peers().f1());
        table.add(
                "recall at precision .999",
                score.strictRecall(),
                size.strictRecall(),
                "",
                size.peers().strictRecall());
        table.add("calibration error", score.calibrationError(), Goal.atMost(.02), "", "none states one");
        table.add(
                "proposed and right",
                score.proposedPrecision(),
                Goal.atLeast(.995),
                score.proposedRight() + " of " + score.proposed(),
                "no such band");
        table.add(
                "time to link",
                run.seconds(),
                new Goal(0, Goal.Direction.NOT_SET, "s"),
                String.format(Locale.ROOT, "%.2f s on the clock, %.2f CPU-s", run.wallSeconds(), run.cpuSeconds()),
                size.peers().time());
    }
}
