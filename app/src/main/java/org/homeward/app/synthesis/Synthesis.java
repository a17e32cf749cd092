package org.homeward.app.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.homeward.app.kernel.Progress;

/** Makes lists of people who do not exist; the same order and seed give the same bytes. */
public final class Synthesis {

    /** The scenario that lists can be made for. */
    public static final String ISTANBUL = "istanbul-2025";

    private Synthesis() {}

    /**
     * Writes lists with the error model of exchange lists, as a stream: any size in little memory.
     *
     * @param order what to make
     * @param folder where to; created if absent, files of the same names are replaced
     * @param progress told of the rows done; once cancelled, what is written so far stays
     * @return the files written: the lists, then for each a file in {@code truth/} that says of every row whose it is, how it
     *     is spelt, what is wrong with it and whose relative the person is
     * @throws IOException when the disk refuses
     */
    public static List<Path> exchange(ExchangeOrder order, Path folder, Progress progress) throws IOException {
        return new ExchangeLists(order).write(folder, progress);
    }

    /**
     * Writes the lists of the scenario {@value #ISTANBUL}: {@code lists/}, {@code sites.csv} and {@code truth/}.
     *
     * @param seed the seed; the pack in the repository has 20250602
     * @param folder the pack's folder; created if absent, files of the same names are replaced
     * @return the files written
     * @throws IOException when the disk refuses
     */
    public static List<Path> istanbul(long seed, Path folder) throws IOException {
        return new IstanbulPack(folder, seed).write();
    }
}
