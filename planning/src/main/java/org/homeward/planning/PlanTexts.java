package org.homeward.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of plans in six languages.
 *
 * <p>Facts stand in braces and are put in as they are. A language or code without a sentence is a bug and throws; a test
 * asks for every code in every language.
 */
public final class PlanTexts {

    /** Codes of the languages there are. */
    public static final List<String> LANGUAGES = List.of("en", "uk", "ru", "tr", "fr", "ar");

    private static final Pattern FACT = Pattern.compile("\\{([a-z]+)}");
    private static final Map<String, Properties> LOADED = new ConcurrentHashMap<>();

    private PlanTexts() {}

    /** The sentence of a code with its facts; an explanation's reason, objective, conflict or audit rule. */
    public static String sentence(Enum<?> code, Map<String, String> facts, String languageCode) {
        return sentence(kind(code) + "." + code.name(), facts, languageCode);
    }

    /** Why somebody goes when they go, or does not, and what would change it. */
    public static String sentence(Explanation explanation, String languageCode) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(explanation.reason(), explanation.facts(), languageCode));
        explanation.passed().stream().sorted().forEach(each -> sentences.add(sentence(each, Map.of(), languageCode)));
        sentences.add(sentence(explanation.remedy(), explanation.facts(), languageCode));
        return String.join(" ", sentences).strip();
    }

    /** What a plan reaches for an objective, and how far that is proved. */
    public static String sentence(Achieved achieved, String languageCode) {
        return reached(achieved, languageCode) + " " + sentence(achieved.proof(), languageCode);
    }

    /** What a plan reaches for an objective. */
    public static String reached(Achieved achieved, String languageCode) {
        Map<String, String> facts = achieved.facts();
        boolean remains =
                achieved.objective() == Objective.MOST_PEOPLE && !"0".equals(facts.getOrDefault("remainsnamed", "0"));
        boolean open = achieved.objective() == Objective.LEAST_EXPOSURE
                && Long.parseLong(facts.getOrDefault("limit", "0")) >= Places.UNLIMITED;
        String variant = remains ? "_AND_REMAINS" : open ? "_OPEN" : "";
        return sentence("objective." + achieved.objective().name() + variant, facts, languageCode);
    }

    /** How far something is proved. */
    public static String sentence(Proof proof, String languageCode) {
        return switch (proof) {
            case Proof.Optimal _ -> sentence("proof.OPTIMAL", Map.of(), languageCode);
            case Proof.NotProven _ -> sentence("proof.NOT_PROVEN", Map.of(), languageCode);
            case Proof.Gap(long bound, long perMille) -> {
                Map<String, String> facts = new HashMap<>();
                facts.put("bound", Long.toString(bound));
                facts.put("percent", String.format(Locale.ROOT, "%.1f", perMille / 10.0));
                yield sentence("proof.GAP", facts, languageCode);
            }
        };
    }

    /** Among which plans the best is the best. */
    public static String among(String languageCode) {
        return sentence("proof.AMONG", Map.of(), languageCode);
    }

    /** One limit that cannot hold together with others. */
    public static String sentence(Conflict conflict, String languageCode) {
        return sentence(conflict.code(), conflict.facts(), languageCode);
    }

    /** One breach that an audit found. */
    public static String sentence(PlanAudit.Finding finding, String languageCode) {
        return sentence(finding.rule(), finding.facts(), languageCode);
    }

    private static String kind(Enum<?> code) {
        return switch (code) {
            case Explanation.Reason _ -> "reason";
            case Explanation.Remedy _ -> "remedy";
            case Explanation.Passed _ -> "passed";
            case Objective _ -> "objective";
            case Conflict.Code _ -> "conflict";
            case PlanAudit.Rule _ -> "rule";
            default -> throw new IllegalArgumentException("no sentences for " + code.getDeclaringClass());
        };
    }

    private static String sentence(String key, Map<String, String> facts, String languageCode) {
        String pattern = texts(languageCode).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence " + key + " in language " + languageCode);
        }
        Matcher matcher = FACT.matcher(pattern);
        return matcher.replaceAll(found -> {
            String fact = facts.get(found.group(1));
            if (fact == null) {
                throw new IllegalArgumentException("sentence " + key + " lacks the fact " + found.group(1));
            }
            return Matcher.quoteReplacement(fact);
        });
    }

    /** Every key in one language. */
    static Set<String> keys(String languageCode) {
        return new TreeSet<>(texts(languageCode).stringPropertyNames());
    }

    private static Properties texts(String languageCode) {
        return LOADED.computeIfAbsent(languageCode, PlanTexts::load);
    }

    private static Properties load(String languageCode) {
        String resource = "texts/" + languageCode + ".properties";
        try (InputStream in = PlanTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no sentences in language " + languageCode);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException("sentences in " + languageCode + " could not be read", failed);
        }
    }
}
