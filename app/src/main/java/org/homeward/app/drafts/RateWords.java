package org.homeward.app.drafts;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.agreement.Category;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Formula;
import org.homeward.app.texts.Texts;

/** What is settled in one account of a clause, and at which rates, in words. */
final class RateWords {

    private RateWords() {}

    /** What one person goes for. */
    static String forPerson(HeldPeople held, Formula.Rate rate, Texts texts) {
        return texts.get("drafts.person.rate", Map.of("rate", rate(held, rate, texts)));
    }

    /** One rate: so many of these for each of those. */
    static String rate(HeldPeople held, Formula.Rate rate, Texts texts) {
        String key = rate.of().isPresent() ? "drafts.rate.of" : "drafts.rate";
        return texts.get(
                key,
                Map.of(
                        "give", rate.give(),
                        "of", rate.of().map(each -> category(held, each, texts)).orElse(""),
                        "each", category(held, rate.each(), texts)));
    }

    private static String category(HeldPeople held, String id, Texts texts) {
        return held.agreement()
                .category(id)
                .map(Category::title)
                .map(title -> title.in(texts.language().code()))
                .filter(title -> !title.isEmpty())
                .orElse(id);
    }

    /** What an account settles; empty for the balance of all clauses together. */
    static String account(HeldPeople held, Optional<String> account, Texts texts) {
        return account.map(each -> account(held, each, texts)).orElse("");
    }

    private static String account(HeldPeople held, String account, Texts texts) {
        Optional<Clause> clause = held.agreement().clause(Account.clause(account));
        String id = Account.clause(account);
        if (clause.isPresent() && clause.get().formula() instanceof Formula.Ratio ratio) {
            String rates = ratio.rates().stream()
                    .filter(rate -> AgreedUnits.account(clause.get(), rate).equals(account))
                    .map(rate -> rate(held, rate, texts))
                    .collect(Collectors.joining("; "));
            return texts.get("drafts.balance.rates", Map.of("clause", id, "rates", rates));
        }
        if (clause.isPresent() && clause.get().formula() instanceof Formula.ByFate fate) {
            return texts.get(
                    "drafts.balance.fate",
                    Map.of("clause", id, "person", fate.person(), "fate", Account.part(account)));
        }
        return texts.get("drafts.balance.clause", Map.of("clause", id));
    }
}
