package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Refusal;
import org.homeward.app.matching.MatchRefusal;
import org.homeward.app.matching.Matching;
import org.homeward.app.matching.Reading;
import org.homeward.app.texts.Texts;
import org.homeward.linkage.LinkProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homeward match}: who on one list is who on another, or stands on one list twice. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Matches two lists of people, name by name, across scripts and spellings, and says why.",
            "With --self: finds people who stand on one list more than once.",
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

    @Parameters(index = "0", arity = "0..1", paramLabel = "LEFT", description = "One list, CSV or XLSX.")
    private @Nullable Path left;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RIGHT", description = "The other list, CSV or XLSX.")
    private @Nullable Path right;

    @Option(names = "--self", paramLabel = "LIST", description = "Instead: one list, to find repeated people in it.")
    private @Nullable Path self;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the pairs as CSV: ids, probability, band, bits.")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a page that says why, in the language of --lang. It names people of the lists.")
    private @Nullable Path report;

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

    @Option(names = "--number-rows", description = "Call entries by their number in the list, not by its ids.")
    private boolean numberRows;

    @Option(names = "--threads", defaultValue = "0", description = "Worker threads (default: one a processor).")
    private int threads;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Option(names = "--json", description = "Machine output on stdout.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), "steps");
        Outcome<Matching> outcome = match(new Reading(map, truth, numberRows), telling(line));
        line.end();
        return switch (outcome) {
            case Outcome.Refused<Matching>(Refusal refusal) -> refuse(refusal, texts);
            case Outcome.Accepted<Matching>(Matching matching) -> {
                if (out != null) {
                    matching.writePairs(out);
                }
                if (report != null) {
                    matching.writeReport(report, texts.language());
                }
                PrintWriter stdout = spec.commandLine().getOut();
                stdout.print(json ? MatchSummary.json(matching.result()) : MatchSummary.text(matching.result(), texts));
                stdout.flush();
                yield ExitCode.DONE;
            }
        };
    }

    private Outcome<Matching> match(Reading reading, LinkProgress progress) throws IOException {
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        if (self != null && left == null) {
            return Matching.within(self, reading, workers, progress);
        }
        if (self != null || left == null || right == null) {
            throw new ParameterException(spec.commandLine(), "give two lists, LEFT and RIGHT, or one with --self");
        }
        return Matching.between(left, right, reading, workers, progress);
    }

    private static LinkProgress telling(ProgressLine line) {
        return new LinkProgress() {
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
    }

    private int refuse(Refusal refusal, Texts texts) {
        ProblemPrinter.print(refusal, texts, spec.commandLine().getErr());
        return refusal.code() == MatchRefusal.CANCELLED ? ExitCode.CANCELLED : ExitCode.INPUT;
    }
}
