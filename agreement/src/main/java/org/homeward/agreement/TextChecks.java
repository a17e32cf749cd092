package org.homeward.agreement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that every binding clause has its text in each party's language, and that all are bound to the same figures. */
final class TextChecks {

    /** A longer run of digits is no figure that negotiators write; the rest of it counts as another number. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,18}");

    private TextChecks() {}

    static void run(Agreement agreement, Section root) {
        List<Section> sections = root.sections("clauses");
        for (int i = 0; i < sections.size(); i++) {
            check(agreement, agreement.clauses().get(i), sections.get(i));
        }
    }

    private static void check(Agreement agreement, Clause clause, Section section) {
        Map<String, String> texts = clause.text().byLanguage();
        if (clause.standing().binds() || !texts.isEmpty()) {
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
        Map<String, String> figures = Figures.of(agreement, clause);
        Set<String> first = texts.isEmpty()
                ? Set.of()
                : Annex.marks(texts.values().iterator().next());
        List<Long> numbersOfFirst =
                texts.isEmpty() ? List.of() : numbers(texts.values().iterator().next());
        texts.forEach((language, text) -> {
            Set<String> marks = Annex.marks(text);
            for (String mark : marks) {
                if (!figures.containsKey(mark)) {
                    section.fault(
                            FaultCode.TEXT_MARK_UNKNOWN,
                            "text",
                            Map.of("mark", mark, "language", language, "known", String.join(", ", figures.keySet())));
                }
            }
            if (!numbers(text).equals(numbersOfFirst)) {
                section.fault(
                        FaultCode.TEXT_NUMBERS_DIFFER, "text", Map.of("language", language, "clause", clause.id()));
            }
            if (!marks.equals(first)) {
                section.fault(FaultCode.TEXT_MARKS_DIFFER, "text", Map.of("language", language, "clause", clause.id()));
            }
        });
    }

    /** The numbers written out in {@code text}, in the digits of any script, in rising order. */
    private static List<Long> numbers(String text) {
        // Digits within the name of a mark are no number of the text.
        return NUMBER.matcher(Annex.MARK.matcher(text).replaceAll(" "))
                .results()
                .map(found -> Long.parseLong(latin(found.group())))
                .sorted()
                .toList();
    }

    private static String latin(String digits) {
        StringBuilder latin = new StringBuilder();
        digits.codePoints().forEach(digit -> latin.append(Character.digit(digit, 10)));
        return latin.toString();
    }
}
