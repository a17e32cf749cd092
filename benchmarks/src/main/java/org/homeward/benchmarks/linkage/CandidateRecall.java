package org.homeward.benchmarks.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.candidates.Candidates;
import org.homeward.linkage.candidates.KeyUnion;
import org.homeward.linkage.compare.Encoder;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.model.Learner;

/**
 * How many of the true pairs the keys bring together, whatever the score makes of them: {@code CandidateRecall PEOPLE
 * THREADS SEED...}.
 */
public final class CandidateRecall {
    private static final double RECALL_MIN = 0.995;
    private static final double CANDIDATES_MAX = 60;
    private static final int GOAL_PEOPLE = 100_000;

    private CandidateRecall() {}

    /** Prints one table; ends with {@link GoalTable#MISSED} if a goal was missed. */
    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        GoalTable table = new GoalTable();
        for (int at = 2; at < arguments.length; at++) {
            long seed = Long.parseLong(arguments[at]);
            measure(TrueLists.synthesised(people, seed), people, threads, "seed " + seed, table);
        }
        table.finish();
    }

    private static void measure(TrueLists lists, int people, int threads, String seed, GoalTable figures) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Table table = new Encoder(lists.left().people(), lists.right().people(), List.of(), threads).encode();
        Learner learner = new Learner(table, 1);
        long cpu = system.getProcessCpuTime();
        // No pair is below this threshold, so whatever the keys bring together is kept.
        Candidates found =
                new KeyUnion(table, learner.initial(), Long.MIN_VALUE, false, threads, LinkProgress.SILENT).find();
        double seconds = (system.getProcessCpuTime() - cpu) / 1e9;
        double recall = recall(lists, table, found);
        double each = found.size() / (double) people;
        boolean judged = people == GOAL_PEOPLE;
        String length = String.format(Locale.ROOT, "%,d x %1$,d, %s: ", people, seed);
        figures.add(
                length + "true pairs among the candidates",
                recall,
                judged ? Goal.atLeast(RECALL_MIN) : Goal.NONE,
                "",
                "Splink at 100,000: .84 own preparation, .94 given our skeleton");
        figures.add(
                "  candidates for each person",
                each,
                judged ? Goal.atMost(CANDIDATES_MAX).in("pairs") : new Goal(0, Goal.Direction.NOT_SET, "pairs"),
                String.format(Locale.ROOT, "each pair of readings once; %.1f CPU-s, cold", seconds),
                "");
        figures.add(
                "  left out: common surname, all else common",
                found.leftOut() / (double) people,
                new Goal(0, Goal.Direction.NOT_SET, "pairs"),
                "for each person",
                "");
    }

    private static double recall(TrueLists lists, Table table, Candidates found) {
        Map<String, Integer> rights = new HashMap<>();
        List<String> truth = lists.right().truth();
        for (int row = 0; row < truth.size(); row++) {
            rights.put(truth.get(row), row);
        }
        int[] partners = IntStream.range(0, lists.left().truth().size())
                .map(row -> rights.getOrDefault(lists.left().truth().get(row), -1))
                .toArray();
        Set<Integer> met = new HashSet<>();
        for (int k = 0; k < found.size(); k++) {
            int left = table.leftOwner()[found.left()[k]];
            if (partners[left] == table.rightOwner()[found.right()[k]]) {
                met.add(left);
            }
        }
        return met.size() / (double) lists.shared();
    }
}
