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

    /** Details that are reasons of the engine, each a column's key, a colon and a level, with spaces between them. */
    private static final Set<String> REASONS = Set.of("alike", "apart");

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
                String shown = REASONS.contains(detail) ? reasons(fact, texts) : fact;
                line.append("; ").append(texts.get("lists.detail." + detail, Map.of(detail, shown)));
            }
        }
        return line.toString();
    }

    /** Each column with how its values agree, in the reader's language; no value, which may be the other side's word. */
    private static String reasons(String reasons, Texts texts) {
        return Arrays.stream(reasons.split(" "))
                .map(reason -> reason.split(":", 2))
                .map(reason -> texts.get("matching.page.field." + reason[0]) + " ("
                        + texts.get("matching.page.level." + reason[1]) + ")")
                .collect(Collectors.joining(texts.get("matching.page.comma")));
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
