package org.homeward.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Works out what is owed under one clause from its formula and from what the other side has given. */
final class Owed {

    private final Agreement agreement;
    private final Clause clause;
    private final Formula formula;
    private final Deliveries deliveries;

    Owed(Agreement agreement, Clause clause, Formula formula, Deliveries deliveries) {
        this.agreement = agreement;
        this.clause = clause;
        this.formula = formula;
        this.deliveries = deliveries;
    }

    private boolean isInRankUnits() {
        return formula instanceof Formula.RankEquivalence;
    }

    /** Whether only a number for both parties together was agreed. */
    private boolean isCountedTogether() {
        return formula instanceof Formula.Numbers numbers && numbers.shares().isEmpty();
    }

    /** Who gives by the formula. */
    private List<String> givers() {
        if (isCountedTogether()) {
            return List.of(Balance.BOTH);
        }
        return formula instanceof Formula.Unilateral one ? List.of(one.by()) : clause.from();
    }

    /** One line of the balance: who gives, and what is counted. */
    record Line(String from, Count.Unit unit) {}

    /** The lines for which something may be owed. */
    Set<Line> ownLines() {
        Set<Line> lines = new LinkedHashSet<>();
        givers().forEach(from -> units(from).forEach(unit -> lines.add(new Line(from, unit))));
        return lines;
    }

    /** All lines: what was handed over under the clause in another unit, or by somebody else, is not lost. */
    Set<Line> lines() {
        Set<Line> lines = ownLines();
        for (Delivery delivery : deliveries.deliveries()) {
            if (delivery.attribution().containsValue(new Attribution.UnderClause(clause.id()))) {
                lines.add(new Line(delivery.from().orElse(Balance.BOTH), unit(delivery)));
            }
        }
        for (Deliveries.Refusal refusal : deliveries.refusals()) {
            if (refusal.clauseId().equals(clause.id())) {
                lines.add(new Line(refusal.from(), refusal.count().unit()));
            }
        }
        return lines;
    }

    private Count.Unit unit(Delivery delivery) {
        boolean byRank = isInRankUnits() && delivery.count().unit() == Count.Unit.PEOPLE;
        return byRank ? Count.Unit.RANK_UNITS : delivery.count().unit();
    }

    /** The units in which {@code from} gives under the clause. */
    private List<Count.Unit> units(String from) {
        if (formula instanceof Formula.ByFate fate && fate.payer().equals(from)) {
            return Stream.of(fate.ifAlive(), fate.ifDead())
                    .map(give -> unit(give.subject()))
                    .distinct()
                    .toList();
        }
        if (formula instanceof Formula.ByFate fate
                && deliveries.fates().getOrDefault(fate.person(), "").equals("dead")) {
            return List.of(Count.Unit.BODIES);
        }
        return isInRankUnits() ? List.of(Count.Unit.RANK_UNITS) : List.of(unit(clause.subject()));
    }

    static Count.Unit unit(Subject subject) {
        return subject == Subject.REMAINS ? Count.Unit.BODIES : Count.Unit.PEOPLE;
    }

    /** What {@code delivery} counts in {@code unit}; empty where it is counted in another one. */
    Optional<Count> measure(Delivery delivery, Count.Unit unit) {
        if (unit(delivery) != unit) {
            return Optional.empty();
        }
        return Optional.of(
                unit == Count.Unit.RANK_UNITS
                        ? new Count(worth(delivery), delivery.count().basis(), unit)
                        : delivery.count());
    }

    /** The worth of a delivery in the unit of the rank table, which knows every rank of its split. */
    private long worth(Delivery delivery) {
        long worth = 0;
        for (Map.Entry<String, Long> part : delivery.split().entrySet()) {
            worth += agreement.ranks().value(part.getKey()).orElse(0) * part.getValue();
        }
        return worth;
    }

    private long given(String by, Count.Unit unit) {
        return deliveries.deliveries().stream()
                .filter(delivery -> delivery.from().orElse(Balance.BOTH).equals(by))
                .filter(delivery -> delivery.isUndisputedlyUnder(clause.id()))
                .map(delivery -> measure(delivery, unit))
                .flatMap(Optional::stream)
                .mapToLong(Count::number)
                .sum();
    }

    /** What is owed on {@code line}; empty where no number follows yet, or nothing was agreed for it. */
    Optional<Count> on(Line line) {
        return clause.standing().binds() && ownLines().contains(line) ? by(line.from(), line.unit()) : Optional.empty();
    }

    private Optional<Count> by(String from, Count.Unit unit) {
        OptionalLong number = switch (formula) {
            case Formula.NForN even ->
                even.each().isPresent()
                        ? even.each()
                        : OptionalLong.of(given(agreement.other(from).id(), unit));
            case Formula.RankEquivalence ranks ->
                OptionalLong.of(given(agreement.other(from).id(), unit));
            case Formula.Ratio ratio -> ratio.payer().equals(from) ? paid(ratio, from) : pledged(from);
            case Formula.ByFate fate -> fate.payer().equals(from) ? byFate(fate, unit) : OptionalLong.of(1);
            case Formula.Numbers numbers ->
                from.equals(Balance.BOTH)
                        ? numbers.inAll()
                        : numbers.shares().stream()
                                .filter(share -> share.party().equals(from))
                                .mapToLong(Formula.Share::gives)
                                .findFirst();
            case Formula.Unilateral one -> one.atLeast();
            case Formula.Return back -> back.names();
            case Formula.AllForAll all -> pledged(from);
            case Formula.AllWhoWish wish -> pledged(from);
            case Formula.Arrangement none -> OptionalLong.empty();
            case Formula.Pause none -> OptionalLong.empty();
        };
        Count.Basis basis = from.equals(Balance.BOTH) ? Count.Basis.BOTH_SIDES : Count.Basis.ONE_SIDE;
        return number.isPresent() ? Optional.of(new Count(number.getAsLong(), basis, unit)) : Optional.empty();
    }

    private OptionalLong pledged(String from) {
        return deliveries.pledges().stream()
                .filter(pledge ->
                        pledge.clauseId().equals(clause.id()) && pledge.from().equals(from))
                .mapToLong(pledge -> pledge.count().number())
                .findFirst();
    }

    /** So many for each one that the other side returned, category by category. */
    private OptionalLong paid(Formula.Ratio ratio, String payer) {
        long owed = 0;
        for (Delivery delivery : deliveries.deliveries()) {
            if (delivery.from().equals(Optional.of(agreement.other(payer).id()))
                    && delivery.isUndisputedlyUnder(clause.id())) {
                for (Formula.Rate rate : ratio.rates()) {
                    owed += rate.give() * delivery.split().getOrDefault(rate.each(), 0L);
                }
            }
        }
        return OptionalLong.of(owed);
    }

    private OptionalLong byFate(Formula.ByFate fate, Count.Unit unit) {
        String known = deliveries.fates().getOrDefault(fate.person(), "");
        if (known.isEmpty()) {
            return OptionalLong.empty();
        }
        Formula.Give give = known.equals("alive") ? fate.ifAlive() : fate.ifDead();
        return OptionalLong.of(unit(give.subject()) == unit ? give.count() : 0);
    }
}
