package org.homeward.app.matching;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Progress;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.tables.WholeFile;
import org.homeward.app.texts.Language;
import org.homeward.linkage.DedupeOutcome;
import org.homeward.linkage.DedupeResult;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.LinkOutcome;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkRefusal;
import org.homeward.linkage.LinkResult;
import org.homeward.linkage.Linker;

/** List files matched, with the result at hand. */
public final class Matching {

    private final List<Path> files;
    private final Reading reading;
    private final MatchList left;
    private final MatchList right;
    private final MatchResult result;

    private Matching(List<Path> files, Reading reading, MatchList left, MatchList right, MatchResult result) {
        this.files = files;
        this.reading = reading;
        this.left = left;
        this.right = right;
        this.result = result;
    }

    /**
     * Reads and links two files.
     *
     * @param leftFile CSV, CSV packed by gzip, or XLSX
     * @param rightFile the same
     * @param reading what to read in both
     * @param threads worker threads; the result does not depend on them
     * @param progress hears of the phases {@code read_left}, {@code read_right} and the engine's, and may stop the work
     * @throws IOException when a disk fails
     */
    public static Outcome<Matching> between(
            Path leftFile, Path rightFile, Reading reading, int threads, LinkProgress progress) throws IOException {
        return switch (MatchList.read(leftFile, reading, null, phase("read_left", progress))) {
            case Outcome.Refused<MatchList>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Accepted<MatchList>(MatchList left) ->
                switch (MatchList.read(rightFile, reading, left.others(), phase("read_right", progress))) {
                    case Outcome.Refused<MatchList>(var refusal) -> new Outcome.Refused<>(refusal);
                    case Outcome.Accepted<MatchList>(MatchList right) ->
                        link(List.of(leftFile, rightFile), reading, left.sharing(right), right, threads, progress);
                };
        };
    }

    /**
     * Reads one file and looks for people who stand on it more than once.
     *
     * @param file CSV, CSV packed by gzip, or XLSX
     * @param reading what to read in it
     * @param threads worker threads; the result does not depend on them
     * @param progress hears of the phases {@code read_left} and the engine's, and may stop the work
     * @throws IOException when a disk fails
     */
    public static Outcome<Matching> within(Path file, Reading reading, int threads, LinkProgress progress)
            throws IOException {
        return switch (MatchList.read(file, reading, null, phase("read_left", progress))) {
            case Outcome.Refused<MatchList>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Accepted<MatchList>(MatchList list) -> dedupe(List.of(file), reading, list, threads, progress);
        };
    }

    private static Progress phase(String name, LinkProgress progress) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                progress.at(name, done, total);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private static Outcome<Matching> link(
            List<Path> files, Reading reading, MatchList left, MatchList right, int threads, LinkProgress progress) {
        LinkOptions options = LinkOptions.standard().withThreads(threads);
        return switch (Linker.standard().link(left.people(), right.people(), options, progress)) {
            case LinkOutcome.Refused(LinkRefusal code, Map<String, String> facts) ->
                refused(code, facts, "right".equals(facts.get("list")) ? right : left);
            case LinkOutcome.Linked(LinkResult result) -> {
                Optional<MatchQuality> quality = left.truth().isEmpty()
                        ? Optional.empty()
                        : Optional.of(MatchQuality.between(result.pairs(), left.truth(), right.truth()));
                MatchResult found =
                        new MatchResult(summary(left), summary(right), new Findings.Between(result), quality);
                yield Outcome.accepted(new Matching(files, reading, left, right, found));
            }
        };
    }

    private static Outcome<Matching> dedupe(
            List<Path> files, Reading reading, MatchList list, int threads, LinkProgress progress) {
        LinkOptions options = LinkOptions.standard().withThreads(threads);
        return switch (Linker.standard().dedupe(list.people(), options, progress)) {
            case DedupeOutcome.Refused(LinkRefusal code, Map<String, String> facts) -> refused(code, facts, list);
            case DedupeOutcome.Deduped(DedupeResult result) -> {
                Optional<MatchQuality> quality = list.truth().isEmpty()
                        ? Optional.empty()
                        : Optional.of(MatchQuality.within(result.pairs(), list.truth()));
                MatchResult found = new MatchResult(summary(list), summary(list), new Findings.Within(result), quality);
                yield Outcome.accepted(new Matching(files, reading, list, list, found));
            }
        };
    }

    private static Outcome<Matching> refused(LinkRefusal code, Map<String, String> facts, MatchList list) {
        if (code == LinkRefusal.CANCELLED) {
            return Outcome.refused(MatchRefusal.CANCELLED, Map.of());
        }
        Map<String, String> all = new HashMap<>(Map.of("rows", "0", "limit", "0"));
        all.putAll(facts);
        all.put("file", list.name());
        all.put("reason", code.name());
        return Outcome.refused(MatchRefusal.NOT_LINKED, all);
    }

    private static MatchResult.ListSummary summary(MatchList list) {
        return new MatchResult.ListSummary(
                list.name(),
                list.people().size(),
                list.columns().keySet().stream().map(ListColumn::key).toList(),
                List.copyOf(list.others()),
                list.notices());
    }

    public MatchResult result() {
        return result;
    }

    /**
     * Writes the pairs as CSV in UTF-8: ids, probability, band, and the bits of each part of the evidence. No names.
     *
     * @param progress hears of the phase {@code write}, and may stop it
     * @return false where it was stopped; nothing half-written stays
     * @throws IOException when the disk refuses
     */
    public boolean writePairs(Path file, LinkProgress progress) throws IOException {
        return WholeFile.write(file, out -> writePairs(new OutputStreamWriter(out, StandardCharsets.UTF_8), progress));
    }

    /** Writes the same pairs to wherever the writer leads; what was written before a stop stays there. */
    public boolean writePairs(Writer out, LinkProgress progress) throws IOException {
        return new PairsFile(result.findings(), left.people(), right.people()).write(out, progress);
    }

    /**
     * Writes who stands on the one list more than once, as CSV in UTF-8: a line a row, with the number of its group.
     *
     * @throws IllegalStateException where two lists were matched, which have no groups
     * @throws IOException when the disk refuses
     */
    public void writeGroups(Path file) throws IOException {
        if (!(result.findings() instanceof Findings.Within(DedupeResult repeats))) {
            throw new IllegalStateException("groups are asked of two lists, not of one");
        }
        WholeFile.write(file, out -> {
            new GroupsFile(repeats, left.people()).write(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            return true;
        });
    }

    /** What it came to in digests, for whoever recomputes it. */
    public MatchRecord record() throws IOException {
        return MatchRecord.of(files, reading, result.findings(), left.people(), right.people());
    }

    /**
     * Writes the matcher's own page: one HTML file that fetches nothing. It names people of the lists.
     *
     * @throws IOException when the disk refuses
     */
    public void writeReport(Path file, Language language) throws IOException {
        String page = MatchHtml.write(new ReportBuilding(left, right, result).build(), language);
        WholeFile.write(file, out -> {
            out.write(page.getBytes(StandardCharsets.UTF_8));
            return true;
        });
    }
}
