package org.homeward.app.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a file that somebody handed in: where, which value, which rule.
 *
 * @param file the file's name as the reader knows it, never an absolute path
 * @param line 1-based line or row; 0 where the whole file is meant
 * @param column column name or 1-based column; null where the whole line is meant
 * @param value the offending value, shortened and with control characters made visible; null where it is withheld
 * @param code the rule's stable id, for instance {@code HW-PACK-0003}; its text says the rule and the remedy
 * @param facts named values that the texts {@code <part>.problem.<code>} and {@code <part>.remedy.<code>} are filled with
 */
public record Problem(
        String file,
        int line,
        @Nullable String column,
        @Nullable String value,
        String code,
        Map<String, String> facts) {

    public Problem {
        facts = Map.copyOf(facts);
    }
}
