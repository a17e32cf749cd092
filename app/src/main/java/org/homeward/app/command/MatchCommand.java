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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code homeward match}: who on one list is who on another, or stands on one list twice. */
@Command(name = "match", mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "LEFT", descriptionKey = "left")
    private @Nullable Path left;

    @Parameters(index = "1", arity = "0..1", paramLabel = "RIGHT", descriptionKey = "right")
    private @Nullable Path right;

    @Option(names = "--self", paramLabel = "LIST")
    private @Nullable Path self;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--groups", paramLabel = "FILE")
    private @Nullable Path groups;

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = "--record", paramLabel = "FILE")
    private @Nullable Path record;

    @Option(names = "--verify", paramLabel = "FILE")
    private @Nullable Path verify;

    @Option(names = "--truth", paramLabel = "COLUMN", defaultValue = "")
    @SuppressWarnings("NullAway.Init")
    private String truth;

    @Option(names = "--map", paramLabel = "KEY=HEADER")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--number-rows")
    private boolean numberRows;

    @Option(names = "--threads", defaultValue = "0")
    private int threads;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        checkArguments();
        for (Path file :
                Stream.of(out, groups, report, record).filter(Objects::nonNull).toList()) {
            if (!OutFile.isStdout(file) && !writable(file)) {
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
        try (Stdin stdin = new Stdin();
                MatchProgress progress = new MatchProgress(spec.commandLine().getErr(), texts)) {
            Outcome<Matching> outcome = match(new Reading(map, truth, numberRows), stdin, progress);
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
            throw Wrong.of(spec, "two-lists", Map.of());
        }
        if (OutFile.isStdout(left) && OutFile.isStdout(right)) {
            throw Wrong.of(spec, "one-stdin", Map.of());
        }
        if (groups != null && self == null) {
            throw Wrong.of(spec, "needs", Map.of("option", "--groups", "other", "--self"));
        }
        if (Stream.of(groups, report, record).anyMatch(OutFile::isStdout)) {
            throw Wrong.of(spec, "only-out", Map.of());
        }
        if (OutFile.isStdout(out) && json) {
            throw Wrong.of(spec, "both-stdout", Map.of());
        }
        List<String> keys =
                Arrays.stream(ListColumn.values()).map(ListColumn::key).toList();
        map.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw Wrong.of(spec, "map", Map.of("key", key, "keys", String.join(" ", keys)));
        });
    }

    private Outcome<Matching> match(Reading reading, Stdin stdin, LinkProgress progress) throws IOException {
        int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
        if (self != null) {
            return Matching.within(stdin.file(self), reading, workers, progress);
        }
        Path one = stdin.file(Objects.requireNonNull(left));
        Path other = stdin.file(Objects.requireNonNull(right));
        return Matching.between(one, other, reading, workers, progress);
    }

    /** Writes what was asked for, then says what it came to. */
    private int give(Matching matching, Optional<MatchRecord> claimed, MatchProgress progress, Texts texts)
            throws IOException {
        PrintWriter screen = OutFile.isStdout(out)
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
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
        if (OutFile.isStdout(file)) {
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
