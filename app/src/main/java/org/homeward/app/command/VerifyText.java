package org.homeward.app.command;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.app.acts.LogCheckReport;
import org.homeward.app.acts.LogFailure;
import org.homeward.app.texts.Texts;

/** What {@code homeward verify} says to a reader. */
final class VerifyText {

    private final Texts texts;
    private final PrintWriter out;

    VerifyText(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    void write(LogCheckReport report, int failuresShown) {
        if (report.readable()) {
            say("log", Map.of("origin", report.origin().orElse("?")));
            say("acts", Map.of("count", report.acts(), "tiles", report.tiles()));
            report.root().ifPresent(root -> say("root", Map.of("root", root.toString())));
            say("signatures", Map.of("count", report.signatures()));
            say("payloads", Map.of("count", report.payloads(), "absent", report.payloadsAbsent()));
            report.rules().forEach(rule -> say("rule", Map.of("rule", texts.get("acts.rule." + rule))));
            report.cosignatures()
                    .forEach(each -> say(
                            "cosigned",
                            Map.of("name", each.name(), "at", each.at().toString())));
            say(report.binding() ? "binding" : "recorded", Map.of());
            writeKeys(report);
        }
        report.failures().stream().limit(failuresShown).forEach(this::writeFailure);
        if (report.failures().size() > failuresShown) {
            say("more", Map.of("count", report.failures().size() - failuresShown));
        }
        if (!report.readable()) {
            say("unreadable", Map.of());
        } else if (report.holds()) {
            say("holds", Map.of());
        } else {
            say("fails", Map.of("count", report.failures().size()));
        }
    }

    private void writeKeys(LogCheckReport report) {
        for (LogCheckReport.KeyUsed each : report.keys()) {
            say(
                    each.pinned() ? "key-pinned" : "key",
                    Map.of(
                            "name",
                            each.key().name(),
                            "use",
                            texts.get("acts.use." + each.use()),
                            "fingerprint",
                            groups(each.key().fingerprint().toString())));
        }
        if (report.keys().stream().noneMatch(LogCheckReport.KeyUsed::pinned)) {
            say("unpinned", Map.of());
        }
    }

    private void writeFailure(LogFailure failure) {
        String kind = failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, Object> facts = new HashMap<>();
        facts.put("what", texts.get("acts.failure." + kind));
        facts.put("path", failure.path());
        facts.put("detail", failure.detail());
        failure.index().ifPresent(index -> facts.put("index", Long.toString(index)));
        say(failure.index().isPresent() ? "failure-at" : "failure", facts);
    }

    private void say(String key, Map<String, ?> facts) {
        out.println(texts.get("acts.verify." + key, facts));
    }

    /** The first 16 bytes in groups of four digits: what two people can read to each other. */
    private static String groups(String hexadecimal) {
        return List.of(hexadecimal.substring(0, 32).split("(?<=\\G.{4})")).stream()
                .collect(Collectors.joining(" "));
    }
}
