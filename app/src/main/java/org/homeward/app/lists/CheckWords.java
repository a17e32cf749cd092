package org.homeward.app.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Field;
import org.homeward.agreement.Reason;
import org.homeward.agreement.Reasons;
import org.homeward.agreement.Verdict;

/** What was decided of one entry, in the words of one language. */
public final class CheckWords {

    private final String language;

    public CheckWords(String language) {
        this.language = language;
    }

    public String verdict(Verdict verdict) {
        return Reasons.verdict(verdict, language);
    }

    /** The reasons that decided: for a yes all of them, else those that stand in the way of one. */
    public List<String> reasons(Decision decision) {
        return decision.reasons().stream()
                .filter(reason ->
                        decision.verdict() == Verdict.YES || !reason.code().equals(Reason.MET))
                .map(reason -> Reasons.sentence(reason, language))
                .toList();
    }

    /** The kinds of evidence that were looked at. */
    public List<String> evidence(Decision decision) {
        return decision.evidence().stream()
                .map(key -> Reasons.field(Field.valueOf(key.toUpperCase(Locale.ROOT)), language))
                .toList();
    }

    /** The answer under each published reading, {@code id: answer}; empty where the category is not disputed. */
    public List<String> readings(Decision decision) {
        return decision.byReading().entrySet().stream()
                .map(each -> each.getKey() + ": " + verdict(each.getValue()))
                .toList();
    }

    /** The nearest change that would make it a yes; empty where it is one, or none would. */
    public String change(Decision decision) {
        return decision.nearestChange()
                .map(change -> Reasons.sentence(change, language))
                .orElse("");
    }

    /** What law forbids, and what must still be asked, before the person crosses. */
    public List<String> beforeCrossing(Decision decision) {
        return Stream.concat(decision.barriers().stream(), decision.pending().stream())
                .map(reason -> Reasons.sentence(reason, language))
                .toList();
    }

    /** Everything as named values, for machines. */
    public Map<String, Object> values(ListCheck.Checked checked) {
        Decision decision = checked.decision();
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        values.put("row", checked.entry().row());
        values.put("key", checked.entry().key());
        values.put("verdict", code(decision.verdict()));
        values.put("reasons", reasons(decision));
        values.put("evidence", decision.evidence());
        values.put(
                "readings",
                decision.byReading().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> code(each.getValue()),
                                (one, _) -> one,
                                java.util.LinkedHashMap::new)));
        values.put("nearest_change", change(decision));
        values.put("before_crossing", beforeCrossing(decision));
        return values;
    }

    /** A verdict as machines read it. */
    public static String code(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
