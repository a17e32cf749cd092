package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks what law forbids an agreement to say; no setting silences these.
 *
 * <p>The seriously wounded stand under no formula that makes one side's number depend on the other's (Third Geneva
 * Convention, article 109); children are returned, never exchanged (Additional Protocol I, article 78); the urgent line is
 * never suspended; a medical commission is mixed (Annex II, article 1).
 */
final class LawChecks {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private LawChecks() {}

    static void run(Agreement agreement, Section root) {
        List<Section> sections = root.sections("clauses");
        for (int i = 0; i < sections.size(); i++) {
            Clause clause = agreement.clauses().get(i);
            List<Formula> formulas = new ArrayList<>(List.of(clause.formula()));
            clause.positions().forEach(position -> formulas.add(position.formula()));
            for (Formula formula : formulas) {
                check(agreement, clause, formula, sections.get(i));
            }
        }
        if (agreement.commission().isPresent() && !agreement.commission().get().isMixed()) {
            root.fault(
                    FaultCode.COMMISSION_NOT_MIXED,
                    "commission",
                    Map.of("article", LegalRule.MIXED_COMMISSION.article()));
        }
    }

    private static void check(Agreement agreement, Clause clause, Formula formula, Section section) {
        if (formula instanceof Formula.Arrangement line
                && line.kind() == Formula.Kind.URGENT_LINE
                && line.suspendable()) {
            section.fault(
                    FaultCode.URGENT_LINE_SUSPENDED,
                    "formula",
                    Map.of("article", LegalRule.WOUNDED_REGARDLESS_OF_NUMBER.article()));
        }
        boolean moves = clause.subject() != Subject.REMAINS && clause.subject() != Subject.NOBODY;
        if (moves && !(formula instanceof Formula.Return) && isAboutChildren(agreement, clause)) {
            section.fault(
                    FaultCode.CHILDREN_IN_BALANCE,
                    "formula",
                    Map.of("formula", formula.key(), "article", LegalRule.CHILDREN_ARE_RETURNED.article()));
        }
        if (moves && formula.isParity() && isAboutWounded(agreement, clause, formula)) {
            section.fault(
                    FaultCode.WOUNDED_UNDER_PARITY,
                    "formula",
                    Map.of("formula", formula.key(), "article", LegalRule.WOUNDED_REGARDLESS_OF_NUMBER.article()));
        }
    }

    private static boolean isAboutChildren(Agreement agreement, Clause clause) {
        return clause.subject() == Subject.CHILDREN
                || conditions(agreement, clause, clause.formula()).stream()
                        .anyMatch(condition -> needs(
                                agreement,
                                condition,
                                List.of(
                                        Condition.of(Field.CHILD, Atom.Operator.EQUAL, "false"),
                                        new Condition.Single(
                                                new Atom(Field.AGE, Atom.Operator.AT_LEAST, List.of(), 18)))));
    }

    private static boolean isAboutWounded(Agreement agreement, Clause clause, Formula formula) {
        return conditions(agreement, clause, formula).stream()
                .anyMatch(condition -> needs(
                        agreement,
                        condition,
                        List.of(
                                Condition.of(Field.FINDINGS, Atom.Operator.BEGINS_NOT_WITH, "A"),
                                Condition.of(Field.COMMISSION, Atom.Operator.NOT_EQUAL, "direct"),
                                Condition.of(
                                        Field.HEALTH, Atom.Operator.NONE_OF, "seriously-wounded", "seriously-ill"))));
    }

    /** Whether somebody can meet {@code condition}, but nobody can who also meets {@code others}. */
    private static boolean needs(Agreement agreement, Condition condition, List<Condition> others) {
        List<Condition> parts = new ArrayList<>(others);
        parts.add(condition);
        return canBeMet(agreement, condition) && !canBeMet(agreement, new Condition.All(parts));
    }

    static boolean canBeMet(Agreement agreement, Condition condition) {
        return new Program(condition, ANY_DAY, ANY_DAY, agreement).ofAnybody() != Verdict.NO;
    }

    /** The category conditions of a clause, each reading and each side of a ratio by itself, without the law's own gates. */
    private static List<Condition> conditions(Agreement agreement, Clause clause, Formula formula) {
        Categories categories = new Categories(agreement, Map.of());
        List<String> ids = new ArrayList<>(clause.category().map(List::of).orElse(List.of()));
        if (formula instanceof Formula.Ratio ratio) {
            ratio.rates().forEach(rate -> {
                ids.add(rate.each());
                rate.of().ifPresent(ids::add);
            });
        }
        List<Condition> conditions = new ArrayList<>();
        for (String id : ids) {
            for (Category.Interpretation reading : categories.readings(id)) {
                if (categories.compile(reading) instanceof ConditionCompiler.Compiled.Ready ready) {
                    conditions.add(ready.condition());
                }
            }
        }
        return conditions;
    }
}
