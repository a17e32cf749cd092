package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Refusal;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.matching.MatchRecord;
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
            "Columns are recognised by their usual names in Ukrainian, Russian, English, Turkish, French and Arabic."
        },
        footer = {
            "",
            "Column keys for --map: no surname given patronymic full_name sex birth_date rank unit service_number",
            "capture_date capture_place. Columns of the same name on both lists that are none of these are compared",
            "as text; a column called truth never is. Every pair is a proposal: a human confirms.",
            "",
            "CSV may be in UTF-8, UTF-16 or an encoding of one byte a letter, separated by commas, semicolons or tabs,",
            "and packed by gzip; up to 4,000,000 rows. A workbook holds up to 200,000. Lists of a million need 6 GB.",
            "",
            "Exit codes: 0 matched; 1 --verify found a difference; 2 wrong command line; 3 a list cannot be used;",
            "4 the disk refused, or memory was too small; 130 stopped: nothing half-written stays."
        })
final class MatchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "LEFT", description = "One list: CSV, CSV.GZ or XLSX.")
    private @Nullable Path left;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RIGHT", description = "The other list.")
    private @Nullable Path right;

    @Option(names = "--self", paramLabel = "LIST", description = "Instead: one list, to find repeated people in it.")
    private @Nullable Path self;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the pairs as CSV: ids, probability, band, bits. - is stdout; the rest goes to stderr.")
    private @Nullable Path out;

    @Option(
            names = "--groups",
            paramLabel = "FILE",
            description = "With --self: write as CSV which rows are one person: group, rows in it, id, probability.")
    private @Nullable Path groups;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a page that says why, in the language of --lang. It names people of the lists.")
    private @Nullable Path report;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write digests of the lists, the model and every pair's evidence; they name nobody.")
    private @Nullable Path record;

    @Option(
            names = "--verify",
            paramLabel = "FILE",
            description = "Compute again what a --record of the same lists says, and compare bit for bit.")
    private @Nullable Path verify;

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
        checkArguments();
        for (Path file :
                Stream.of(out, groups, report, record).filter(Objects::nonNull).toList()) {
            if (!isStdout(file) && !writable(file)) {
                return refuse(notWritten(file), texts);
            }
        }
        Optional<MatchRecord> claimed = Optional.empty();
        if (verify != null) {
            claimed = RecordFile.read(verify);
            if (claimed.isEmpty()) {
                return refuse(new Refusal(MatchRefusal.NO_RECORD, Map.of("file", name(verify))), texts);
            }
        }
        try (MatchProgress progress = new MatchProgress(spec.commandLine().getErr(), texts)) {
            Outcome<Matching> outcome = match(new Reading(map, truth, numberRows), progress);
            progress.end();
            return switch (outcome) {
                case Outcome.Refused<Matching>(Refusal refusal) -> refuse(refusal, texts);
                case Outcome.Accepted<Matching>(Matching matching) -> give(matching, claimed, progress, texts);
            };
        } catch (OutOfMemoryError full) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return refuse(
                    new Refusal(MatchRefusal.OUT_OF_MEMORY, Map.of("megabytes", Long.toString(megabytes))), texts);
        }
    }

    private void checkArguments() {
        boolean one = self != null && left == null;
        boolean two = self == null && left != null && right != null;
        if (!one && !two) {
            throw wrong("give two lists, LEFT and RIGHT, or one with --self");
        }
        if (groups != null && self == null) {
            throw wrong("--groups is of one list, with --self");
        }
        if (Stream.of(groups, report, record).anyMatch(MatchCommand::isStdout)) {
            throw wrong("only --out may be -");
        }
        if (isStdout(out) && json) {
            throw wrong("--out - and --json both want stdout");
        }
        List<String> keys =
                Arrays.stream(ListColumn.values()).map(ListColumn::key).toList();
        map.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw wrong("--map " + key + " is no column; the keys are " + String.join(" ", keys));
        });
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Outcome<Matching> match(Reading reading, LinkProgress progress) throws IOException {
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        return self != null
                ? Matching.within(self, reading, workers, progress)
                : Matching.between(
                        Objects.requireNonNull(left), Objects.requireNonNull(right), reading, workers, progress);
    }

    /** Writes what was asked for, then says what it came to. */
    private int give(Matching matching, Optional<MatchRecord> claimed, MatchProgress progress, Texts texts)
            throws IOException {
        PrintWriter screen =
                isStdout(out) ? spec.commandLine().getErr() : spec.commandLine().getOut();
        List<Path> written = new ArrayList<>();
        if (out != null && !pairs(out, matching, progress, written)) {
            progress.end();
            return refuse(new Refusal(MatchRefusal.CANCELLED, Map.of()), texts);
        }
        if (groups != null) {
            matching.writeGroups(groups);
            written.add(groups);
        }
        if (report != null) {
            matching.writeReport(report, texts.language());
            written.add(report);
        }
        List<String> differences = List.of();
        if (record != null || claimed.isPresent()) {
            MatchRecord found = matching.record();
            if (record != null) {
                RecordFile.write(found, record);
                written.add(record);
            }
            differences = claimed.map(each -> each.differences(found)).orElse(List.of());
        }
        progress.end();
        notices(matching, texts);
        screen.print(
                json
                        ? MatchSummary.json(
                                matching.result(), claimed.isPresent() ? Optional.of(differences) : Optional.empty())
                        : MatchSummary.text(matching.result(), texts));
        if (!json) {
            written.forEach(file -> screen.println(texts.get("commands.written", Map.of("file", file.toString()))));
            if (claimed.isPresent() && differences.isEmpty()) {
                screen.println(texts.get("matching.verify.same"));
            }
            differences.forEach(part -> screen.println(texts.get("matching.verify.differs." + part)));
        }
        screen.flush();
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Writes the pairs to a file or to stdout; false where it was stopped. */
    private boolean pairs(Path file, Matching matching, MatchProgress progress, List<Path> written) throws IOException {
        if (isStdout(file)) {
            return matching.writePairs(spec.commandLine().getOut(), progress);
        }
        written.add(file);
        return matching.writePairs(file, progress);
    }

    /** What a careful reader must know of the files, each rule once, with the number of places. */
    private void notices(Matching matching, Texts texts) {
        PrintWriter errors = spec.commandLine().getErr();
        Stream.of(matching.result().left(), matching.result().right())
                .distinct()
                .forEach(list -> ProblemPrinter.printByRule(list.notices(), texts, errors));
    }

    private static boolean isStdout(@Nullable Path file) {
        return file != null && file.toString().equals("-");
    }

    private static boolean writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isWritable(folder) && !Files.isDirectory(file);
    }

    private static Refusal notWritten(Path file) {
        return new Refusal(MatchRefusal.NOT_WRITABLE, Map.of("file", name(file)));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private int refuse(Refusal refusal, Texts texts) {
        ProblemPrinter.print(refusal, texts, spec.commandLine().getErr());
        return switch ((MatchRefusal) refusal.code()) {
            case CANCELLED -> ExitCode.CANCELLED;
            case NOT_WRITABLE, OUT_OF_MEMORY -> ExitCode.FAULT;
            case FILE_UNUSABLE, TOO_MANY_ROWS, NO_COLUMN_KNOWN, COLUMN_ABSENT, NOT_LINKED, ID_REPEATED, NO_RECORD ->
                ExitCode.INPUT;
        };
    }
}
