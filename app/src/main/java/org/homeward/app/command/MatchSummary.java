package org.homeward.app.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.matching.Findings;
import org.homeward.app.matching.MatchQuality;
import org.homeward.app.matching.MatchResult;
import org.homeward.app.texts.Texts;
import org.homeward.linkage.Band;
import tools.jackson.databind.json.JsonMapper;

/** What matching came to, in figures: for a reader in their language, or for a program by stable keys. */
final class MatchSummary {

    private static final int DECIMALS = 4;

    /** What a list may say beside these is known, and not compared. */
    private static final List<String> COMPARED = List.of(
            "surname",
            "given",
            "patronymic",
            "full_name",
            "birth_date",
            "sex",
            "rank",
            "unit",
            "service_number",
            "capture_date",
            "capture_place");

    private MatchSummary() {}

    /** One figure a line, what it counts before it; then the columns that were compared. */
    static String text(MatchResult result, Texts texts) {
        StringBuilder text = new StringBuilder();
        facts(result)
                .forEach((key, value) -> line(
                        text,
                        texts,
                        key,
                        value instanceof Long count
                                ? texts.number(count)
                                : share(value).toPlainString()));
        if (result.findings() instanceof Findings.Between) {
            line(text, texts, "left-columns", columns(result.left(), texts));
            line(text, texts, "right-columns", columns(result.right(), texts));
        } else {
            line(text, texts, "columns", columns(result.left(), texts));
        }
        if (!result.left().others().isEmpty()) {
            line(text, texts, "as-text", String.join(", ", result.left().others()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Texts texts, String key, String value) {
        text.append(texts.get("matching.fact." + key.replace('_', '-'), Map.of("value", value)))
                .append('\n');
    }

    private static String columns(MatchResult.ListSummary list, Texts texts) {
        return String.join(
                ", ",
                list.columns().stream()
                        .filter(COMPARED::contains)
                        .map(column -> texts.get("matching.page.field." + column))
                        .toList());
    }

    /**
     * One object of figures by key, with the columns that were recognised and the model's hash.
     *
     * @param differences from the record that was to be verified; empty where none was
     */
    static String json(MatchResult result, Optional<List<String>> differences) {
        Map<String, Object> whole = new LinkedHashMap<>();
        facts(result).forEach((key, value) -> whole.put(key, value instanceof Long ? value : share(value)));
        if (result.findings() instanceof Findings.Between) {
            whole.put("left_columns", result.left().columns());
            whole.put("right_columns", result.right().columns());
        } else {
            whole.put("columns", result.left().columns());
        }
        whole.put("compared_as_text", result.left().others());
        whole.put("model_sha256", result.findings().modelHash());
        differences.ifPresent(parts -> whole.put("differences", parts));
        return JsonMapper.shared().writeValueAsString(whole) + "\n";
    }

    private static BigDecimal share(Number value) {
        return BigDecimal.valueOf(value.doubleValue()).setScale(DECIMALS, RoundingMode.HALF_EVEN);
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
        long leftOut = result.findings().diagnostics().leftOut();
        if (leftOut > 0) {
            facts.put("pairs_left_out", leftOut);
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
