package org.homeward.benchmarks.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.LinkOutcome;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkResult;
import org.homeward.linkage.Linker;
import org.homeward.linkage.Person;

/**
 * Links two lists whose {@code truth} column says who is who, and prints quality, CPU time and memory.
 *
 * <p>Arguments: left CSV, right CSV (gzipped or not), runs (the last one counts as warm), threads, and optionally how
 * many pairs to look at one by one before keys take over.
 */
public final class LinkQuality {
    private static final String PEERS = """
            peers on lists of this kind, best F1 (own preparation / given this project's skeleton):
              fastLink 0.6.1   1k .963 / .977
              Splink 4.0.16    1k .914 / .967   10k .907 / .969 (fastLink)   100k .898 / .951   1M .840 / .929
              recall at precision .999, Splink icu / skeleton: 10k .83 / .92   100k .81 / .90   1M .70 / .85
            """;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private LinkQuality() {}

    /** Prints the figures of the last run. */
    public static void main(String[] arguments) throws IOException {
        Rows left = Rows.read(Path.of(arguments[0]));
        Rows right = Rows.read(Path.of(arguments[1]));
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        int threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        long allPairsMax = arguments.length > 4 ? Long.parseLong(arguments[4]) : LinkOptions.ALL_PAIRS_MAX;
        LinkOptions options = LinkOptions.standard().withThreads(threads).withAllPairsMax(allPairsMax);
        LinkQuality quality = new LinkQuality();
        for (int run = 1; run <= runs; run++) {
            quality.run(left, right, options, run == runs);
        }
    }

    private void run(Rows left, Rows right, LinkOptions options, boolean print) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        LinkOutcome outcome = Linker.standard().link(left.people, right.people, options, LinkProgress.SILENT);
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        if (outcome instanceof LinkOutcome.Linked linked && print) {
            print(linked.result(), left, right);
            out.printf("time: %.2f CPU-s, %.2f s wall, peak heap %d MB%n", cpuSeconds, wallSeconds, peakMegabytes());
            out.print(PEERS);
        } else if (outcome instanceof LinkOutcome.Refused refused) {
            out.println("refused: " + refused.code() + " " + refused.facts());
        }
    }

    private void print(LinkResult result, Rows left, Rows right) {
        Set<String> known = new HashSet<>(right.truth);
        long shared = left.truth.stream().filter(known::contains).count();
        LinkScore score = new LinkScore(shared);
        result.pairs()
                .forEach(pair -> score.add(pair, left.truth.get(pair.left()).equals(right.truth.get(pair.right()))));
        score.print(out);
        out.printf(
                "lists %d x %d, shared %d, estimated %.1f; candidates per record %.1f; model %s%n",
                left.people.size(),
                right.people.size(),
                shared,
                result.estimatedOverlap(),
                result.diagnostics().candidates() / (double) left.people.size(),
                result.modelHash());
        result.weights()
                .forEach(weight -> out.printf(
                        "  %-15s %-18s same %.4f  unrelated %.6f  relative %.4f  %6.2f bits%n",
                        weight.field(),
                        weight.level(),
                        weight.same(),
                        weight.unrelated(),
                        weight.relative(),
                        weight.bits()));
    }

    private static long peakMegabytes() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            bytes += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return bytes >> 20;
    }

    private record Rows(List<Person> people, List<String> truth) {
        static Rows read(Path file) throws IOException {
            List<String[]> rows = DataFile.rows(file, ",");
            Map<String, Integer> columns = header(file);
            List<Person> people = new ArrayList<>(rows.size());
            List<String> truth = new ArrayList<>(rows.size());
            for (String[] row : rows) {
                people.add(new Person(
                        cell(row, columns, "id"),
                        cell(row, columns, "surname"),
                        cell(row, columns, "given"),
                        cell(row, columns, "patronymic"),
                        cell(row, columns, "dob"),
                        cell(row, columns, "sex"),
                        cell(row, columns, "rank"),
                        cell(row, columns, "unit"),
                        cell(row, columns, "service_no"),
                        cell(row, columns, "capture_date"),
                        cell(row, columns, "capture_place")));
                truth.add(cell(row, columns, "truth"));
            }
            return new Rows(people, truth);
        }

        private static Map<String, Integer> header(Path file) throws IOException {
            try (InputStream raw = Files.newInputStream(file);
                    InputStream stream = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
                StringBuilder line = new StringBuilder();
                for (int c = stream.read(); c >= 0 && c != '\n'; c = stream.read()) {
                    line.append((char) c);
                }
                String[] names = line.toString().strip().split(",", -1);
                Map<String, Integer> columns = new HashMap<>();
                for (int at = 0; at < names.length; at++) {
                    columns.put(names[at], at);
                }
                return columns;
            }
        }

        private static String cell(String[] row, Map<String, Integer> columns, String name) {
            int at = columns.getOrDefault(name, -1);
            return at < 0 || at >= row.length ? "" : row[at].strip();
        }
    }
}
