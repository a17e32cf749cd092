package org.homeward.benchmarks.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.app.kernel.Progress;
import org.homeward.app.synthesis.ExchangeOrder;
import org.homeward.app.synthesis.ExchangeOrder.Format;
import org.homeward.app.synthesis.ExchangeOrder.Kind;
import org.homeward.app.synthesis.Synthesis;

/** Two lists whose truth is known. */
record TrueLists(TrueList left, TrueList right) {

    private static final double OVERLAP = 0.6;

    static TrueLists read(Path left, Path right) throws IOException {
        return new TrueLists(TrueList.read(left), TrueList.read(right));
    }

    /** Makes lists as {@code homeward synthesize --people N --overlap 0.6 --seed S} does; nothing stays on the disk. */
    static TrueLists synthesised(int people, long seed) throws IOException {
        Path folder = Files.createTempDirectory("homeward-lists");
        try {
            ExchangeOrder order = new ExchangeOrder(people, OVERLAP, seed, Kind.EXCHANGE, Format.CSV);
            List<Path> files = Synthesis.exchange(order, folder, Progress.NONE);
            return read(files.get(0), files.get(1));
        } finally {
            remove(folder);
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    /** How many people stand on both. */
    long shared() {
        Set<String> known = new HashSet<>(right.truth());
        return left.truth().stream().filter(known::contains).count();
    }

    /** Whether a row of the left list and one of the right are one person. */
    boolean same(int leftRow, int rightRow) {
        return left.truth().get(leftRow).equals(right.truth().get(rightRow));
    }

    /** Whether the generator says what is wrong with the rows. */
    boolean noted() {
        return !left.notes().isEmpty() && !right.notes().isEmpty();
    }

    /** The first rows of each. */
    TrueLists first(int rows) {
        return new TrueLists(left.first(rows), right.first(rows));
    }
}
