package org.homeward.benchmarks.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.benchmarks.Memory;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.Neighbour;
import org.homeward.linkage.Person;
import org.homeward.linkage.PersonIndex;

/**
 * Looks for the people of one list on the other, one at a time, as the search box does: {@code SearchSpeed PEOPLE THREADS
 * SEED}.
 */
public final class SearchSpeed {
    private static final double MILLISECONDS_MAX = 10;
    private static final int GOAL_PEOPLE = 1_000_000;
    private static final int QUERIES = 2_000;
    private static final int WARM_UP = 1_000;
    private static final int HITS = 10;

    private final TrueLists lists;
    private final GoalTable table = new GoalTable();

    private SearchSpeed(TrueLists lists) {
        this.lists = lists;
    }

    /** Prints one table; ends with {@link GoalTable#MISSED} if a goal was missed. */
    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        Memory memory = Memory.watched();
        SearchSpeed speed = new SearchSpeed(TrueLists.synthesised(people, Long.parseLong(arguments[2])));
        speed.measure(Integer.parseInt(arguments[1]), memory);
        speed.table.finish();
    }

    private void measure(int threads, Memory memory) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = used();
        long cpu = system.getProcessCpuTime();
        PersonIndex index =
                PersonIndex.of(lists.left().people(), LinkOptions.standard().withThreads(threads));
        double built = (system.getProcessCpuTime() - cpu) / 1e9;
        double megabytes = (used() - before) / 1e6;
        List<Integer> queries = queries(WARM_UP + QUERIES);
        queries.subList(0, Math.min(WARM_UP, queries.size()))
                .forEach(row -> index.search(lists.right().people().get(row), HITS));
        query(index, queries.subList(Math.min(WARM_UP, queries.size()), queries.size()));
        int rows = lists.left().people().size();
        table.add(
                "index of " + String.format(Locale.ROOT, "%,d", rows) + ": time to make, CPU",
                built,
                new Goal(0, Goal.Direction.NOT_SET, "s"),
                "cold",
                "");
        table.add(
                "  memory beside the list",
                megabytes,
                new Goal(0, Goal.Direction.NOT_SET, "MB"),
                String.format(Locale.ROOT, "heap after a collection, most %.2f GB", memory.afterCollectionGigabytes()),
                "");
    }

    /** Heap in use once everything that nobody needs is gone. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Rows of the right list whose person stands on the left one, evenly spread. */
    private List<Integer> queries(int wanted) {
        Set<String> known = new HashSet<>(lists.left().truth());
        List<Integer> shared = new ArrayList<>();
        for (int row = 0; row < lists.right().truth().size(); row++) {
            if (known.contains(lists.right().truth().get(row))) {
                shared.add(row);
            }
        }
        int count = Math.min(wanted, shared.size());
        List<Integer> chosen = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            chosen.add(shared.get((int) ((long) k * shared.size() / count)));
        }
        return chosen;
    }

    private void query(PersonIndex index, List<Integer> queries) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] clock = new double[queries.size()];
        double[] processor = new double[queries.size()];
        int first = 0;
        int found = 0;
        for (int k = 0; k < queries.size(); k++) {
            int row = queries.get(k);
            Person query = lists.right().people().get(row);
            long cpu = threads.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            List<Neighbour> hits = index.search(query, HITS);
            clock[k] = (System.nanoTime() - wall) / 1e6;
            processor[k] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
            first += !hits.isEmpty() && lists.same(hits.get(0).row(), row) ? 1 : 0;
            found += hits.stream().anyMatch(hit -> lists.same(hit.row(), row)) ? 1 : 0;
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        boolean judged = lists.left().people().size() == GOAL_PEOPLE;
        Goal goal = judged ? Goal.atMost(MILLISECONDS_MAX).in("ms") : new Goal(0, Goal.Direction.NOT_SET, "ms");
        String peer = "yente, published: 37 to 215 ms a query";
        table.add("one query, CPU time: p95", at(processor, .95), goal, others(processor), peer);
        table.add("  on the clock: p95", at(clock, .95), goal, others(clock), peer);
        table.add("  the person sought stands first", first / (double) queries.size(), Goal.NONE, "", "");
        table.add("  among the first " + HITS, found / (double) queries.size(), Goal.NONE, "", "");
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    private static String others(double[] sorted) {
        return String.format(Locale.ROOT, "p50 %.2f, p99 %.2f ms", at(sorted, .5), at(sorted, .99));
    }
}
