package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.List;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Aim;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Clause.Rule;
import org.homeward.agreement.Evidence;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.lists.ListEntry;
import org.homeward.planning.Objective;
import org.homeward.planning.Side;
import org.homeward.planning.Traveller;

/** People of lists as the planner sees them: how they travel, with whom, and where the agreed order puts them. */
public final class Travellers {

    private final Precedences precedences;

    private Travellers(List<Clause> clauses, LocalDate on) {
        precedences = new Precedences(clauses, on);
    }

    /**
     * People who may fall under any of {@code clauses}.
     *
     * @param on the day on which captivity and age are counted
     */
    public static Travellers under(List<Clause> clauses, LocalDate on) {
        return new Travellers(clauses, on);
    }

    /**
     * One person, not yet cleared.
     *
     * @param entry the holder's entry
     * @param evidence what is known of the person
     */
    public Traveller.Builder traveller(String id, Side side, Clause clause, ListEntry entry, Evidence evidence) {
        ListEntry.Health health = Journey.examined(entry, evidence);
        String site = entry.holding().map(ListEntry.Holding::site).orElse("");
        Traveller.Builder traveller = Traveller.of(id, side, clause.id(), site)
                .urgency(Journey.urgency(evidence.isSeriouslyWoundedOrSick().orElse(false), health))
                .stretcher(Journey.lying(health))
                .precedence(precedences.of(clause, entry, evidence));
        List<Rule> by = clause.order().by();
        String family =
                by.contains(Rule.FAMILIES_TOGETHER) ? entry.identity().open().family() : "";
        String unit =
                by.contains(Rule.UNITS_TOGETHER) ? plain(entry.service().open().unit()) : "";
        if (!family.isEmpty()) {
            return traveller.family("family " + family);
        }
        return unit.isEmpty() ? traveller : traveller.militaryUnit("unit " + unit);
    }

    /** A unit's name without what one writer puts to it and another does not, such as "military unit" before its number. */
    private static String plain(String unit) {
        String plain = ListColumn.plain(unit);
        return ListColumn.UNIT.headers().stream()
                .map(header -> ListColumn.plain(header) + " ")
                .filter(plain::startsWith)
                .findFirst()
                .map(word -> plain.substring(word.length()))
                .orElse(plain);
    }

    /** What the planner is to be good at, the most important first, as the agreement ranks it. */
    public static List<Objective> ranking(Agreement agreement) {
        return Aim.all(agreement.ranking()).stream()
                .map(aim -> switch (aim) {
                    case LEAST_WAITING -> Objective.WORST_OFF_AND_LONGEST_WAITING_FIRST;
                    case FEWEST_DAYS -> Objective.FEWEST_DAYS;
                    case LEAST_EXPOSURE -> Objective.LEAST_EXPOSURE;
                    case LEAST_TRAVEL -> Objective.LEAST_TRAVEL;
                    case GROUPS_TOGETHER -> Objective.GROUPS_TOGETHER;
                })
                .toList();
    }
}
