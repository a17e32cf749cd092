package org.homeward.benchmarks.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.LinkOptions;

/**
 * Writes the page of linkage quality for a release: {@code QualityReport OUT THREADS [DATA|-] [LEFT RIGHT]...}.
 *
 * <p>Judges held-out lists of 1,000 and 10,000 rows, the standard sets where the data folder has them, and any lists
 * given, whose {@code truth} column says who is who. The page is one file without script; it names only people who do
 * not exist, as long as the lists given do.
 */
public final class QualityReport {
    private static final List<String> LENGTHS = List.of("link-1k", "link-10k");

    private QualityReport() {}

    /** Writes the page and prints where it is. */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        LinkOptions options = LinkOptions.standard().withThreads(Integer.parseInt(arguments[1]));
        String data = arguments.length > 2 ? arguments[2] : "-";
        List<GoalTable.Line> goals = new ArrayList<>();
        List<QualityCase> cases = new ArrayList<>();
        for (String row : List.of("link-50", "link-300")) {
            goals.addAll(accuracy(LinkSize.of(row).orElseThrow(), options));
        }
        for (String row : LENGTHS) {
            LinkSize size = LinkSize.of(row).orElseThrow();
            QualityCase quality = synthesised(size, size.heldOut(), options);
            cases.add(quality);
            goals.addAll(LinkGoals.accuracy(size, "", scores(quality)));
        }
        if (!data.equals("-")) {
            goals.addAll(Febrl4.table(Path.of(data), options.threads()).lines());
            goals.addAll(Historical.table(Path.of(data), options.threads()).lines());
        }
        for (int at = 3; at + 1 < arguments.length; at += 2) {
            cases.add(given(Path.of(arguments[at]), Path.of(arguments[at + 1]), options));
        }
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, new QualityPage(goals, cases).write());
        System.out.println(out);
    }

    /** Judges synthetic lists of one length. */
    static QualityCase synthesised(LinkSize size, long[] seeds, LinkOptions options) throws IOException {
        QualityCase quality = new QualityCase(String.format(
                Locale.ROOT,
                "%,d × %1$,d, held-out seeds %2$d to %3$d",
                size.people(),
                seeds[0],
                seeds[seeds.length - 1]));
        for (long seed : seeds) {
            quality.add(LinkRun.of(TrueLists.synthesised(size.people(), seed), options));
        }
        return quality;
    }

    private static QualityCase given(Path left, Path right, LinkOptions options) throws IOException {
        QualityCase quality = new QualityCase(left.getFileName() + " and " + right.getFileName());
        quality.add(LinkRun.of(TrueLists.read(left, right), options));
        return quality;
    }

    private static List<GoalTable.Line> accuracy(LinkSize size, LinkOptions options) throws IOException {
        List<LinkScore> scores = new ArrayList<>();
        for (long seed : size.heldOut()) {
            scores.add(LinkRun.of(TrueLists.synthesised(size.people(), seed), options)
                    .score());
        }
        return LinkGoals.accuracy(size, "", scores);
    }

    private static List<LinkScore> scores(QualityCase quality) {
        return quality.runs().stream().map(LinkRun::score).toList();
    }
}
