package org.homeward.benchmarks.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.Explanation.FieldEvidence;
import org.homeward.linkage.Person;

/** Some pairs that went wrong, with the engine's own explanation. */
final class QualityExamples {
    private static final int SHOWN = 5;
    private static final String MISSING = "missing";
    private static final double WORTH_SAYING = .05;

    private final QualityCase quality;

    QualityExamples(QualityCase quality) {
        this.quality = quality;
    }

    String write() {
        List<JudgedPair> missed =
                quality.truePairs().stream().filter(JudgedPair::missed).toList();
        List<JudgedPair> wrong = quality.wrongPairs().stream()
                .sorted(Comparator.comparingDouble(JudgedPair::probability).reversed())
                .toList();
        return group("True pairs that were missed, spread over all of them", spread(missed))
                + group("Wrong pairs, the most probable first", wrong.subList(0, Math.min(SHOWN, wrong.size())));
    }

    /** A few of many, evenly. */
    private static List<JudgedPair> spread(List<JudgedPair> pairs) {
        List<JudgedPair> few = new ArrayList<>();
        int shown = Math.min(SHOWN, pairs.size());
        for (int at = 0; at < shown; at++) {
            few.add(pairs.get(at * pairs.size() / shown));
        }
        return few;
    }

    private String group(String title, List<JudgedPair> pairs) {
        return pairs.isEmpty()
                ? ""
                : pairs.stream()
                        .map(this::example)
                        .collect(Collectors.joining(
                                "", "<h4>" + Html.text(title) + "</h4>\n<div class=\"examples\">", "</div>\n"));
    }

    private String example(JudgedPair pair) {
        LinkRun run = quality.runs().get(pair.run());
        Person left = run.lists().left().people().get(pair.left());
        Person right = run.lists().right().people().get(pair.right());
        Explanation explanation = run.result().explain(pair.left(), pair.right());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Before any column is compared", Html.bits(explanation.priorBits())));
        for (FieldEvidence field : explanation.fields()) {
            if (!field.level().equals(MISSING)) {
                rows.add(List.of(explanation.sentence(field, "en"), Html.bits(field.bits())));
            }
        }
        if (explanation.relativeBits() < -WORTH_SAYING) {
            rows.add(List.of("A relative or namesake would look alike", Html.bits(explanation.relativeBits())));
        }
        if (explanation.rivalBits() < -WORTH_SAYING) {
            rows.add(List.of("Rivals for either row", Html.bits(explanation.rivalBits())));
        }
        String silent = explanation.fields().stream()
                .filter(field -> field.level().equals(MISSING))
                .map(field -> field.field().replace('_', ' '))
                .collect(Collectors.joining(", "));
        return "<article><h5>" + name(left) + "<br>" + name(right) + "</h5>\n<p>"
                + Html.text(
                        pair.onePerson()
                                ? "One person; " + pair.fate().words() + "."
                                : "Two people (" + pair.relation() + "); "
                                        + pair.fate().words() + ".")
                + (pair.damage().isEmpty()
                        ? ""
                        : " Damage: "
                                + Html.text(String.join(", ", pair.damage()).replace('-', ' ')) + ".")
                + (silent.isEmpty() ? "" : " Nothing to compare: " + Html.text(silent) + ".")
                + "</p>\n"
                + Html.table(
                        "Probability " + Html.share(explanation.probability()),
                        List.of("What the engine says", "Bits"),
                        rows,
                        1)
                + "</article>\n";
    }

    private static String name(Person person) {
        String words = List.of(person.surname(), person.given(), person.patronymic(), person.birthDate()).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return "<bdi>" + Html.text(words) + "</bdi>";
    }
}
