package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Verdict;
import org.homeward.agreement.Wording;
import org.homeward.app.lists.CheckReport;
import org.homeward.app.lists.CheckSummary;
import org.homeward.app.lists.CheckWords;
import org.homeward.app.lists.ListCheck;
import org.homeward.app.reports.web.Isolated;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;

/**
 * A list held against an agreed clause as one page in one language, as its template asks for it. It is laid before both
 * parties and names nobody: people stand on it by their row and the number that their list gives them.
 */
public final class CheckPage {

    /** Beyond this a page is slow to open; the file of the answers has everyone. */
    static final int PEOPLE_MAX = 3_000;

    /** People of one cause that are printed; the style sheet leaves out the rest. */
    public static final int PAPER_MAX = 20;

    private final CheckReport report;
    private final Texts texts;
    private final CheckWords words;

    CheckPage(CheckReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.words = new CheckWords(texts.language().code());
    }

    /** The page, whole, as HTML. */
    public static String html(CheckReport report, Texts texts) {
        return DraftHtml.write(new CheckPage(report, texts));
    }

    /** How many people get one answer: whatever the reading, and under each reading in the order of {@link #readings}. */
    public record Row(String verdict, List<Integer> counts) {}

    /**
     * A cause of an answer.
     *
     * @param nearest what would make it a yes; empty where nothing would
     * @param shown the people shown on this page
     */
    public record CauseRow(
            int number, String verdict, String cause, int people, Optional<String> nearest, List<PersonRow> shown) {}

    /** One person of the list. */
    public record PersonRow(int row, String entry, String facts) {}

    public Language language() {
        return texts.language();
    }

    public CheckReport report() {
        return report;
    }

    public CheckSummary summary() {
        return report.summary();
    }

    public Agreement agreement() {
        return report.agreement();
    }

    /** A text of this page; {@code name} is its key without {@code drafts.check.}. */
    public String text(String name) {
        return texts.get("drafts.check." + name);
    }

    public String text(String name, Map<String, ?> arguments) {
        return texts.get("drafts.check." + name, arguments);
    }

    /** A text that the screen says in the same words. */
    public String said(String name) {
        return texts.get("commands.check." + name);
    }

    public String said(String name, Map<String, ?> arguments) {
        return texts.get("commands.check." + name, arguments);
    }

    /** A text of every page of this part. */
    public String common(String name) {
        return texts.get("drafts." + name);
    }

    public String common(String name, Map<String, ?> arguments) {
        return texts.get("drafts." + name, arguments);
    }

    public String contents() {
        return texts.get("reports.contents");
    }

    public String number(long value) {
        return texts.number(value);
    }

    public String date(LocalDate day) {
        return texts.date(day);
    }

    /** Words of the agreement, marked with their language. */
    public Isolated words(Wording wording) {
        return Isolated.of(ManifestSheets.words(wording), language().code());
    }

    /** The answer to whether the list matches the clause, in one sentence. */
    public String answer() {
        return report.answer(texts);
    }

    public String verdict(Verdict verdict) {
        return words.verdict(verdict);
    }

    /** The readings of a disputed category; empty where it is not disputed. */
    public List<String> readings() {
        return summary().readings().keySet().stream()
                .map(each -> report.reading(each, texts))
                .toList();
    }

    public List<Row> rows() {
        return Stream.of(Verdict.values())
                .map(verdict -> new Row(
                        words.verdict(verdict),
                        Stream.concat(Stream.of(summary().counts()), summary().readings().values().stream())
                                .map(counts -> counts.getOrDefault(verdict, 0))
                                .toList()))
                .toList();
    }

    public List<String> meant() {
        return report.meant(texts);
    }

    public Optional<String> states() {
        return report.states(texts);
    }

    /** Every cause with as many of its people as the page has room for. */
    public List<CauseRow> causes() {
        List<CheckSummary.Cause> causes = summary().causes();
        int each = PEOPLE_MAX / Math.max(1, causes.size());
        return Stream.iterate(0, at -> at < causes.size(), at -> at + 1)
                .map(at -> row(at + 1, causes.get(at), each))
                .toList();
    }

    private CauseRow row(int number, CheckSummary.Cause cause, int most) {
        return new CauseRow(
                number,
                words.verdict(cause.verdict()),
                words.cause(cause),
                cause.people().size(),
                words.nearest(cause, texts),
                cause.people().stream().limit(most).map(this::person).toList());
    }

    private PersonRow person(ListCheck.Checked checked) {
        return new PersonRow(checked.entry().row(), checked.entry().key(), words.facts(checked.decision()));
    }
}
