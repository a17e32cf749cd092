package org.homeward.app.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Field;
import org.homeward.agreement.Reason;
import org.homeward.agreement.Reasons;
import org.homeward.agreement.Verdict;
import org.homeward.app.texts.Texts;

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
        return readings(decision.byReading());
    }

    private List<String> readings(Map<String, Verdict> readings) {
        return readings.entrySet().stream()
                .map(each -> each.getKey() + ": " + verdict(each.getValue()))
                .toList();
    }

    /** The nearest change that would make it a yes; empty where it is one, or none would. */
    public String change(Decision decision) {
        return decision.nearestChange()
                .map(change -> Reasons.sentence(change, language))
                .orElse("");
    }

    /** Why people get the answer that they get, in words that hold for all of them. */
    public String cause(CheckSummary.Cause cause) {
        String reasons = cause.reasons().stream()
                .map(reason -> Reasons.cause(reason, language))
                .collect(Collectors.joining(" · "));
        return cause.readings().isEmpty()
                ? reasons
                : reasons + " (" + String.join("; ", readings(cause.readings())) + ")";
    }

    /** The nearest change that would make it a yes for most of them; empty where there is none. */
    public Optional<String> change(CheckSummary.Cause cause) {
        return cause.changes().stream().findFirst().map(wanted -> Reasons.sentence(wanted.change(), language));
    }

    /** What would make it a yes for people with one cause, and for how many of them; empty where nothing would. */
    public Optional<String> nearest(CheckSummary.Cause cause, Texts texts) {
        List<String> settled = cause.readings().entrySet().stream()
                .filter(each -> each.getValue() == Verdict.YES)
                .map(Map.Entry::getKey)
                .toList();
        if (!settled.isEmpty()) {
            return Optional.of(texts.get("commands.check.settled", Map.of("readings", String.join(", ", settled))));
        }
        return cause.changes().stream().findFirst().map(wanted -> {
            String change = Reasons.sentence(wanted.change(), language);
            return wanted.people() == cause.people().size()
                    ? change
                    : texts.get("commands.check.change-for", Map.of("change", change, "people", wanted.people()));
        });
    }

    /** What was looked at of one person, {@code age: 45}; empty where nothing of it is known. */
    public String facts(Decision decision) {
        return decision.reasons().stream()
                // Where exactly this was asked and met, the cause has said it.
                .filter(reason -> !reason.code().equals(Reason.MET)
                        || !"EQUAL".equals(reason.facts().get("operator")))
                .flatMap(reason -> Reasons.evidence(reason, language).stream())
                .distinct()
                .collect(Collectors.joining("; "));
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
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("row", checked.entry().row());
        values.put("key", checked.entry().key());
        values.put("verdict", code(decision.verdict()));
        values.put("reasons", reasons(decision));
        values.put("evidence", decision.evidence());
        values.put("readings", codes(decision.byReading()));
        values.put("nearest_change", change(decision));
        values.put("before_crossing", beforeCrossing(decision));
        return values;
    }

    /** The answer under each reading as machines read it. */
    static Map<String, String> codes(Map<String, Verdict> readings) {
        Map<String, String> codes = new LinkedHashMap<>();
        readings.forEach((reading, verdict) -> codes.put(reading, code(verdict)));
        return codes;
    }

    /** A verdict as machines read it. */
    public static String code(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
