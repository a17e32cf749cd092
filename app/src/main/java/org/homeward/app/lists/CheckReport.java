package org.homeward.app.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Category;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Reasons;
import org.homeward.agreement.Subject;
import org.homeward.agreement.Verdict;
import org.homeward.app.texts.Texts;

/**
 * What a check of a list against a clause came to, with all that the other side needs to compute it again.
 *
 * @param agreement the agreement
 * @param check every answer
 * @param submission who handed the list in, and what kind it is
 * @param list the name of the list's file, without folders
 * @param listDigest SHA-256 of that file, in hexadecimal
 * @param summary the answers in totals
 */
public record CheckReport(
        Agreement agreement,
        ListCheck check,
        ListCheck.Submission submission,
        String list,
        String listDigest,
        CheckSummary summary) {

    public Clause clause() {
        return check.clause();
    }

    /** Who is meant by the clause, one line per reading, each with who reads it so. */
    public List<String> meant(Texts texts) {
        String language = texts.language().code();
        return clause().category().flatMap(agreement::category).stream()
                .flatMap(category -> category.interpretations().stream().map(each -> {
                    String condition = Reasons.condition(agreement, each, language);
                    return category.isDisputed() ? named(each, texts) + ": " + condition : condition;
                }))
                .toList();
    }

    /** A reading by its name, with the parties who read it so where any did. */
    private String named(Category.Interpretation reading, Texts texts) {
        String parties = reading.by().stream()
                .flatMap(id ->
                        agreement.parties().stream().filter(party -> party.id().equals(id)))
                .map(party -> party.name().in(texts.language().code()))
                .collect(Collectors.joining(", "));
        return parties.isEmpty() ? reading.id() : reading.id() + " (" + parties + ")";
    }

    /** The name of a reading as {@link #meant} gives it. */
    public String reading(String id, Texts texts) {
        return clause().category().flatMap(agreement::category).stream()
                .flatMap(category -> category.interpretations().stream())
                .filter(each -> each.id().equals(id))
                .map(each -> named(each, texts))
                .findFirst()
                .orElse(id);
    }

    /** Whether the list matches the clause, in one sentence. */
    public String answer(Texts texts) {
        String key = "commands.check.matches";
        if (!summary.matches()) {
            key += summary.count(Verdict.NO) > 0 ? "-not" : "-open";
        }
        return texts.get(
                key,
                Map.of(
                        "people", summary.people(),
                        "no", summary.count(Verdict.NO),
                        "open", summary.count(Verdict.CANNOT_TELL)));
    }

    /** What standing on the list counts as; empty where it counts as nothing. */
    public Optional<String> states(Texts texts) {
        boolean holdings = submission.kind() == GateContext.Kind.HOLDINGS;
        return holdings || clause().subject() != Subject.REMAINS
                ? Optional.of(texts.get(holdings ? "commands.check.states.held" : "commands.check.states.sought"))
                : Optional.empty();
    }

    /** The command that computes it again from the same files. */
    public String command() {
        StringBuilder command = new StringBuilder("homeward check LIST --agreement AGREEMENT --clause ");
        command.append(clause().id()).append(" --on ").append(check.on());
        if (submission.kind() == GateContext.Kind.HOLDINGS) {
            command.append(" --holdings");
        }
        submission.party().ifPresent(party -> command.append(" --party ").append(party));
        return command.toString();
    }
}
