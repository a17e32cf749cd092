package org.homeward.app.lists;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.app.kernel.Problem;
import org.homeward.app.texts.Texts;

/**
 * One thing the gate found, with how much it stands in the way.
 *
 * @param problem where, which value, which rule; for whoever handed the list in and nobody else
 * @param severity error, warning or note
 */
public record Finding(Problem problem, Severity severity) {

    /** Facts that are said in a text of their own after the rule, in this order. */
    private static final String[] DETAILS = {
        "row", "letters", "reading", "age", "clause", "stated", "sound", "percent", "alike", "apart"
    };

    /** Details that are columns by their keys, with spaces between them. */
    private static final Set<String> COLUMNS = Set.of("alike", "apart");

    public String code() {
        return problem.code();
    }

    /** 1-based row; 0 where the whole list is meant. */
    public int row() {
        return problem.line();
    }

    /** The rule in words, without any value. */
    public String rule(Texts texts) {
        return texts.get(part() + ".problem." + code(), problem.facts());
    }

    /** What to do about it. */
    public String remedy(Texts texts) {
        return texts.get(part() + ".remedy." + code(), problem.facts());
    }

    /** Rule, value and details in one line. */
    public String sentence(Texts texts) {
        StringBuilder line = new StringBuilder(rule(texts));
        if (problem.value() != null) {
            line.append(": ").append(problem.value());
        }
        for (String detail : DETAILS) {
            String fact = problem.facts().get(detail);
            if (fact != null && part().equals("lists")) {
                String shown = COLUMNS.contains(detail) ? columns(fact, texts) : fact;
                line.append("; ").append(texts.get("lists.detail." + detail, Map.of(detail, shown)));
            }
        }
        return line.toString();
    }

    /** Columns by their names in the reader's language. */
    private static String columns(String keys, Texts texts) {
        return Arrays.stream(keys.split(" "))
                .map(key -> texts.get("matching.page.field." + key))
                .collect(Collectors.joining(", "));
    }

    private String part() {
        return code().startsWith("HW-TABLE-") ? "tables" : "lists";
    }

    /** Rule and row alone: the value may be a name. */
    @Override
    public String toString() {
        return severity + " " + code() + " row " + row();
    }
}
