package org.homeward.benchmarks.linkage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.homeward.linkage.names.Names;
import org.homeward.linkage.text.BigramSignature;
import org.homeward.linkage.text.EditPattern;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The string kernels under JMH: one invocation compares one made-up name of eight letters on average with all the others.
 *
 * <p>JMH takes the time on the clock; {@link Work} counts the processor time of the same invocations, which a busy
 * machine does not spoil.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class KernelBenchmarks {
    /** Names; one invocation makes as many pairs. */
    static final int NAMES = 4_000;

    private static final int READ_AT_ONCE = 100;
    private static final long HELD_OUT_SEED = LinkSize.HELD_OUT;
    private static final String CONSONANTS = "bvHdZzklmnprstfXcCS";
    private static final String VOWELS = "aeiou";

    private final byte[] flat;
    private final String[] words = new String[NAMES];
    private final int[] starts = new int[NAMES + 1];
    private final long[] signatures = new long[NAMES];
    private final int[] distances = new int[NAMES];
    private final EditPattern pattern = new EditPattern(128);
    private final LevenshteinDistance peer = LevenshteinDistance.getDefaultInstance();
    private final Names reader = Names.standard();
    private String[] surnames = {};
    private int next;
    private int nextSurname;

    /** Draws the names; always the same ones. */
    public KernelBenchmarks() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder all = new StringBuilder();
        for (int name = 0; name < NAMES; name++) {
            int letters = 6 + random.nextInt(5);
            for (int at = 0; at < letters; at++) {
                String from = at % 2 == 0 ? CONSONANTS : VOWELS;
                all.append(from.charAt(random.nextInt(from.length())));
            }
            starts[name + 1] = all.length();
            words[name] = all.substring(starts[name]);
        }
        flat = all.toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int name = 0; name < NAMES; name++) {
            signatures[name] = BigramSignature.of(flat, starts[name], length(name));
        }
    }

    /** What one measured iteration did, on the processor's clock. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Work {
        /** Pairs compared or names read. */
        public long done;
        /** Processor time of the measuring thread, in nanoseconds. */
        public long nanos;

        private long since;

        /** Starts the clock. */
        @Setup(Level.Iteration)
        public void begin() {
            done = 0;
            since = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        /** Stops it. */
        @TearDown(Level.Iteration)
        public void end() {
            nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - since;
        }
    }

    /** Makes surnames in both Cyrillics and many romanisations, as the lists have them. */
    @Setup
    public void drawSurnames() throws IOException {
        surnames = TrueLists.synthesised(NAMES, HELD_OUT_SEED).right().people().stream()
                .map(person -> person.surname())
                .toArray(String[]::new);
    }

    private int length(int name) {
        return starts[name + 1] - starts[name];
    }

    private int turn(Work work) {
        work.done += NAMES;
        next = next + 1 == NAMES ? 0 : next + 1;
        return next;
    }

    /** Bit-parallel Levenshtein distance, one against many. */
    @Benchmark
    public int levenshtein(Work work) {
        int name = turn(work);
        pattern.set(flat, starts[name], length(name));
        pattern.levenshteinToMany(flat, starts, 0, NAMES, distances);
        return distances[name / 2];
    }

    /** The same with neighbours exchanged as one edit. */
    @Benchmark
    public int alignment(Work work) {
        int name = turn(work);
        pattern.set(flat, starts[name], length(name));
        pattern.alignmentToMany(flat, starts, 0, NAMES, distances);
        return distances[name / 2];
    }

    /** Which names may be within two edits. */
    @Benchmark
    public int signature(Work work) {
        return BigramSignature.within(signatures[turn(work)], 2, signatures, 0, NAMES, distances);
    }

    /** That, and the distance of those that may be. */
    @Benchmark
    public int signatureThenLevenshtein(Work work) {
        int name = turn(work);
        int passed = BigramSignature.within(signatures[name], 2, signatures, 0, NAMES, distances);
        pattern.set(flat, starts[name], length(name));
        int sum = 0;
        for (int at = 0; at < passed; at++) {
            int other = distances[at];
            sum += pattern.levenshtein(flat, starts[other], length(other));
        }
        return sum;
    }

    /** The peer: commons-text on the same names. */
    @Benchmark
    public int commonsText(Work work) {
        String word = words[turn(work)];
        int sum = 0;
        for (String other : words) {
            sum += peer.apply(word, other);
        }
        return sum;
    }

    /** Surnames read to their skeletons, none remembered. */
    @Benchmark
    public int names(Work work) {
        int tokens = 0;
        for (int at = 0; at < READ_AT_ONCE; at++) {
            nextSurname = nextSurname + 1 == surnames.length ? 0 : nextSurname + 1;
            tokens += reader.surname(surnames[nextSurname]).tokens().size();
        }
        work.done += READ_AT_ONCE;
        return tokens;
    }
}
