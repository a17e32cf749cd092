package org.homeward.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The categories of one agreement as conditions, each reading by itself. */
final class Categories {

    /** Categories may cite one another this deep; a cycle is told as a fault of its own. */
    private static final int DEPTH_MAX = 12;

    private final Map<String, Category> byId = new HashMap<>();
    private final Map<String, String> settled;

    /** {@code settled} names the one reading to use for a disputed category. */
    Categories(List<Category> categories, Map<String, String> settled) {
        categories.forEach(category -> byId.putIfAbsent(category.id(), category));
        this.settled = settled;
    }

    /** The readings of {@code id} that count. */
    List<Category.Interpretation> readings(String id) {
        Category category = byId.get(id);
        if (category == null) {
            return List.of();
        }
        String chosen = settled.get(id);
        return category.interpretations().stream()
                .filter(reading -> chosen == null || reading.id().equals(chosen))
                .toList();
    }

    ConditionCompiler.Compiled compile(Category.Interpretation reading) {
        return ConditionCompiler.compile(reading.when(), cited -> condition(cited, 1));
    }

    /** A category that another one cites: the settled reading, else what holds under every reading. */
    private Optional<Condition> condition(String id, int depth) {
        List<Condition> conditions = new ArrayList<>();
        for (Category.Interpretation reading : readings(id)) {
            ConditionCompiler.Compiled compiled = depth > DEPTH_MAX
                    ? new ConditionCompiler.Compiled.Ready(new Condition.Constant(false))
                    : ConditionCompiler.compile(reading.when(), cited -> condition(cited, depth + 1));
            switch (compiled) {
                case ConditionCompiler.Compiled.Ready ready -> conditions.add(ready.condition());
                case ConditionCompiler.Compiled.Refused refused -> {
                    // Told at its own place; it must not be told again at every place that cites it.
                    return Optional.of(new Condition.Constant(false));
                }
            }
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Condition.all(conditions));
    }
}
