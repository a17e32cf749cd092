package org.homeward.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts a condition into words: every comparison with its value, and beside a value the agreed figure that it stands for.
 *
 * <p>Made from the condition as it is carried out and not from its text, so that what is signed is what is computed.
 */
final class ConditionWords {

    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    private final String language;
    /** The figures that the condition names, by the value they have in it. */
    private final Map<String, String> names;

    private ConditionWords(String language, Map<String, String> names) {
        this.language = language;
        this.names = names;
    }

    /** What one reading of a category asks, in the words of one language. */
    static String of(Agreement agreement, Category.Interpretation reading, String language) {
        Categories categories = new Categories(agreement, Map.of());
        return switch (categories.compile(reading)) {
            case ConditionCompiler.Compiled.Ready(Condition condition) ->
                new ConditionWords(language, names(agreement, reading.when())).say(condition);
            // An agreement that was read has no such condition; its own text is all that can be said of one.
            case ConditionCompiler.Compiled.Refused refused -> reading.when();
        };
    }

    /** Figures named in {@code when}, and in the categories that it may cite. */
    private static Map<String, String> names(Agreement agreement, String when) {
        StringBuilder text = new StringBuilder(when);
        if (when.contains("category")) {
            agreement
                    .categories()
                    .forEach(category -> category.interpretations()
                            .forEach(each -> text.append(' ').append(each.when())));
        }
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = NAME.matcher(QUOTED.matcher(text).replaceAll(" "));
        while (matcher.find()) {
            AgreedFigure figure = agreement.figures().get(matcher.group());
            if (figure != null) {
                names.merge(
                        figure.text(),
                        matcher.group(),
                        (one, other) -> List.of(one.split(", ")).contains(other) ? one : one + ", " + other);
            }
        }
        return names;
    }

    private String say(Condition condition) {
        return switch (condition) {
            case Condition.Constant(boolean value) -> text(value ? "condition.always" : "condition.never", Map.of());
            case Condition.Single(Atom atom) -> about(atom.field(), asked(atom));
            case Condition.All(List<Condition> parts) -> joined(parts, "condition.and");
            case Condition.Any(List<Condition> parts) -> joined(parts, "condition.or");
        };
    }

    /** The parts by "and", or by "or"; comparisons of one field stand together. */
    private String joined(List<Condition> parts, String join) {
        Map<Field, List<String>> byField = new LinkedHashMap<>();
        List<String> nested = new ArrayList<>();
        for (Condition part : parts) {
            if (part instanceof Condition.Single(Atom atom)) {
                byField.computeIfAbsent(atom.field(), none -> new ArrayList<>()).add(asked(atom));
            } else {
                nested.add(text("condition.nested", Map.of("part", say(part))));
            }
        }
        List<String> said = new ArrayList<>();
        byField.forEach((field, asked) -> said.add(about(field, fold(asked, join))));
        said.addAll(nested);
        return fold(said, join + "-also");
    }

    private String fold(List<String> parts, String join) {
        return parts.stream()
                .reduce((left, right) -> text(join, Map.of("left", left, "right", right)))
                .orElse("");
    }

    private String about(Field field, String asked) {
        return text("condition.part", Map.of("field", Reasons.field(field, language), "asked", asked));
    }

    private String asked(Atom atom) {
        if (atom.field().kind() == Field.Kind.FLAG && atom.operator() == Atom.Operator.NOT_EQUAL) {
            // "not yes" is a plain no where there are only two words.
            return asked(Atom.of(atom.field(), Atom.Operator.EQUAL, atom.testWord("true") ? "true" : "false"));
        }
        String wanted = atom.words().isEmpty()
                ? figure(atom.wanted())
                : atom.words().stream()
                        .map(word -> Reasons.word(word, language))
                        .collect(Collectors.joining(", "));
        return text("asked." + atom.operator().name(), Map.of("wanted", wanted));
    }

    private String figure(String value) {
        String name = names.get(value);
        return name == null ? value : text("condition.figure", Map.of("value", value, "name", name));
    }

    private String text(String key, Map<String, String> facts) {
        return Reasons.text(language, key, facts);
    }
}
