package org.homeward.benchmarks.linkage;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.homeward.linkage.text.BigramSignature;
import org.homeward.linkage.text.EditPattern;

/**
 * Measures the string kernels on made-up names of eight letters on average: pairs a CPU-second of one thread. Needs no
 * data: {@code KernelSpeed}. Peers measured on the same machine: DuckDB 1.5 and commons-text 1.1 million pairs a second.
 */
public final class KernelSpeed {
    private static final int NAMES = 4_000;
    private static final int ROUNDS = 6;
    private static final String CONSONANTS = "bvHdZzklmnprstfXcCS";
    private static final String VOWELS = "aeiou";

    private final byte[] flat;
    private final int[] starts = new int[NAMES + 1];
    private final long[] signatures = new long[NAMES];
    private final int[] distances = new int[NAMES];
    private final PrintStream out;

    private KernelSpeed(PrintStream out) {
        this.out = out;
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder all = new StringBuilder();
        for (int name = 0; name < NAMES; name++) {
            int letters = 6 + random.nextInt(5);
            for (int at = 0; at < letters; at++) {
                String from = at % 2 == 0 ? CONSONANTS : VOWELS;
                all.append(from.charAt(random.nextInt(from.length())));
            }
            starts[name + 1] = all.length();
        }
        flat = all.toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int name = 0; name < NAMES; name++) {
            signatures[name] = BigramSignature.of(flat, starts[name], starts[name + 1] - starts[name]);
        }
    }

    /** Prints one figure a line. */
    public static void main(String[] arguments) {
        new KernelSpeed(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    }

    private void run() {
        EditPattern pattern = new EditPattern(128);
        report("Levenshtein, one against many (goal >= 25)", name -> {
            pattern.set(flat, starts[name], starts[name + 1] - starts[name]);
            pattern.levenshteinToMany(flat, starts, 0, NAMES, distances);
            return distances[name / 2];
        });
        report("optimal string alignment, one against many", name -> {
            pattern.set(flat, starts[name], starts[name + 1] - starts[name]);
            pattern.alignmentToMany(flat, starts, 0, NAMES, distances);
            return distances[name / 2];
        });
        report(
                "bigram signature filter, at most 2 edits",
                name -> BigramSignature.within(signatures[name], 2, signatures, 0, NAMES, distances));
        report("filter, then Levenshtein of what is left", name -> {
            int passed = BigramSignature.within(signatures[name], 2, signatures, 0, NAMES, distances);
            pattern.set(flat, starts[name], starts[name + 1] - starts[name]);
            int sum = 0;
            for (int at = 0; at < passed; at++) {
                int other = distances[at];
                sum += pattern.levenshtein(flat, starts[other], starts[other + 1] - starts[other]);
            }
            return sum;
        });
    }

    /** One pass of a kernel: a name against all. */
    private interface Pass {
        int run(int name);
    }

    private void report(String label, Pass pass) {
        long best = Long.MAX_VALUE;
        long sink = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int name = 0; name < NAMES; name++) {
                sink += pass.run(name);
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        double pairs = (double) NAMES * NAMES;
        out.printf("%s: %.1f million pairs a CPU-second (check %d)%n", label, pairs * 1e3 / best, sink);
    }
}
