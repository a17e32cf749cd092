package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the smallest sets of clauses and limits that cannot hold together. */
public final class Conflicts {

    private static final Pattern CITED = Pattern.compile("category\\(\\s*['\"]([a-z0-9-]+)['\"]\\s*\\)");

    private final Agreement agreement;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(Agreement agreement) {
        this.agreement = agreement;
    }

    /** Every conflict in {@code agreement}; none where all of it can hold. */
    public static List<Conflict> find(Agreement agreement) {
        Conflicts conflicts = new Conflicts(agreement);
        agreement.clauses().forEach(conflicts::alone);
        conflicts.circles();
        conflicts.pairs();
        conflicts.categories();
        new CapacityConflicts(agreement, conflicts.found).find();
        return List.copyOf(conflicts.found);
    }

    private void add(Conflict.Kind kind, String detail, String... members) {
        found.add(new Conflict(kind, List.of(members), detail));
    }

    private static String name(Clause clause) {
        return "clauses." + clause.id();
    }

    private void alone(Clause clause) {
        Window window = clause.schedule().window();
        if (window.admitted().map(List::isEmpty).orElse(window.except().size() == 7)) {
            add(Conflict.Kind.IMPOSSIBLE_WINDOW, "", name(clause));
        }
        if (clause.formula() instanceof Formula.Pause pause && pause.daysMin() > pause.daysMax()) {
            add(Conflict.Kind.LENGTHS_REVERSED, pause.daysMin() + " > " + pause.daysMax(), name(clause));
        }
        if (clause.formula() instanceof Formula.Numbers numbers
                && numbers.inAll().isPresent()
                && !numbers.shares().isEmpty()) {
            long sum = numbers.shares().stream().mapToLong(Formula.Share::gives).sum();
            if (sum != numbers.inAll().getAsLong()) {
                add(
                        Conflict.Kind.SHARES_AGAINST_TOTAL,
                        sum + " ≠ " + numbers.inAll().getAsLong(),
                        name(clause));
            }
        }
        long group = clause.schedule().groupsOf();
        long exposure = agreement.limits().exposurePeople().orElse(Long.MAX_VALUE);
        if (clause.formula().isParity() && clause.subject() != Subject.REMAINS && group > exposure) {
            add(Conflict.Kind.GROUP_ABOVE_EXPOSURE, group + " > " + exposure, name(clause), "limits");
        }
    }

    private void circles() {
        Map<String, List<String>> after = new HashMap<>();
        agreement
                .clauses()
                .forEach(clause -> after.put(clause.id(), clause.schedule().after()));
        Circle.shortest(after)
                .ifPresent(circle -> found.add(new Conflict(
                        Conflict.Kind.CLAUSES_IN_A_CIRCLE,
                        circle.stream().map(id -> "clauses." + id).toList(),
                        String.join(" → ", circle) + " → " + circle.get(0))));
        Map<String, List<String>> cites = new HashMap<>();
        agreement.categories().forEach(category -> cites.put(category.id(), cited(category)));
        Circle.shortest(cites)
                .ifPresent(circle -> found.add(new Conflict(
                        Conflict.Kind.CATEGORIES_IN_A_CIRCLE,
                        circle.stream().map(id -> "categories." + id).toList(),
                        String.join(" → ", circle) + " → " + circle.get(0))));
    }

    private static List<String> cited(Category category) {
        List<String> cited = new ArrayList<>();
        for (Category.Interpretation reading : category.interpretations()) {
            Matcher matcher = CITED.matcher(reading.when());
            while (matcher.find()) {
                cited.add(matcher.group(1));
            }
        }
        return cited;
    }

    private void pairs() {
        List<Clause> clauses = agreement.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            for (String before : clauses.get(i).schedule().after()) {
                Optional<Clause> first = agreement.clause(before);
                if (first.isPresent()) {
                    order(first.get(), clauses.get(i));
                }
            }
            for (int j = i + 1; j < clauses.size(); j++) {
                numbers(clauses.get(i), clauses.get(j));
            }
        }
    }

    private void order(Clause before, Clause after) {
        Optional<List<LocalDate>> last = after.schedule().window().admitted();
        Optional<List<LocalDate>> first = before.schedule().window().admitted();
        if (last.isPresent()
                && first.isPresent()
                && !last.get().isEmpty()
                && !first.get().isEmpty()) {
            LocalDate starts = first.get().getFirst();
            LocalDate ends = last.get().getLast();
            if (ends.isBefore(starts)) {
                add(Conflict.Kind.ORDER_AGAINST_DAYS, starts + " > " + ends, name(before), name(after));
            }
        }
    }

    /** Two clauses about the very same people that fix different numbers. */
    private void numbers(Clause one, Clause two) {
        boolean samePeople = one.subject() == two.subject()
                && one.category().equals(two.category())
                && one.from().equals(two.from())
                && one.standing().binds()
                && two.standing().binds();
        if (samePeople
                && one.formula() instanceof Formula.NForN first
                && two.formula() instanceof Formula.NForN second
                && !first.atLeast()
                && !second.atLeast()
                && first.each().isPresent()
                && second.each().isPresent()
                && first.each().getAsLong() != second.each().getAsLong()) {
            add(
                    Conflict.Kind.TWO_NUMBERS,
                    first.each().getAsLong() + " ≠ " + second.each().getAsLong(),
                    name(one),
                    name(two));
        }
    }

    private void categories() {
        Categories categories = new Categories(agreement, Map.of());
        for (Category category : agreement.categories()) {
            for (Category.Interpretation reading : category.interpretations()) {
                if (categories.compile(reading) instanceof ConditionCompiler.Compiled.Ready ready
                        && !isInCircle(category.id())
                        && !LawChecks.canBeMet(agreement, ready.condition())) {
                    add(
                            Conflict.Kind.NOBODY_CAN_MEET,
                            smallest(parts(ready.condition())),
                            "categories." + category.id());
                }
            }
        }
        for (Clause clause : agreement.clauses()) {
            boolean categoryAlone = clause.category().isPresent()
                    && found.stream()
                            .anyMatch(conflict -> conflict.members()
                                    .contains("categories." + clause.category().get()));
            if (!categoryAlone) {
                clauseWithItsCategory(clause, categories);
            }
        }
    }

    private void clauseWithItsCategory(Clause clause, Categories categories) {
        for (ClauseConditions.Reading reading : ClauseConditions.of(agreement, clause, categories)) {
            if (!LawChecks.canBeMet(agreement, reading.condition())) {
                List<String> members = new ArrayList<>(List.of(name(clause)));
                clause.category().ifPresent(id -> members.add("categories." + id));
                found.add(new Conflict(Conflict.Kind.NOBODY_CAN_MEET, members, smallest(parts(reading.condition()))));
                return;
            }
        }
    }

    private boolean isInCircle(String categoryId) {
        return found.stream()
                .anyMatch(conflict -> conflict.kind() == Conflict.Kind.CATEGORIES_IN_A_CIRCLE
                        && conflict.members().contains("categories." + categoryId));
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(part -> parts(part).stream()).toList();
        }
        return List.of(condition);
    }

    /** Leaves out every part without which it still cannot be met; what remains is a smallest set. */
    private String smallest(List<Condition> parts) {
        List<Condition> core = new ArrayList<>(parts);
        for (Condition part : parts) {
            List<Condition> without = new ArrayList<>(core);
            without.remove(part);
            if (!without.isEmpty() && !LawChecks.canBeMet(agreement, new Condition.All(without))) {
                core = without;
            }
        }
        return String.join(" && ", core.stream().map(Conflicts::text).toList());
    }

    private static String text(Condition condition) {
        return switch (condition) {
            case Condition.Constant constant -> Boolean.toString(constant.value());
            case Condition.Single single -> single.atom().text();
            case Condition.All all -> join(all.parts(), " && ");
            case Condition.Any any -> join(any.parts(), " || ");
        };
    }

    private static String join(List<Condition> parts, String by) {
        return "(" + String.join(by, parts.stream().map(Conflicts::text).toList()) + ")";
    }
}
