package org.homeward.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A category is a condition on evidence that says who is meant.
 *
 * <p>Where the two parties read the category differently, every published reading is kept; none is preferred.
 *
 * @param id the short name that clauses use
 * @param title its name in words
 * @param interpretations the readings; exactly one where the category is undisputed
 */
public record Category(String id, Wording title, List<Interpretation> interpretations) {

    public Category {
        interpretations = List.copyOf(interpretations);
    }

    /** Whether the parties read it in more than one way. */
    public boolean isDisputed() {
        return interpretations.size() > 1;
    }

    /**
     * An interpretation is one way to read a category.
     *
     * @param id the short name of this reading; {@code agreed} where there is only one
     * @param when the condition, in the Common Expression Language over the documented vocabulary
     * @param referenceDate the day on which age and days in captivity are counted; empty means the day asked about
     * @param by the ids of the parties who read it so; empty where both do
     * @param source where that reading was published
     */
    public record Interpretation(
            String id, String when, Optional<LocalDate> referenceDate, List<String> by, List<String> source) {
        public Interpretation {
            by = List.copyOf(by);
            source = List.copyOf(source);
        }
    }
}
