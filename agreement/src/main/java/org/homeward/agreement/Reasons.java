package org.homeward.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reasons puts what this module found into words, in six languages: English, Ukrainian, Russian, Turkish, French, Arabic.
 *
 * <p>A text that is missing is a bug and throws; a test asks for every key in every language.
 */
public final class Reasons {

    /** The languages there are, ISO 639-1. */
    public static final List<String> LANGUAGES = List.of("en", "uk", "ru", "tr", "fr", "ar");

    private static final Pattern MARK = Pattern.compile("\\{([a-z]+)}");
    private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

    private Reasons() {}

    /** One reason as a sentence. */
    public static String sentence(Reason reason, String languageCode) {
        Map<String, String> facts = reason.facts();
        return switch (reason.code()) {
            case Reason.MET, Reason.NOT_MET, Reason.PARTLY_KNOWN, Reason.MISSING -> {
                String actual = word(facts, "actual", languageCode);
                String asked = facts.containsKey("operator") ? asked(facts, languageCode) : "";
                yield text(
                        languageCode,
                        "reason." + reason.code(),
                        Map.of("field", field(facts, languageCode), "actual", actual, "asked", asked));
            }
            case Reason.LAW ->
                text(languageCode, "law." + facts.get("rule"), facts) + " (" + facts.get("article") + ")";
            default -> text(languageCode, "reason." + reason.code(), facts);
        };
    }

    /** One fault as a sentence, without its place. */
    public static String sentence(Fault fault, String languageCode) {
        Map<String, String> facts = new java.util.HashMap<>(fault.facts());
        facts.put("value", fault.value());
        facts.put("path", fault.path());
        if (fault.code() == FaultCode.CANNOT_HOLD) {
            String members = facts.getOrDefault("members", "");
            facts.put("members", parts(members, facts.getOrDefault("lines", ""), languageCode));
            return text(languageCode, "conflict." + facts.get("conflict"), facts);
        }
        // What the sentence speaks of by a key of its own is said in the reader's language too.
        facts.computeIfPresent("who", (none, key) -> text(languageCode, "who." + key, Map.of()));
        facts.computeIfPresent("construct", (none, key) -> text(languageCode, "construct." + key, Map.of()));
        if (fault.code() == FaultCode.WRONG_KIND) {
            facts.computeIfPresent("wanted", (none, key) -> text(languageCode, "kind." + key, Map.of()));
        }
        String sentence = text(languageCode, "fault." + fault.code().name(), facts);
        String nearest = facts.getOrDefault("nearest", "");
        return nearest.isEmpty() ? sentence : sentence + " " + text(languageCode, "fault.nearest", facts);
    }

    /** A conflict as a sentence. */
    public static String sentence(Conflict conflict, String languageCode) {
        return text(
                languageCode,
                "conflict." + conflict.kind().key(),
                Map.of(
                        "members",
                        parts(String.join(", ", conflict.members()), "", languageCode),
                        "detail",
                        conflict.detail()));
    }

    /** Parts of an agreement, such as {@code clauses.young}, in words and with their lines where these are known. */
    private static String parts(String members, String lines, String languageCode) {
        List<String> at = List.of(lines.split(", ", -1));
        List<String> parts = new ArrayList<>();
        for (String member : members.split(", ", -1)) {
            int dot = member.indexOf('.');
            String list = dot < 0 ? member : member.substring(0, dot);
            String key = dot < 0 && list.equals("crossings") ? "part.crossings-all" : "part." + list;
            String part = text(languageCode, key, Map.of("name", member.substring(dot + 1)));
            String line = parts.size() < at.size() ? at.get(parts.size()) : "";
            parts.add(line.isEmpty() ? part : text(languageCode, "part.line", Map.of("part", part, "line", line)));
        }
        return String.join(", ", parts);
    }

    /** The nearest change as a sentence. */
    public static String sentence(Change change, String languageCode) {
        StringBuilder steps = new StringBuilder();
        for (Change.Step step : change.steps()) {
            steps.append(steps.isEmpty() ? "" : "; ");
            steps.append(text(
                    languageCode,
                    "change.step",
                    Map.of(
                            "field",
                            text(languageCode, "field." + step.field().key(), Map.of()),
                            "wanted",
                            wanted(step, languageCode))));
        }
        return text(languageCode, "change.would", Map.of("steps", steps.toString()));
    }

    private static String wanted(Change.Step step, String languageCode) {
        if (step.wanted().equals(Axis.ANOTHER)) {
            return text(languageCode, "change.another", Map.of());
        }
        return step.field().words().contains(step.wanted())
                ? word(step.wanted(), languageCode)
                : span(step.wanted(), languageCode);
    }

    /** The word for a verdict. */
    public static String verdict(Verdict verdict, String languageCode) {
        return text(languageCode, "verdict." + verdict.name(), Map.of());
    }

    /** A rule of law as a sentence. */
    public static String sentence(LegalRule rule, String languageCode) {
        return sentence(rule.reason(), languageCode);
    }

    /**
     * What one reading of a category asks, with values in place of the names of agreed figures: {@code age: at least 18
     * (youngest)}.
     */
    public static String condition(Agreement agreement, Category.Interpretation reading, String languageCode) {
        return ConditionWords.of(agreement, reading, languageCode);
    }

    /** One reason without what is true of one person alone, as people share it: {@code age: asked at most 25; not met}. */
    public static String cause(Reason reason, String languageCode) {
        Map<String, String> facts = reason.facts();
        return switch (reason.code()) {
            case Reason.MET, Reason.NOT_MET, Reason.PARTLY_KNOWN, Reason.MISSING ->
                text(
                        languageCode,
                        "cause." + reason.code(),
                        Map.of(
                                "field",
                                field(facts, languageCode),
                                "asked",
                                facts.containsKey("operator") ? asked(facts, languageCode) : ""));
            case Reason.READINGS_DIFFER -> text(languageCode, "cause." + reason.code(), facts);
            default -> sentence(reason, languageCode);
        };
    }

    /** What the evidence of a reason was, {@code age: 45}; empty where there was none. */
    public static Optional<String> evidence(Reason reason, String languageCode) {
        Map<String, String> facts = reason.facts();
        return facts.containsKey("actual") && !facts.get("actual").equals("?")
                ? Optional.of(text(
                        languageCode,
                        "change.step",
                        Map.of("field", field(facts, languageCode), "wanted", word(facts, "actual", languageCode))))
                : Optional.empty();
    }

    /** The word for a field. */
    public static String field(Field field, String languageCode) {
        return text(languageCode, "field." + field.key(), Map.of());
    }

    private static String field(Map<String, String> facts, String language) {
        return text(language, "field." + facts.get("field"), Map.of());
    }

    private static String asked(Map<String, String> facts, String language) {
        String wanted = String.join(
                ", ",
                List.of(facts.getOrDefault("wanted", "").split(", ")).stream()
                        .map(each -> word(each, language))
                        .toList());
        return text(language, "asked." + facts.get("operator"), Map.of("wanted", wanted));
    }

    /** A word of a closed vocabulary in the reader's language; anything else stands as it is. */
    private static String word(Map<String, String> facts, String key, String language) {
        return word(facts.getOrDefault(key, ""), language);
    }

    static String word(String value, String language) {
        String name = value.equals("?") ? "unknown" : value;
        return find(language, "word." + name.toLowerCase(Locale.ROOT)).orElse(value);
    }

    private static String span(String wanted, String language) {
        int dots = wanted.indexOf("..");
        if (dots < 0) {
            return wanted;
        }
        String from = wanted.substring(0, dots);
        String to = wanted.substring(dots + 2);
        if (from.isEmpty()) {
            return text(language, "span.until", Map.of("to", to));
        }
        return to.isEmpty()
                ? text(language, "span.from", Map.of("from", from))
                : text(language, "span.between", Map.of("from", from, "to", to));
    }

    static String text(String language, String key, Map<String, String> facts) {
        String pattern = find(language, key)
                .orElseThrow(() -> new IllegalArgumentException("no text " + key + " in " + language));
        return MARK.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), found.group())));
    }

    static Optional<String> find(String language, String key) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no language " + language);
        }
        return Optional.ofNullable(
                TEXTS.computeIfAbsent(language, Reasons::load).getProperty(key));
    }

    static Properties load(String language) {
        Properties texts = new Properties();
        String name = "texts_" + language + ".properties";
        try (InputStream in = Reasons.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
        return texts;
    }
}
