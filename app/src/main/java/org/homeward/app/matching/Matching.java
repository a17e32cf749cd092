package org.homeward.app.matching;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.texts.Language;
import org.homeward.linkage.DedupeOutcome;
import org.homeward.linkage.DedupeResult;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.LinkOutcome;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkRefusal;
import org.homeward.linkage.LinkResult;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Linker;
import org.homeward.linkage.Person;

/** List files matched, with the result at hand. */
public final class Matching {

    private final MatchList left;
    private final MatchList right;
    private final MatchResult result;

    private Matching(MatchList left, MatchList right, MatchResult result) {
        this.left = left;
        this.right = right;
        this.result = result;
    }

    /**
     * Reads and links two files.
     *
     * @param leftFile CSV or XLSX
     * @param rightFile CSV or XLSX
     * @param reading what to read in both
     * @param threads worker threads; the result does not depend on them
     * @param progress hears of the engine's phases
     * @throws IOException when a disk fails
     */
    public static Outcome<Matching> between(
            Path leftFile, Path rightFile, Reading reading, int threads, LinkProgress progress) throws IOException {
        return switch (MatchList.read(leftFile, reading)) {
            case Outcome.Refused<MatchList>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Accepted<MatchList>(MatchList left) ->
                switch (MatchList.read(rightFile, reading)) {
                    case Outcome.Refused<MatchList>(var refusal) -> new Outcome.Refused<>(refusal);
                    case Outcome.Accepted<MatchList>(MatchList right) -> link(left, right, threads, progress);
                };
        };
    }

    /**
     * Reads one file and looks for people who stand on it more than once.
     *
     * @param file CSV or XLSX
     * @param reading what to read in it
     * @param threads worker threads; the result does not depend on them
     * @param progress hears of the engine's phases
     * @throws IOException when a disk fails
     */
    public static Outcome<Matching> within(Path file, Reading reading, int threads, LinkProgress progress)
            throws IOException {
        return switch (MatchList.read(file, reading)) {
            case Outcome.Refused<MatchList>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Accepted<MatchList>(MatchList list) -> dedupe(list, threads, progress);
        };
    }

    private static Outcome<Matching> link(MatchList left, MatchList right, int threads, LinkProgress progress) {
        LinkOptions options = LinkOptions.standard().withThreads(threads);
        return switch (Linker.standard().link(left.people(), right.people(), options, progress)) {
            case LinkOutcome.Refused(LinkRefusal code, Map<String, String> facts) ->
                refused(code, facts, "right".equals(facts.get("list")) ? right : left);
            case LinkOutcome.Linked(LinkResult result) -> {
                Optional<MatchQuality> quality = left.truth().isEmpty()
                        ? Optional.empty()
                        : Optional.of(MatchQuality.between(result.pairs(), left.truth(), right.truth()));
                yield accepted(left, right, new Findings.Between(result), quality);
            }
        };
    }

    private static Outcome<Matching> dedupe(MatchList list, int threads, LinkProgress progress) {
        LinkOptions options = LinkOptions.standard().withThreads(threads);
        return switch (Linker.standard().dedupe(list.people(), options, progress)) {
            case DedupeOutcome.Refused(LinkRefusal code, Map<String, String> facts) -> refused(code, facts, list);
            case DedupeOutcome.Deduped(DedupeResult result) -> {
                Optional<MatchQuality> quality = list.truth().isEmpty()
                        ? Optional.empty()
                        : Optional.of(MatchQuality.within(result.pairs(), list.truth()));
                yield accepted(list, list, new Findings.Within(result), quality);
            }
        };
    }

    private static Outcome<Matching> accepted(
            MatchList left, MatchList right, Findings findings, Optional<MatchQuality> quality) {
        return Outcome.accepted(
                new Matching(left, right, new MatchResult(summary(left), summary(right), findings, quality)));
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
                list.columns().keySet().stream().map(ListColumn::key).toList());
    }

    public MatchResult result() {
        return result;
    }

    /**
     * Writes the pairs as CSV in UTF-8: ids, probability, band, and the bits of each part of the evidence. No names.
     *
     * @throws IOException when the disk refuses
     */
    public void writePairs(Path file) throws IOException {
        List<LinkedPair> pairs = result.findings().pairs();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            List<String> fields = new ArrayList<>();
            for (LinkedPair pair : pairs) {
                Explanation explanation = result.findings().explain(pair);
                if (fields.isEmpty()) {
                    explanation.fields().forEach(each -> fields.add(each.field()));
                    writer.write(header(fields));
                }
                writer.write(line(pair, explanation));
            }
            if (pairs.isEmpty()) {
                writer.write(header(fields));
            }
        }
    }

    /**
     * Writes the matcher's own page: one HTML file that fetches nothing. It names people of the lists.
     *
     * @throws IOException when the disk refuses
     */
    public void writeReport(Path file, Language language) throws IOException {
        Files.writeString(file, MatchHtml.write(new ReportBuilding(left, right, result).build(), language));
    }

    private static String header(List<String> fields) {
        StringBuilder line = new StringBuilder("left_id,right_id,probability,band,bits_prior");
        fields.forEach(field -> line.append(',').append(quoted("bits_" + field)));
        return line.append(",bits_relative,bits_rivals\n").toString();
    }

    private String line(LinkedPair pair, Explanation explanation) {
        Person one = left.people().get(pair.left());
        Person other = right.people().get(pair.right());
        StringBuilder line = new StringBuilder()
                .append(quoted(one.id()))
                .append(',')
                .append(quoted(other.id()))
                .append(String.format(Locale.ROOT, ",%.6f,", pair.probability()))
                .append(pair.band().name().toLowerCase(Locale.ROOT))
                .append(bits(explanation.priorBits()));
        explanation.fields().forEach(each -> line.append(bits(each.bits())));
        return line.append(bits(explanation.relativeBits()))
                .append(bits(explanation.rivalBits()))
                .append('\n')
                .toString();
    }

    private static String bits(double bits) {
        return String.format(Locale.ROOT, ",%.3f", bits);
    }

    /** Quotes where CSV asks for it, and where a spreadsheet would run the text as a formula. */
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
