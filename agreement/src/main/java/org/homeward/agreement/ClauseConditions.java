package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what must hold for a person under a clause: the subject, who holds him, the law, and the category. */
final class ClauseConditions {

    private ClauseConditions() {}

    /** One reading of a clause. */
    record Reading(String id, Condition condition, Optional<LocalDate> referenceDate) {}

    /** Every reading; none where the clause moves nobody. */
    static List<Reading> of(Agreement agreement, Clause clause, Categories categories) {
        if (clause.subject() == Subject.NOBODY) {
            return List.of();
        }
        if (clause.formula() instanceof Formula.Ratio ratio) {
            return List.of(new Reading("agreed", ratio(agreement, clause, ratio, categories), Optional.empty()));
        }
        List<Condition> gates = gates(clause, clause.from());
        if (clause.category().isEmpty()) {
            return List.of(new Reading("agreed", Condition.all(gates), Optional.empty()));
        }
        List<Reading> readings = new ArrayList<>();
        for (Category.Interpretation each :
                categories.readings(clause.category().get())) {
            List<Condition> parts = new ArrayList<>(gates);
            parts.add(compiled(each, categories));
            readings.add(new Reading(each.id(), Condition.all(parts), each.referenceDate()));
        }
        return readings;
    }

    private static Condition compiled(Category.Interpretation reading, Categories categories) {
        return switch (categories.compile(reading)) {
            case ConditionCompiler.Compiled.Ready ready -> ready.condition();
            case ConditionCompiler.Compiled.Refused refused -> new Condition.Constant(false);
        };
    }

    /** Under a ratio each side gives another category: the payer its prisoners, the other those they are paid for. */
    private static Condition ratio(Agreement agreement, Clause clause, Formula.Ratio ratio, Categories categories) {
        String other = agreement.other(ratio.payer()).id();
        List<Condition> paid = new ArrayList<>();
        List<Condition> paying = new ArrayList<>();
        for (Formula.Rate rate : ratio.rates()) {
            paid.add(named(rate.each(), categories));
            paying.add(rate.of().map(id -> named(id, categories)).orElse(new Condition.Constant(true)));
        }
        List<Condition> giver = new ArrayList<>(gates(clause, List.of(other)));
        giver.add(new Condition.Any(paid));
        List<Condition> payer = new ArrayList<>(gates(clause, List.of(ratio.payer())));
        payer.add(new Condition.Any(paying));
        return new Condition.Any(List.of(new Condition.All(giver), new Condition.All(payer)));
    }

    private static Condition named(String categoryId, Categories categories) {
        return Condition.all(categories.readings(categoryId).stream()
                .map(reading -> compiled(reading, categories))
                .toList());
    }

    private static List<Condition> gates(Clause clause, List<String> holders) {
        List<Condition> gates = new ArrayList<>();
        switch (clause.subject()) {
            case PRISONERS -> {
                gates.add(Condition.of(Field.STATUS, Atom.Operator.EQUAL, "prisoner"));
                gates.add(Condition.of(Field.FATE, Atom.Operator.EQUAL, "alive"));
            }
            case CIVILIANS -> {
                gates.add(Condition.of(Field.STATUS, Atom.Operator.EQUAL, "civilian"));
                gates.add(Condition.of(Field.FATE, Atom.Operator.EQUAL, "alive"));
            }
            case PEOPLE -> gates.add(Condition.of(Field.FATE, Atom.Operator.EQUAL, "alive"));
            case REMAINS -> gates.add(Condition.of(Field.FATE, Atom.Operator.EQUAL, "dead"));
            case CHILDREN -> {
                gates.add(Condition.of(Field.CHILD, Atom.Operator.EQUAL, "true"));
                gates.add(Condition.of(Field.FATE, Atom.Operator.EQUAL, "alive"));
            }
            case NOBODY -> gates.add(new Condition.Constant(false));
        }
        gates.add(Condition.of(Field.HOLDER, Atom.Operator.ONE_OF, holders.toArray(String[]::new)));
        if (clause.formula().isParity() && clause.subject() != Subject.REMAINS) {
            gates.add(Condition.of(Field.CHILD, Atom.Operator.EQUAL, "false"));
        }
        if (clause.formula() instanceof Formula.AllWhoWish) {
            gates.add(Condition.of(Field.CONSENT, Atom.Operator.EQUAL, "willing"));
        }
        return gates;
    }
}
