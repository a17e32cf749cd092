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

    /** A condition that cannot be settled within these was refused as too complex before. */
    static final int STEPS_MAX = 20_000;

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    /** Who was a child on the day ages are counted has long grown up on some day one may ask about. */
    private static final int YEARS_TO_GROW_UP = 25;

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
        new OrderConflicts(agreement, conflicts.found).find();
        conflicts.suspensions();
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
        if (window.opens().isPresent()
                && window.closes().isPresent()
                && !window.opens().get().isBefore(window.closes().get())) {
            String hours = window.opens().get() + " ≥ " + window.closes().get();
            add(Conflict.Kind.IMPOSSIBLE_HOURS, hours, name(clause));
        }
        givers(clause);
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

    /** Who gives by the formula must be who gives by {@code from}. */
    private void givers(Clause clause) {
        List<String> parties = agreement.parties().stream().map(Party::id).toList();
        List<String> byFormula = switch (clause.formula()) {
            case Formula.NForN even -> parties;
            case Formula.Ratio ratio -> parties;
            case Formula.RankEquivalence ranks -> parties;
            case Formula.ByFate fate -> parties;
            case Formula.Unilateral one -> List.of(one.by());
            case Formula.Numbers numbers ->
                numbers.shares().isEmpty()
                        ? clause.from()
                        : numbers.shares().stream().map(Formula.Share::party).toList();
            case Formula.AllForAll all -> clause.from();
            case Formula.AllWhoWish wish -> clause.from();
            case Formula.Return back -> clause.from();
            case Formula.Arrangement none -> clause.from();
            case Formula.Pause none -> clause.from();
        };
        if (!clause.from().containsAll(byFormula)) {
            String detail = String.join(", ", byFormula) + " ≠ " + String.join(", ", clause.from());
            add(Conflict.Kind.GIVERS_AGAINST_FORMULA, detail, name(clause));
        }
    }

    private void suspensions() {
        List<String> both = agreement.timetable().suspendedBy().stream()
                .filter(agreement.timetable().neverSuspendedBy()::contains)
                .distinct()
                .toList();
        if (!both.isEmpty()) {
            add(
                    Conflict.Kind.SUSPENDS_AND_NEVER_DOES,
                    String.join(", ", both),
                    "timetable.suspended_by",
                    "timetable.never_suspended_by");
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
            for (int j = i + 1; j < clauses.size(); j++) {
                numbers(clauses.get(i), clauses.get(j));
            }
        }
    }

    /** Two clauses that give the very same people at the same time different numbers; stages one after the other add up. */
    private void numbers(Clause one, Clause two) {
        boolean samePeople = one.subject() == two.subject()
                && one.category().equals(two.category())
                && one.schedule().window().equals(two.schedule().window())
                && !one.schedule().after().contains(two.id())
                && !two.schedule().after().contains(one.id())
                && one.standing().binds()
                && two.standing().binds();
        if (!samePeople) {
            return;
        }
        for (Party party : agreement.parties()) {
            Optional<Span> first = Span.of(one.formula(), party.id());
            Optional<Span> second = Span.of(two.formula(), party.id());
            if (first.isPresent() && second.isPresent() && !first.get().meets(second.get())) {
                add(Conflict.Kind.TWO_NUMBERS, first.get() + " ≠ " + second.get(), name(one), name(two));
                return;
            }
        }
    }

    /** How many one party gives by one clause: at least and at most. */
    private record Span(long least, long most) {

        static Optional<Span> of(Formula formula, String party) {
            return switch (formula) {
                case Formula.NForN even
                when even.each().isPresent() -> Optional.of(of(even.each().getAsLong(), even.atLeast()));
                case Formula.Unilateral one
                when one.by().equals(party) && one.atLeast().isPresent() ->
                    Optional.of(of(one.atLeast().getAsLong(), true));
                case Formula.Numbers numbers ->
                    numbers.shares().stream()
                            .filter(share -> share.party().equals(party))
                            .map(share -> of(share.gives(), false))
                            .findFirst();
                default -> Optional.empty();
            };
        }

        private static Span of(long number, boolean atLeast) {
            return new Span(number, atLeast ? Long.MAX_VALUE : number);
        }

        boolean meets(Span other) {
            return Math.max(least, other.least) <= Math.min(most, other.most);
        }

        @Override
        public String toString() {
            return most == least ? "" + least : "≥ " + least;
        }
    }

    private void categories() {
        Categories categories = new Categories(agreement, Map.of());
        for (Category category : agreement.categories()) {
            for (Category.Interpretation reading : category.interpretations()) {
                if (categories.compile(reading) instanceof ConditionCompiler.Compiled.Ready ready
                        && !isInCircle(category.id())
                        && !canBeMet(ready.condition(), reading.referenceDate())) {
                    add(
                            Conflict.Kind.NOBODY_CAN_MEET,
                            smallest(parts(ready.condition()), reading.referenceDate()),
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
            if (!canBeMet(reading.condition(), reading.referenceDate())) {
                List<String> members = new ArrayList<>(List.of(name(clause)));
                clause.category().ifPresent(id -> members.add("categories." + id));
                found.add(new Conflict(
                        Conflict.Kind.NOBODY_CAN_MEET,
                        members,
                        smallest(parts(reading.condition()), reading.referenceDate())));
                return;
            }
        }
    }

    private boolean canBeMet(Condition condition, Optional<LocalDate> reference) {
        LocalDate counted = reference.orElse(ANY_DAY);
        return met(condition, counted, counted)
                || (reference.isPresent() && met(condition, counted, counted.plusYears(YEARS_TO_GROW_UP)));
    }

    private boolean met(Condition condition, LocalDate counted, LocalDate childOn) {
        return new Program(condition, counted, childOn, agreement)
                .canBeMet(STEPS_MAX)
                .orElse(true);
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
    private String smallest(List<Condition> parts, Optional<LocalDate> reference) {
        List<Condition> core = new ArrayList<>(parts);
        for (Condition part : parts) {
            List<Condition> without = new ArrayList<>(core);
            without.remove(part);
            if (!without.isEmpty() && !canBeMet(new Condition.All(without), reference)) {
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
