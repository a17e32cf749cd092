package org.homeward.benchmarks.linkage;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.DedupeOutcome;
import org.homeward.linkage.DedupeResult;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Linker;
import org.homeward.linkage.Person;

/**
 * Duplicates within 50,578 historical people with injected errors: {@code Historical DATA [THREADS]}.
 *
 * <p>Source: the data sets of Splink, from Wikidata. Pairwise F1: every two rows of one group count as a pair.
 */
public final class Historical {
    private static final double GOAL = 0.80;
    private static final String PEER = "Splink 4.0.16 .764";
    private static final String[] OTHERS = {"birth_place", "postcode_fake", "occupation"};

    private Historical() {}

    /** Prints the figure; ends with {@link GoalTable#MISSED} if the goal was missed. */
    public static void main(String[] arguments) throws IOException {
        table(Path.of(arguments[0]), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1)
                .finish();
    }

    /** Measures it. */
    static GoalTable table(Path data, int threads) throws IOException {
        TrueList list = TrueList.read(
                data.resolve("historical_50k.csv.gz"), Historical::person, row -> TrueList.cell(row, "cluster"));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        DedupeOutcome outcome = Linker.standard()
                .dedupe(list.people(), LinkOptions.standard().withThreads(threads), LinkProgress.SILENT);
        double seconds = (system.getProcessCpuTime() - cpu) / 1e9;
        return switch (outcome) {
            case DedupeOutcome.Deduped(DedupeResult result) -> report(list, result, seconds);
            case DedupeOutcome.Refused refused ->
                throw new IllegalStateException("refused: " + refused.code() + " " + refused.facts());
        };
    }

    private static Person person(NamedCsvRecord row) {
        Map<String, String> others = new HashMap<>();
        for (String column : OTHERS) {
            others.put(column, TrueList.cell(row, column));
        }
        String sex = TrueList.cell(row, "gender");
        return new Person(
                TrueList.cell(row, "unique_id"),
                TrueList.cell(row, "surname"),
                TrueList.cell(row, "first_name"),
                "",
                TrueList.cell(row, "dob"),
                sex.equals("male") ? "m" : sex.equals("female") ? "f" : "",
                "",
                "",
                "",
                "",
                "",
                others);
    }

    private static GoalTable report(TrueList list, DedupeResult result, double seconds) {
        long shared = pairs(list.truth().stream()
                .collect(Collectors.groupingBy(who -> who, Collectors.counting()))
                .values());
        LinkScore byPair = LinkScore.of(result.pairs(), shared, (left, right) -> same(list, left, right));
        long said = 0;
        long right = 0;
        for (List<Integer> group : result.groups()) {
            said += (long) group.size() * (group.size() - 1) / 2;
            right += pairs(group.stream()
                    .collect(Collectors.groupingBy(row -> list.truth().get(row), Collectors.counting()))
                    .values());
        }
        List<LinkedPair> pairs = result.pairs();
        return new GoalTable()
                .add(
                        "historical_50k: pairwise F1 of the groups",
                        LinkScore.harmonic(right, said, shared),
                        Goal.atLeast(GOAL),
                        String.format(
                                Locale.ROOT,
                                "precision %.4f, recall %.4f, true pairs %d",
                                (double) right / Math.max(1, said),
                                (double) right / shared,
                                shared),
                        PEER)
                .add(
                        "  pairwise F1 of the pairs linked, p >= .5",
                        byPair.f1(),
                        Goal.NONE,
                        String.format(
                                Locale.ROOT, "best %.4f; %d pairs; %.1f CPU-s", byPair.bestF1(), pairs.size(), seconds),
                        PEER);
    }

    private static boolean same(TrueList list, int left, int right) {
        return list.truth().get(left).equals(list.truth().get(right));
    }

    private static long pairs(Collection<Long> groups) {
        return groups.stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
