package org.homeward.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks that every binding clause has its text in each party's language, that each text says what the formula agreed, and
 * that all are bound to the same figures.
 */
final class TextChecks {

    /** Three digits after a separator go on with the number before them: 6 000, 6,000 and ٦٬٠٠٠ are one number. */
    private static final String GROUPED =
            "(?<!\\p{Nd})\\p{Nd}{1,3}(?:[ ,.'’\\u00A0\\u2009\\u202F\\u066C]\\p{Nd}{3}(?!\\p{Nd}))+";

    /** A longer run of digits is no figure that negotiators write; the rest of it counts as another number. */
    private static final String PLAIN = "\\p{Nd}{1,18}";

    /** Numbers that are no digits, such as ½ or Ⅳ, are compared as they stand. */
    private static final Pattern NUMBER = Pattern.compile(GROUPED + "|" + PLAIN + "|[\\p{Nl}\\p{No}]");

    private static final Pattern BRACE = Pattern.compile("[{}]");

    private final Agreement agreement;

    private TextChecks(Agreement agreement) {
        this.agreement = agreement;
    }

    static void run(Agreement agreement, Section root) {
        TextChecks checks = new TextChecks(agreement);
        List<Section> sections = root.sections("clauses");
        for (int i = 0; i < sections.size(); i++) {
            Clause clause = agreement.clauses().get(i);
            checks.languages(clause, sections.get(i));
            checks.wording(clause, "title", clause.title(), Map.of(), sections.get(i));
            checks.wording(clause, "text", clause.text(), Figures.of(agreement, clause), sections.get(i));
            checks.said(clause, sections.get(i));
        }
    }

    private void languages(Clause clause, Section section) {
        Map<String, String> texts = clause.text().byLanguage();
        if (!clause.standing().binds() && texts.isEmpty()) {
            return;
        }
        for (Party party : agreement.parties()) {
            for (String language : party.languages()) {
                if (!texts.containsKey(language)) {
                    section.fault(
                            FaultCode.TEXT_LANGUAGE_MISSING,
                            "text",
                            Map.of("language", language, "party", party.id(), "clause", clause.id()));
                }
            }
        }
    }

    /** A number that was agreed is read out in every language, where it stands in the sentence. */
    private void said(Clause clause, Section section) {
        Map<String, String> agreed = Figures.ofFormula(agreement, clause.formula());
        clause.text().byLanguage().forEach((language, text) -> {
            Set<String> marks = Annex.marks(text);
            for (String name : agreed.keySet()) {
                if (!marks.contains(name)) {
                    section.fault(
                            FaultCode.FIGURE_UNSAID,
                            "text",
                            Map.of("clause", clause.id(), "language", language, "mark", "{" + name + "}"));
                }
            }
        });
    }

    private void wording(Clause clause, String key, Wording wording, Map<String, String> figures, Section section) {
        Map<String, Set<String>> marks = new LinkedHashMap<>();
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        wording.byLanguage().forEach((language, text) -> {
            marks.put(language, Annex.marks(text));
            numbers.put(language, numbers(text));
            for (String mark : strange(text, figures)) {
                section.fault(
                        FaultCode.TEXT_MARK_UNKNOWN,
                        key,
                        Map.of("mark", mark, "language", language, "known", String.join(", ", figures.keySet())));
            }
        });
        differing(marks, FaultCode.TEXT_MARKS_DIFFER, clause, key, section);
        differing(numbers, FaultCode.TEXT_NUMBERS_DIFFER, clause, key, section);
    }

    private static <T> void differing(
            Map<String, T> byLanguage, FaultCode code, Clause clause, String key, Section section) {
        byLanguage.forEach((language, value) -> {
            if (!value.equals(byLanguage.values().iterator().next())) {
                section.fault(code, key, Map.of("language", language, "clause", clause.id()));
            }
        });
    }

    /** The marks for which there is no figure, and what looks like a mark and is none. */
    private static List<String> strange(String text, Map<String, String> figures) {
        List<String> strange = new ArrayList<>(Annex.marks(text));
        strange.removeIf(figures::containsKey);
        if (BRACE.matcher(Annex.MARK.matcher(text).replaceAll(" ")).find()) {
            strange.add("{ }");
        }
        return strange;
    }

    /** The numbers written out in {@code text}, in the digits of any script and in their order, without leading zeros. */
    private static List<String> numbers(String text) {
        // Digits within the name of a mark are no number of the text.
        return NUMBER.matcher(Annex.MARK.matcher(text).replaceAll("; "))
                .results()
                .map(MatchResult::group)
                .map(TextChecks::latin)
                .toList();
    }

    private static String latin(String number) {
        StringBuilder latin = new StringBuilder();
        number.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                latin.append(Character.digit(point, 10));
            } else if (isNumberButNoDigit(point)) {
                latin.appendCodePoint(point);
            }
        });
        return latin.toString().replaceFirst("^0+(?=.)", "");
    }

    private static boolean isNumberButNoDigit(int point) {
        int type = Character.getType(point);
        return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
    }
}
