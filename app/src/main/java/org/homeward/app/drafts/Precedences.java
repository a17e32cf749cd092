package org.homeward.app.drafts;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Clause.Rule;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.PartialDate;
import org.homeward.app.lists.ListEntry;
import org.homeward.planning.Precedence;
import org.homeward.planning.Urgency;

/**
 * The agreed order as the planner takes it: of each rule a tier, of the tiers points, and what is left as the order within
 * one weight.
 *
 * <p>The clauses of a lower priority lie wholly above those of a higher. Within a clause the first rules make the points, as
 * many as have a hundred tiers together; the tiers of the others, then days of captivity and of age, make the order. What
 * nobody stated puts nobody first.
 */
final class Precedences {

    /** Tiers that points tell apart within one clause: each costs the planner variables. */
    private static final int TIERS_MAX = 100;

    private static final int HEALTH_TIERS = 5;
    private static final int HALF_YEAR_DAYS = 183;
    private static final int HALF_YEARS_MAX = 12;
    private static final int DECADES_MAX = 8;
    /** No rule has more tiers. */
    private static final int RADIX = 16;
    /** More days than anybody lives. */
    private static final int DAYS_MAX = 1 << 17;

    private final LocalDate on;
    /** Points below those of every clause of one priority, and how many points its clauses share. */
    private final Map<Long, Level> levels = new TreeMap<>();

    private record Level(int below, int span) {}

    Precedences(List<Clause> clauses, LocalDate on) {
        this.on = on;
        TreeMap<Long, Integer> spans = new TreeMap<>();
        clauses.stream()
                .filter(OrderWords::ordered)
                .forEach(clause -> spans.merge(clause.order().priority(), tiers(leading(clause)), Math::max));
        int below = 0;
        for (Map.Entry<Long, Integer> last : spans.descendingMap().entrySet()) {
            levels.put(last.getKey(), new Level(below, last.getValue()));
            below += last.getValue();
        }
    }

    /** The rules of a clause that send one person before another; longest captivity where none is agreed. */
    static List<Rule> rules(Clause clause) {
        List<Rule> rules = clause.order().by().stream()
                .filter(rule -> rule != Rule.FAMILIES_TOGETHER && rule != Rule.UNITS_TOGETHER)
                .toList();
        return rules.isEmpty() ? List.of(Rule.LONGEST_CAPTIVITY) : rules;
    }

    private static List<Rule> leading(Clause clause) {
        List<Rule> leading = new ArrayList<>();
        for (Rule rule : rules(clause)) {
            if (tiers(leading) * tiers(rule) > TIERS_MAX) {
                return leading;
            }
            leading.add(rule);
        }
        return leading;
    }

    private static int tiers(List<Rule> rules) {
        return rules.stream().mapToInt(Precedences::tiers).reduce(1, (one, other) -> one * other);
    }

    private static int tiers(Rule rule) {
        return switch (rule) {
            case WORST_HEALTH -> HEALTH_TIERS;
            case LONGEST_CAPTIVITY -> HALF_YEARS_MAX + 1;
            case OLDEST, YOUNGEST -> DECADES_MAX;
            case FAMILIES_TOGETHER, UNITS_TOGETHER -> 1;
        };
    }

    /** Where somebody stands under {@code clause}, which must be one of the clauses. */
    Precedence of(Clause clause, ListEntry entry, Evidence evidence) {
        Level level = levels.getOrDefault(clause.order().priority(), new Level(0, 1));
        List<Rule> leading = leading(clause);
        int tier = 0;
        for (Rule rule : leading) {
            tier = tier * tiers(rule) + tier(rule, entry, evidence);
        }
        int most = tiers(leading) - 1;
        int points = level.below() + 1 + (most == 0 ? 0 : tier * (level.span() - 1) / most);
        boolean byList = clause.order().ties() == Clause.Tie.LIST_ORDER;
        return new Precedence(points, order(clause, entry, evidence), byList ? Math.max(1, entry.row()) : 0);
    }

    /** Lower first: the tiers of every rule, then days. */
    private long order(Clause clause, ListEntry entry, Evidence evidence) {
        long order = 0;
        for (Rule rule : rules(clause)) {
            order = order * RADIX + tiers(rule) - 1 - tier(rule, entry, evidence);
        }
        boolean aged = false;
        for (Rule rule : rules(clause)) {
            switch (rule) {
                case LONGEST_CAPTIVITY -> order = order * DAYS_MAX + DAYS_MAX - 1 - captivity(evidence, on);
                case OLDEST, YOUNGEST -> {
                    // Days of age are the same whichever end goes first, so a second rule on age has nothing to add.
                    order = aged ? order : order * DAYS_MAX + ageDays(rule, evidence);
                    aged = true;
                }
                case WORST_HEALTH, FAMILIES_TOGETHER, UNITS_TOGETHER -> {
                    // Tiers say all there is.
                }
            }
        }
        return order;
    }

    /** The tier of somebody under one rule, from 0; the highest goes first. */
    private int tier(Rule rule, ListEntry entry, Evidence evidence) {
        return switch (rule) {
            case WORST_HEALTH -> health(entry, evidence);
            case LONGEST_CAPTIVITY -> Math.min(HALF_YEARS_MAX, captivity(evidence, on) / HALF_YEAR_DAYS);
            case OLDEST -> born(rule, evidence).map(this::decade).orElse(0);
            case YOUNGEST ->
                born(rule, evidence).map(day -> DECADES_MAX - 1 - decade(day)).orElse(0);
            case FAMILIES_TOGETHER, UNITS_TOGETHER -> 0;
        };
    }

    /** From 4 for the severely wounded to 0 for those of whom nothing is stated, or nothing grave. */
    private static int health(ListEntry entry, Evidence evidence) {
        ListEntry.Health health = entry.health().open();
        boolean severe = evidence.isSeriouslyWoundedOrSick().orElse(false);
        return switch (Journey.urgency(severe, health)) {
            case Urgency.SEVERELY_WOUNDED -> 4;
            case Urgency.SERIOUSLY_ILL -> 3;
            case Urgency.OTHER ->
                switch (health.condition()) {
                    case SICK -> 2;
                    case SLIGHTLY_WOUNDED -> 1;
                    case GOOD, RECOVERED, SERIOUSLY_SICK, SERIOUSLY_WOUNDED, UNSTATED -> 0;
                };
        };
    }

    /** Whole days in captivity on {@code on}, as few as what is stated allows; 0 where nothing is. */
    private static int captivity(Evidence evidence, LocalDate on) {
        return evidence.captureDate()
                .map(PartialDate::latest)
                .map(captured -> Math.clamp(ChronoUnit.DAYS.between(captured, on), 0, DAYS_MAX - 1))
                .orElse(0);
    }

    /** The day of birth that puts a person last of those that what is stated allows. */
    private static Optional<LocalDate> born(Rule rule, Evidence evidence) {
        return evidence.birthDate().map(rule == Rule.OLDEST ? PartialDate::latest : PartialDate::earliest);
    }

    /** Tens of years of age, from 0 for under 20 to 7 for 80 and more. */
    private int decade(LocalDate born) {
        return Math.clamp(Period.between(born, on).getYears() / 10 - 1L, 0, DECADES_MAX - 1);
    }

    /** Days of age as they count, those first who go first. */
    private long ageDays(Rule rule, Evidence evidence) {
        long last = DAYS_MAX - 1;
        return born(rule, evidence)
                .map(born -> Math.clamp(ChronoUnit.DAYS.between(born, on), 0, last))
                .map(days -> rule == Rule.OLDEST ? last - days : days)
                .orElse(last);
    }
}
