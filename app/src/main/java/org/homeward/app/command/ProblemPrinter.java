package org.homeward.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.app.kernel.Problem;
import org.homeward.app.kernel.Refusal;
import org.homeward.app.texts.Texts;

/** Prints problems and refusals: where, which value, which rule, what to do. */
final class ProblemPrinter {

    private static final Map<String, String> PARTS =
            Map.of("HW-PACK", "scenario", "HW-TABLE", "tables", "HW-LIST", "lists", "HW-MATCH", "matching");

    private ProblemPrinter() {}

    static void print(List<Problem> problems, Texts texts, PrintWriter errors) {
        for (Problem problem : problems) {
            StringBuilder line = new StringBuilder(problem.file());
            if (problem.line() > 0) {
                line.append(':').append(problem.line());
            }
            if (problem.column() != null) {
                line.append(" [").append(problem.column()).append(']');
            }
            String part = PARTS.getOrDefault(
                    problem.code().substring(0, problem.code().lastIndexOf('-')), "scenario");
            line.append(": ").append(texts.get(part + ".problem." + problem.code(), problem.facts()));
            if (problem.value() != null) {
                line.append(": ").append(problem.value());
            }
            line.append(" — ").append(texts.get(part + ".remedy." + problem.code(), problem.facts()));
            errors.println(line.append(" (").append(problem.code()).append(')'));
        }
    }

    /** Each rule once, by its first place, with how many places there are. */
    static void printByRule(List<Problem> problems, Texts texts, PrintWriter errors) {
        Map<String, List<Problem>> byRule = problems.stream()
                .collect(Collectors.groupingBy(Problem::code, LinkedHashMap::new, Collectors.toList()));
        byRule.values().forEach(found -> {
            Problem first = found.getFirst();
            // Without the value: it may be a name, and this goes to a terminal or a log.
            print(
                    List.of(new Problem(first.file(), first.line(), first.column(), null, first.code(), first.facts())),
                    texts,
                    errors);
            if (found.size() > 1) {
                errors.println("    " + texts.get("commands.more-places", Map.of("count", found.size() - 1)));
            }
        });
    }

    /** A refusal in the reader's language; where a file broke a rule of reading, that rule says what to do. */
    static void print(Refusal refusal, Texts texts, PrintWriter errors) {
        String code = refusal.facts().getOrDefault("code", refusal.code().id());
        Problem problem =
                new Problem(refusal.facts().getOrDefault("file", "homeward"), 0, null, null, code, refusal.facts());
        print(List.of(problem), texts, errors);
    }

    static void print(Refusal refusal, PrintWriter errors) {
        errors.println("homeward: " + refusal.code().id() + " " + refusal.facts());
    }
}
