package org.homeward.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what law forbids an agreement to say; no setting and no wording silences these.
 *
 * <p>The seriously wounded stand under no formula that makes one side's number depend on the other's, and wait for no
 * exchange (Third Geneva Convention, article 109); nobody is chosen for refusing to go, or while unfit to travel; children
 * are returned, never exchanged (Additional Protocol I, article 78); the urgent line is never suspended; a medical
 * commission is mixed (Annex II, article 1).
 */
final class LawChecks {

    private final Agreement agreement;
    private final Section root;
    private final Map<String, Selection> selections = new HashMap<>();

    private LawChecks(Agreement agreement, Section root) {
        this.agreement = agreement;
        this.root = root;
    }

    static void run(Agreement agreement, Section root) {
        LawChecks checks = new LawChecks(agreement, root);
        checks.readCategories();
        List<Section> sections = root.sections("clauses");
        for (int i = 0; i < sections.size(); i++) {
            // A clause that could not be read says nothing yet that law could forbid.
            if (!root.log().hasWithin(sections.get(i).path())) {
                checks.clause(agreement.clauses().get(i), sections.get(i));
            }
        }
        if (agreement.commission().isPresent() && !agreement.commission().get().isMixed()) {
            root.fault(
                    FaultCode.COMMISSION_NOT_MIXED,
                    "commission",
                    Map.of("article", LegalRule.MIXED_COMMISSION.article()));
        }
    }

    /** Each category once, whatever the number of clauses that cite it. */
    private void readCategories() {
        Categories categories = new Categories(agreement, Map.of());
        List<Section> sections = root.sections("categories");
        for (int i = 0; i < sections.size(); i++) {
            Category category = agreement.categories().get(i);
            Selection selection = Selection.NONE;
            for (Category.Interpretation reading : category.interpretations()) {
                if (categories.compile(reading) instanceof ConditionCompiler.Compiled.Ready ready) {
                    selection = selection.and(Selection.of(
                            ready.condition(), reading.referenceDate().or(agreement::signed), agreement));
                }
            }
            selections.put(category.id(), selection);
            if (!selection.settled()) {
                sections.get(i).fault(FaultCode.CONDITION_TOO_COMPLEX, "when", Map.of("limit", "" + Axis.REGIONS_MAX));
            }
        }
    }

    private void clause(Clause clause, Section section) {
        List<Formula> formulas = new ArrayList<>(List.of(clause.formula()));
        clause.positions().forEach(position -> formulas.add(position.formula()));
        for (Formula formula : formulas) {
            formula(clause, formula, section);
        }
        Selection selection = selection(clause, clause.formula());
        boolean movesTheLiving = clause.subject() != Subject.REMAINS && clause.subject() != Subject.NOBODY;
        if (movesTheLiving && selection.unwilling()) {
            section.fault(
                    FaultCode.SENT_AGAINST_WILL,
                    "category",
                    Map.of("article", LegalRule.NOT_AGAINST_HIS_WILL.article()));
        }
        if (movesTheLiving && selection.unfit()) {
            section.fault(FaultCode.SENT_UNFIT, "category", Map.of("article", LegalRule.FIT_TO_TRAVEL.article()));
        }
        protectedFrom(clause).ifPresent(reason -> waits(clause, reason, section));
    }

    private void formula(Clause clause, Formula formula, Section section) {
        if (isUrgentLine(formula) && ((Formula.Arrangement) formula).suspendable()) {
            section.fault(
                    FaultCode.URGENT_LINE_SUSPENDED,
                    "formula",
                    Map.of("article", LegalRule.WOUNDED_REGARDLESS_OF_NUMBER.article()));
        }
        boolean moves = clause.subject() != Subject.REMAINS && clause.subject() != Subject.NOBODY;
        Selection selection = selection(clause, formula);
        boolean children = clause.subject() == Subject.CHILDREN || selection.children();
        if (moves && children && !(formula instanceof Formula.Return)) {
            section.fault(
                    FaultCode.CHILDREN_IN_BALANCE,
                    "formula",
                    Map.of("formula", formula.key(), "article", LegalRule.CHILDREN_ARE_RETURNED.article()));
        }
        if (moves && formula.isParity() && selection.wounded()) {
            section.fault(
                    FaultCode.WOUNDED_UNDER_PARITY,
                    "formula",
                    Map.of("formula", formula.key(), "article", LegalRule.WOUNDED_REGARDLESS_OF_NUMBER.article()));
        }
    }

    private static boolean isUrgentLine(Formula formula) {
        return formula instanceof Formula.Arrangement line && line.kind() == Formula.Kind.URGENT_LINE;
    }

    /** Whom the categories of a clause choose, those of both sides of a ratio included. */
    private Selection selection(Clause clause, Formula formula) {
        List<String> ids = new ArrayList<>(clause.category().map(List::of).orElse(List.of()));
        if (formula instanceof Formula.Ratio ratio) {
            ratio.rates().forEach(rate -> {
                ids.add(rate.each());
                rate.of().ifPresent(ids::add);
            });
        }
        return ids.stream()
                .map(id -> selections.getOrDefault(id, Selection.NONE))
                .reduce(Selection.NONE, Selection::and);
    }

    /** Why nothing may hold a clause up, as it is said; empty where something may. */
    private Optional<Protection> protectedFrom(Clause clause) {
        if (isUrgentLine(clause.formula())) {
            return Optional.of(new Protection("urgent-line", LegalRule.WOUNDED_REGARDLESS_OF_NUMBER));
        }
        if (clause.subject() == Subject.REMAINS || clause.subject() == Subject.NOBODY) {
            return Optional.empty();
        }
        Selection selection = selection(clause, clause.formula());
        if (clause.subject() == Subject.CHILDREN || selection.children()) {
            return Optional.of(new Protection("children", LegalRule.CHILDREN_ARE_RETURNED));
        }
        return selection.wounded()
                ? Optional.of(new Protection("wounded", LegalRule.WOUNDED_REGARDLESS_OF_NUMBER))
                : Optional.empty();
    }

    private record Protection(String who, LegalRule rule) {}

    /** Tells the exchange for which a protected clause waits, directly or through others. */
    private void waits(Clause clause, Protection protection, Section section) {
        Deque<String> open = new ArrayDeque<>(clause.schedule().after());
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            Optional<Clause> before = seen.add(id) ? agreement.clause(id) : Optional.empty();
            if (before.isPresent() && protectedFrom(before.get()).isEmpty()) {
                if (before.get().subject() != Subject.NOBODY) {
                    section.fault(
                            FaultCode.MADE_TO_WAIT,
                            "after",
                            Map.of(
                                    "clause",
                                    clause.id(),
                                    "other",
                                    id,
                                    "who",
                                    protection.who(),
                                    "article",
                                    protection.rule().article()));
                    return;
                }
                open.addAll(before.get().schedule().after());
            }
        }
    }
}
