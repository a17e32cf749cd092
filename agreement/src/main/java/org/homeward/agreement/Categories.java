package org.homeward.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The categories of one agreement as conditions, each reading by itself.
 *
 * <p>Each is compiled once, so that categories that cite one another many times over cost no more than their number.
 */
final class Categories {

    private final Map<String, Category> byId = new HashMap<>();
    private final Map<String, String> settled;
    private final Vocabulary vocabulary;
    private final Map<String, ConditionCompiler.Compiled> compiled = new HashMap<>();
    private final Map<String, Optional<Condition>> cited = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    /** {@code settled} names the one reading to use for a disputed category. */
    Categories(Agreement agreement, Map<String, String> settled) {
        this.vocabulary = Vocabulary.with(agreement.figures());
        agreement.categories().forEach(category -> byId.putIfAbsent(category.id(), category));
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
        ConditionCompiler.Compiled known = compiled.get(reading.when());
        if (known != null) {
            return known;
        }
        boolean outermost = open.isEmpty();
        ConditionCompiler.Compiled made = ConditionCompiler.compile(reading.when(), vocabulary, this::condition);
        // What was compiled inside a circle saw only part of it, and is not kept.
        if (outermost) {
            compiled.put(reading.when(), made);
        }
        return made;
    }

    /** A category that another one cites: the settled reading, else what holds under every reading. */
    private Optional<Condition> condition(String id) {
        Optional<Condition> known = cited.get(id);
        if (known != null) {
            return known;
        }
        if (!open.add(id)) {
            // A circle is told as a conflict of its own; nobody meets what defines itself.
            return Optional.of(new Condition.Constant(false));
        }
        Optional<Condition> made = fresh(id);
        open.remove(id);
        cited.put(id, made);
        return made;
    }

    private Optional<Condition> fresh(String id) {
        List<Condition> conditions = new ArrayList<>();
        for (Category.Interpretation reading : readings(id)) {
            switch (compile(reading)) {
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
