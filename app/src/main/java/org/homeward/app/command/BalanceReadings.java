package org.homeward.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Balance;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Deliveries;
import org.homeward.agreement.Party;

/**
 * A balance with no reading put before another: clauses that both parties read alike, and beside them the others as each
 * party reads them.
 *
 * @param whole the balance by the formulas as the file gives them; its lines are not for showing
 * @param undisputed the lines under clauses that nobody reads otherwise
 * @param asReadBy the lines under the other clauses, per party in the order of the agreement; empty where there are none
 */
record BalanceReadings(Balance whole, List<Balance.Line> undisputed, Map<Party, List<Balance.Line>> asReadBy) {

    static BalanceReadings of(Agreement agreement, Deliveries deliveries) {
        Balance whole = Balance.of(agreement, deliveries);
        Set<String> disputed = agreement.clauses().stream()
                .filter(clause -> !clause.positions().isEmpty())
                .map(Clause::id)
                .collect(Collectors.toSet());
        Map<Party, List<Balance.Line>> asReadBy = new LinkedHashMap<>();
        if (!disputed.isEmpty()) {
            for (Party party : agreement.parties()) {
                asReadBy.put(
                        party,
                        Balance.asReadBy(agreement, deliveries, party.id()).lines().stream()
                                .filter(line -> disputed.contains(line.clauseId()))
                                .toList());
            }
        }
        return new BalanceReadings(
                whole,
                whole.lines().stream()
                        .filter(line -> !disputed.contains(line.clauseId()))
                        .toList(),
                asReadBy);
    }

    Stream<Balance.Line> everyLine() {
        return Stream.concat(undisputed.stream(), asReadBy.values().stream().flatMap(List::stream));
    }
}
