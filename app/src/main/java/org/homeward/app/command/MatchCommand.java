package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Refusal;
import org.homeward.app.matching.MatchQuality;
import org.homeward.app.matching.MatchRefusal;
import org.homeward.app.matching.MatchResult;
import org.homeward.app.matching.Matching;
import org.homeward.linkage.Band;
import org.homeward.linkage.LinkProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homeward match}: who on one list is who on another. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Matches two lists of people, name by name, across scripts and spellings, and says why.",
            "Columns are recognised by their usual names in Ukrainian, Russian and English."
        },
        footer = {
            "",
            "Column keys for --map: no surname given patronymic full_name sex birth_date rank unit service_number",
            "capture_date capture_place. Columns of the same name on both lists that are none of these are compared",
            "as text. Every pair is a proposal: a human confirms.",
            "",
            "Exit codes: 0 matched; 2 wrong command line; 3 a list cannot be used; 4 the disk refused; 130 stopped."
        })
final class MatchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LEFT", description = "One list, CSV or XLSX.")
    @SuppressWarnings("NullAway.Init")
    private Path left;

    @Parameters(index = "1", paramLabel = "RIGHT", description = "The other list, CSV or XLSX.")
    @SuppressWarnings("NullAway.Init")
    private Path right;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the pairs as CSV: ids, probability, band, bits.")
    private @Nullable Path out;

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            defaultValue = "",
            description =
                    "A column of both lists with the true identity: measure the result. The engine never sees it.")
    @SuppressWarnings("NullAway.Init")
    private String truth;

    @Option(
            names = "--map",
            paramLabel = "KEY=HEADER",
            description = "A column by its header in the files, where it is not recognised. Repeatable.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--threads", defaultValue = "0", description = "Worker threads (default: one a processor).")
    private int threads;

    @Option(names = "--json", description = "Machine output on stdout.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        ProgressLine line = new ProgressLine(errors, "steps");
        LinkProgress progress = new LinkProgress() {
            @Override
            public synchronized void at(String phase, long done, long total) {
                line.phase(phase);
                line.at(done, total);
            }

            @Override
            public boolean cancelled() {
                return line.cancelled();
            }
        };
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        Outcome<Matching> outcome = Matching.of(left, right, map, truth, workers, progress);
        line.end();
        return switch (outcome) {
            case Outcome.Refused<Matching>(Refusal refusal) -> refuse(refusal, errors);
            case Outcome.Accepted<Matching>(Matching matching) -> {
                if (out != null) {
                    matching.writePairs(out);
                }
                say(matching.result());
                yield ExitCode.DONE;
            }
        };
    }

    private static int refuse(Refusal refusal, PrintWriter errors) {
        errors.println("homeward: " + refusal.code().id() + " " + refusal.code() + " " + refusal.facts());
        return refusal.code() == MatchRefusal.CANCELLED ? ExitCode.CANCELLED : ExitCode.INPUT;
    }

    private void say(MatchResult result) {
        Map<String, Object> facts = facts(result);
        PrintWriter stdout = spec.commandLine().getOut();
        StringBuilder text = new StringBuilder(json ? "{" : "");
        facts.forEach((key, value) -> {
            String shown =
                    value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value.toString();
            if (json) {
                text.append(text.length() > 1 ? "," : "")
                        .append('"')
                        .append(key)
                        .append("\":")
                        .append(shown);
            } else {
                text.append(String.format(Locale.ROOT, "%-26s %s%n", key.replace('_', ' '), shown));
            }
        });
        stdout.print(text.append(json ? "}\n" : ""));
        stdout.flush();
    }

    private static Map<String, Object> facts(MatchResult result) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("left_rows", result.left().rows());
        facts.put("right_rows", result.right().rows());
        for (Band band : new Band[] {Band.PROPOSED, Band.REVIEW}) {
            facts.put(
                    band.name().toLowerCase(Locale.ROOT),
                    result.result().pairs().stream()
                            .filter(pair -> pair.band() == band)
                            .count());
        }
        facts.put("estimated_overlap", Math.round(result.result().estimatedOverlap()));
        if (result.quality().isPresent()) {
            MatchQuality quality = result.quality().get();
            facts.put("true_pairs", quality.truePairs());
            facts.put("precision", quality.precision());
            facts.put("recall", quality.recall());
            facts.put("f1", quality.f1());
            facts.put("recall_at_precision_999", quality.recallAtPrecision999());
            facts.put("calibration_error", quality.calibrationError());
        }
        return facts;
    }
}
