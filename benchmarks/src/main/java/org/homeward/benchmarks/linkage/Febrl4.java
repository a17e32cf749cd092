package org.homeward.benchmarks.linkage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.homeward.benchmarks.Goal;
import org.homeward.benchmarks.GoalTable;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.Person;

/**
 * The classic benchmark febrl4, 5,000 x 5,000 Australian addresses: {@code Febrl4 DATA [THREADS]}.
 *
 * <p>Source: Christen, Febrl (2008). The social security number is taken as a service number, names and birth date as
 * such, everything else as columns the engine knows nothing about.
 */
public final class Febrl4 {
    private static final String NUMBER = " soc_sec_id";
    private static final String[] OTHERS = {"street_number", "address_1", "address_2", "suburb", "postcode", "state"};

    private Febrl4() {}

    /** Prints both figures; ends with {@link GoalTable#MISSED} if a goal was missed. */
    public static void main(String[] arguments) throws IOException {
        table(Path.of(arguments[0]), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1)
                .finish();
    }

    /** Measures both. */
    static GoalTable table(Path data, int threads) throws IOException {
        GoalTable table = new GoalTable();
        add(table, "febrl4 with soc_sec_id", run(data, true, threads), .9995, "Splink 4.0.16 .9995");
        add(table, "febrl4 without soc_sec_id", run(data, false, threads), .994, "Splink 4.0.16 .9932");
        return table;
    }

    private static LinkRun run(Path data, boolean withNumber, int threads) throws IOException {
        return LinkRun.of(
                new TrueLists(read(data, "a", withNumber), read(data, "b", withNumber)),
                LinkOptions.standard().withThreads(threads));
    }

    private static TrueList read(Path data, String list, boolean withNumber) throws IOException {
        return TrueList.read(
                data.resolve("febrl_dataset4" + list + ".csv.gz"),
                row -> person(row, withNumber),
                row -> TrueList.cell(row, "rec_id").replaceAll("-(org|dup-\\d+)$", ""));
    }

    private static Person person(NamedCsvRecord row, boolean withNumber) {
        Map<String, String> others = new HashMap<>();
        for (String column : OTHERS) {
            others.put(column, TrueList.cell(row, " " + column));
        }
        return new Person(
                TrueList.cell(row, "rec_id"),
                TrueList.cell(row, " surname"),
                TrueList.cell(row, " given_name"),
                "",
                date(TrueList.cell(row, " date_of_birth")),
                "",
                "",
                "",
                withNumber ? TrueList.cell(row, NUMBER) : "",
                "",
                "",
                others);
    }

    /** Eight digits as the engine takes dates; anything else is passed on as it stands. */
    private static String date(String written) {
        return written.matches("\\d{8}")
                ? written.substring(0, 4) + "-" + written.substring(4, 6) + "-" + written.substring(6)
                : written;
    }

    private static void add(GoalTable table, String what, LinkRun run, double goal, String peer) {
        LinkScore score = run.score();
        table.add(
                what + ": best F1, one to one",
                score.bestF1(),
                Goal.atLeast(goal),
                String.format(
                        Locale.ROOT,
                        "at p >= .5 %.4f; right %d of %d listed, shared %d; %.1f CPU-s",
                        score.f1(),
                        score.right(),
                        score.listed(),
                        score.shared(),
                        run.cpuSeconds()),
                peer);
    }
}
