package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * What a person counts for under a clause that trades people who count differently, and in which of its accounts: by
 * category or by rank. Everybody else counts for one.
 */
final class AgreedUnits {

    private final Agreement agreement;
    private final LocalDate on;
    /** The same agreement with a clause for each category of each ratio, asked to find out who falls under which rate. */
    private final Eligibility rates;

    AgreedUnits(Agreement agreement, LocalDate on) {
        this.agreement = agreement;
        this.on = on;
        List<Clause> asked = new ArrayList<>();
        for (Clause clause : agreement.clauses()) {
            if (clause.formula() instanceof Formula.Ratio ratio) {
                String other = agreement.other(ratio.payer()).id();
                ratio.rates().stream()
                        .map(Formula.Rate::each)
                        .distinct()
                        .forEach(each -> asked.add(asked(clause, other, each)));
                ratio.rates().stream()
                        .flatMap(rate -> rate.of().stream())
                        .distinct()
                        .forEach(of -> asked.add(asked(clause, ratio.payer(), of)));
            }
        }
        this.rates = Eligibility.of(agreement.withClauses(asked));
    }

    /** How much somebody counts for, and in which account. */
    record Worth(String account, int units) {}

    private static Clause asked(Clause clause, String from, String category) {
        return new Clause(
                key(clause, from, category),
                clause.title(),
                clause.text(),
                clause.standing(),
                clause.subject(),
                List.of(from),
                Optional.of(category),
                new Formula.AllForAll(false),
                List.of(),
                clause.schedule(),
                clause.order());
    }

    private static String key(Clause clause, String from, String category) {
        return clause.id() + "/" + from + "/" + category;
    }

    /** True unless the clause is about one person and this one, on the list of those who hold that person, is another. */
    static boolean concerns(Clause clause, String holder, ListEntry entry) {
        return !(clause.formula() instanceof Formula.ByFate fate)
                || fate.payer().equals(holder)
                || fate.person().equals(entry.key());
    }

    /** What somebody whom {@code holder} lists counts for under {@code clause}; empty where it cannot be told. */
    Optional<Worth> of(Clause clause, String holder, ListEntry entry) {
        return switch (clause.formula()) {
            case Formula.Ratio ratio ->
                ratio.payer().equals(holder)
                        ? given(clause, ratio, holder, entry)
                        : rate(clause, ratio, holder, entry)
                                .map(rate -> new Worth(account(clause, rate), units(rate.give())));
            case Formula.RankEquivalence _ -> {
                var worth = agreement.ranks().value(entry.service().open().rank());
                yield worth.isPresent()
                        ? Optional.of(new Worth(clause.id(), units(worth.getAsLong())))
                        : Optional.empty();
            }
            case Formula.ByFate _,
                    Formula.NForN _,
                    Formula.AllForAll _,
                    Formula.AllWhoWish _,
                    Formula.Unilateral _,
                    Formula.Numbers _,
                    Formula.Return _,
                    Formula.Arrangement _,
                    Formula.Pause _ -> Optional.of(new Worth(clause.id(), 1));
        };
    }

    /** Rates paid with the same people settle together, rates paid with different ones apart. */
    static String account(Clause clause, Formula.Rate rate) {
        return rate.of().map(of -> Account.of(clause, of)).orElse(clause.id());
    }

    /** The first rate for whose category the person is returned. */
    Optional<Formula.Rate> rate(Clause clause, Formula.Ratio ratio, String holder, ListEntry entry) {
        return ratio.rates().stream()
                .filter(rate -> falls(clause, holder, rate.each(), entry))
                .findFirst();
    }

    /** Somebody whom the payer gives: for the first rate that asks for their category, else for those that ask for none. */
    private Optional<Worth> given(Clause clause, Formula.Ratio ratio, String holder, ListEntry entry) {
        Optional<String> of = ratio.rates().stream()
                .flatMap(rate -> rate.of().stream())
                .distinct()
                .filter(category -> falls(clause, holder, category, entry))
                .findFirst();
        boolean anybody = ratio.rates().stream().anyMatch(rate -> rate.of().isEmpty());
        return of.map(category -> new Worth(Account.of(clause, category), 1))
                .or(() -> anybody ? Optional.of(new Worth(clause.id(), 1)) : Optional.empty());
    }

    private boolean falls(Clause clause, String holder, String category, ListEntry entry) {
        ListCheck.Submission submission = new ListCheck.Submission(GateContext.Kind.HOLDINGS, Optional.of(holder));
        Clause asked = rates.agreement().clause(key(clause, holder, category)).orElseThrow();
        ListCheck check = ListCheck.of(rates, asked, List.of(entry), submission, on);
        return check.people().getFirst().decision().verdict() == Verdict.YES;
    }

    /** The most that one person counts for in each account. */
    static Map<String, Long> highest(List<Traveller> travellers) {
        Map<String, Long> highest = new HashMap<>();
        travellers.forEach(each -> highest.merge(each.clause(), (long) each.units(), Math::max));
        return highest;
    }

    private static int units(long worth) {
        return Math.clamp(worth, 1, Traveller.UNITS_MAX);
    }
}
