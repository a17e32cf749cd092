package org.homeward.app.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.agreement.Verdict;
import org.homeward.app.lists.CheckReport;
import org.homeward.app.lists.CheckSummary;
import org.homeward.app.lists.CheckWords;
import org.homeward.app.lists.ListCheck;
import org.homeward.app.texts.Texts;

/** A check of a list on a terminal: the answer, the totals, why, then the people by cause. */
final class CheckScreen {

    /** Causes told before the rest are only counted; a clause has as many as its conditions can fail in combination. */
    private static final int CAUSES_MAX = 20;

    private final CheckReport report;
    private final Texts texts;
    private final CheckWords words;
    private final PrintWriter screen;

    CheckScreen(CheckReport report, Texts texts, PrintWriter screen) {
        this.report = report;
        this.texts = texts;
        this.words = new CheckWords(texts.language().code());
        this.screen = screen;
    }

    /** Prints everything, of each cause the first {@code peopleMax} people. */
    void print(int peopleMax) {
        head();
        totals();
        List<CheckSummary.Cause> causes = report.summary().causes();
        List<CheckSummary.Cause> shown =
                peopleMax == Integer.MAX_VALUE ? causes : causes.subList(0, Math.min(CAUSES_MAX, causes.size()));
        screen.println();
        screen.println(texts.get("commands.check.why"));
        for (int at = 0; at < shown.size(); at++) {
            cause(at + 1, shown.get(at));
        }
        if (shown.size() < causes.size()) {
            say("  ", "commands.check.more-causes", Map.of("count", causes.size() - shown.size()));
        }
        screen.println();
        screen.println(texts.get("commands.check.people"));
        for (int at = 0; at < shown.size(); at++) {
            people(at + 1, shown.get(at), peopleMax);
        }
        again();
    }

    private void head() {
        say(
                "",
                "commands.agreement.head",
                Map.of(
                        "title",
                        report.agreement().title().in(texts.language().code()),
                        "agreement",
                        report.agreement().id(),
                        "version",
                        report.agreement().version()));
        say(
                "",
                "commands.check.head",
                Map.of(
                        "clause",
                        report.clause().id(),
                        "people",
                        report.summary().people()));
        report.meant(texts).forEach(each -> screen.println("  " + each));
        say("", "commands.check.on", Map.of("day", texts.date(report.check().on())));
        report.states(texts).ifPresent(screen::println);
        screen.println();
        screen.println(report.answer(texts));
    }

    private void totals() {
        CheckSummary summary = report.summary();
        List<String> head = new ArrayList<>(List.of(""));
        if (!summary.readings().isEmpty()) {
            head.add(texts.get("commands.check.any-reading"));
            summary.readings().keySet().forEach(head::add);
        } else {
            head.add(texts.get("commands.check.column.people"));
        }
        head.add("");
        TextTable table = new TextTable(head);
        for (Verdict verdict : Verdict.values()) {
            List<String> row = new ArrayList<>(List.of(words.verdict(verdict)));
            Stream.concat(Stream.of(summary.counts()), summary.readings().values().stream())
                    .forEach(counts -> row.add(texts.number(counts.getOrDefault(verdict, 0))));
            row.add("");
            table.row(row);
        }
        table.print(screen);
    }

    private void cause(int number, CheckSummary.Cause cause) {
        screen.println("  " + title(number, cause) + " " + words.cause(cause));
        words.nearest(cause, texts).ifPresent(nearest -> screen.println("     " + nearest));
    }

    private String title(int number, CheckSummary.Cause cause) {
        return texts.get(
                "commands.check.cause",
                Map.of(
                        "number", number,
                        "verdict", words.verdict(cause.verdict()),
                        "people", cause.people().size()));
    }

    private void people(int number, CheckSummary.Cause cause, int most) {
        screen.println("  " + title(number, cause));
        cause.people().stream().limit(most).forEach(this::person);
        int left = cause.people().size() - most;
        if (left > 0) {
            say("    ", "commands.check.more", Map.of("count", left));
        }
    }

    private void person(ListCheck.Checked checked) {
        // A row number as a text: it is a name of a row, not an amount.
        String where = texts.get(
                "commands.check.entry",
                Map.of(
                        "row",
                        Integer.toString(checked.entry().row()),
                        "key",
                        checked.entry().key()));
        String facts = words.facts(checked.decision());
        screen.println("    " + where + (facts.isEmpty() ? "" : "  " + facts));
    }

    private void again() {
        screen.println();
        screen.println(texts.get("commands.check.again"));
        screen.println("  " + report.command());
        say("  ", "commands.check.again.list", Map.of("file", report.list(), "digest", report.listDigest()));
        say(
                "  ",
                "commands.check.again.agreement",
                Map.of("fingerprint", report.agreement().fingerprint()));
        say(
                "  ",
                "commands.check.again.answers",
                Map.of("digest", report.summary().fingerprint()));
    }

    private void say(String before, String key, Map<String, ?> arguments) {
        screen.println(before + texts.get(key, arguments));
    }
}
