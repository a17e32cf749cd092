package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Formula;
import org.homeward.agreement.Verdict;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.ListCheck;
import org.homeward.app.lists.ListEntry;
import org.homeward.planning.Traveller;

/**
 * What a person counts for under a clause that trades people who count differently: by category, by rank, or for one person
 * of unknown fate. Everybody else counts for one.
 */
final class AgreedUnits {

    private final Agreement agreement;
    private final LocalDate on;
    /** The same agreement with a clause for each category of each ratio, asked to find out who falls under which rate. */
    private final Eligibility rates;

    AgreedUnits(Agreement agreement, LocalDate on) {
        this.agreement = agreement;
        this.on = on;
        List<Clause> asked = agreement.clauses().stream()
                .flatMap(clause -> clause.formula() instanceof Formula.Ratio ratio
                        ? ratio.rates().stream().map(rate -> asked(clause, ratio, rate))
                        : Stream.empty())
                .toList();
        this.rates = Eligibility.of(agreement.withClauses(asked));
    }

    private Clause asked(Clause clause, Formula.Ratio ratio, Formula.Rate rate) {
        return new Clause(
                key(clause, rate),
                clause.title(),
                clause.text(),
                clause.standing(),
                clause.subject(),
                List.of(agreement.other(ratio.payer()).id()),
                Optional.of(rate.each()),
                new Formula.AllForAll(false),
                List.of(),
                clause.schedule(),
                clause.order());
    }

    private static String key(Clause clause, Formula.Rate rate) {
        return clause.id() + "/" + rate.each();
    }

    /** True unless the clause is about one person and this one, on the list of those who hold that person, is another. */
    static boolean concerns(Clause clause, String holder, ListEntry entry) {
        return !(clause.formula() instanceof Formula.ByFate fate)
                || fate.payer().equals(holder)
                || isTheOne(clause, holder, entry);
    }

    /** True for the person on whose fate the clause's price depends: the entry bears the person's short name. */
    static boolean isTheOne(Clause clause, String holder, ListEntry entry) {
        return clause.formula() instanceof Formula.ByFate fate
                && !fate.payer().equals(holder)
                && fate.person().equals(entry.key());
    }

    /** What somebody whom {@code holder} lists counts for under {@code clause}; empty where it cannot be told. */
    OptionalInt of(Clause clause, String holder, ListEntry entry) {
        return switch (clause.formula()) {
            case Formula.Ratio ratio ->
                ratio.payer().equals(holder) ? OptionalInt.of(1) : rate(clause, ratio, holder, entry);
            case Formula.RankEquivalence _ -> {
                var worth = agreement.ranks().value(entry.service().open().rank());
                yield worth.isPresent() ? OptionalInt.of(units(worth.getAsLong())) : OptionalInt.empty();
            }
            case Formula.ByFate fate ->
                OptionalInt.of(
                        fate.payer().equals(holder) ? 1 : units(fate.ifAlive().count()));
            case Formula.NForN _,
                    Formula.AllForAll _,
                    Formula.AllWhoWish _,
                    Formula.Unilateral _,
                    Formula.Numbers _,
                    Formula.Return _,
                    Formula.Arrangement _,
                    Formula.Pause _ -> OptionalInt.of(1);
        };
    }

    private OptionalInt rate(Clause clause, Formula.Ratio ratio, String holder, ListEntry entry) {
        ListCheck.Submission submission = new ListCheck.Submission(GateContext.Kind.HOLDINGS, Optional.of(holder));
        for (Formula.Rate rate : ratio.rates()) {
            Clause asked = rates.agreement().clause(key(clause, rate)).orElseThrow();
            ListCheck check = ListCheck.of(rates, asked, List.of(entry), submission, on);
            if (check.people().getFirst().decision().verdict() == Verdict.YES) {
                return OptionalInt.of(units(rate.give()));
            }
        }
        return OptionalInt.empty();
    }

    /** The most that one person counts for under each clause that trades in units. */
    static Map<String, Long> highest(List<Traveller> travellers) {
        Map<String, Long> highest = new HashMap<>();
        travellers.forEach(each -> highest.merge(each.clause(), (long) each.units(), Math::max));
        return highest;
    }

    private static int units(long worth) {
        return Math.clamp(worth, 1, Traveller.UNITS_MAX);
    }
}
