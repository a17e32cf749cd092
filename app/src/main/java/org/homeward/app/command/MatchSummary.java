package org.homeward.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.app.matching.Findings;
import org.homeward.app.matching.MatchQuality;
import org.homeward.app.matching.MatchResult;
import org.homeward.app.texts.Texts;
import org.homeward.linkage.Band;

/** What matching came to, in figures: for a reader in their language, or for a program by stable keys. */
final class MatchSummary {

    private MatchSummary() {}

    /** One figure a line, what it counts before it. */
    static String text(MatchResult result, Texts texts) {
        StringBuilder text = new StringBuilder();
        facts(result)
                .forEach((key, value) -> text.append(texts.get(
                                "matching.fact." + key.replace('_', '-'),
                                Map.of("value", value instanceof Long count ? texts.number(count) : shown(value))))
                        .append('\n'));
        return text.toString();
    }

    /** One object of figures by key. */
    static String json(MatchResult result) {
        return facts(result).entrySet().stream()
                .map(fact -> "\"" + fact.getKey() + "\":" + shown(fact.getValue()))
                .collect(Collectors.joining(",", "{", "}\n"));
    }

    private static String shown(Number value) {
        return value instanceof Double share ? String.format(Locale.ROOT, "%.4f", share) : value.toString();
    }

    private static Map<String, Number> facts(MatchResult result) {
        Map<String, Number> facts = new LinkedHashMap<>();
        switch (result.findings()) {
            case Findings.Between(var link) -> {
                facts.put("left_rows", (long) result.left().rows());
                facts.put("right_rows", (long) result.right().rows());
                bands(result, facts);
                facts.put("estimated_overlap", Math.round(link.estimatedOverlap()));
            }
            case Findings.Within(var repeats) -> {
                List<List<Integer>> groups = repeats.groups();
                facts.put("rows", (long) result.left().rows());
                bands(result, facts);
                facts.put("people_repeated", (long) groups.size());
                facts.put(
                        "rows_repeating", groups.stream().mapToLong(List::size).sum() - groups.size());
            }
        }
        result.quality().ifPresent(quality -> quality(quality, facts));
        return facts;
    }

    private static void bands(MatchResult result, Map<String, Number> facts) {
        for (Band band : new Band[] {Band.PROPOSED, Band.REVIEW}) {
            facts.put(
                    band.name().toLowerCase(Locale.ROOT),
                    result.findings().pairs().stream()
                            .filter(pair -> pair.band() == band)
                            .count());
        }
    }

    private static void quality(MatchQuality quality, Map<String, Number> facts) {
        facts.put("true_pairs", (long) quality.truePairs());
        facts.put("precision", quality.precision());
        facts.put("recall", quality.recall());
        facts.put("f1", quality.f1());
        facts.put("recall_at_precision_999", quality.recallAtPrecision999());
        facts.put("calibration_error", quality.calibrationError());
    }
}
