package org.homeward.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A balance is, per clause and giving party, what is owed and what was done; every number with what it counts and whose.
 *
 * <p>It takes no side: where the parties put one handover under different agreements, its number stands apart as claimed,
 * neither counted as delivered nor lost.
 */
public final class Balance {

    /** The name under which a line stands that counts both parties together. */
    public static final String BOTH = "";

    private final List<Line> lines;
    private final List<Outside> outside;
    private final List<Rival> rivals;

    private Balance(List<Line> lines, List<Outside> outside, List<Rival> rivals) {
        this.lines = List.copyOf(lines);
        this.outside = List.copyOf(outside);
        this.rivals = List.copyOf(rivals);
    }

    /**
     * What one party owes and has done under one clause.
     *
     * @param clauseId the clause
     * @param from the id of the giving party, or {@link #BOTH}
     * @param owed what is owed; empty where no number follows yet, and where the clause was only offered
     * @param delivered what was handed over and is put under the clause by both parties
     * @param accepted how much of it the receiver accepted
     * @param disputed how much of it the receiver disputes
     * @param refused how many were asked and did not wish to go; never missing and never owed
     * @param claimed handed over, put under this clause by one party and elsewhere by the other
     */
    public record Line(
            String clauseId,
            String from,
            Optional<Count> owed,
            Count delivered,
            Count accepted,
            Count disputed,
            Count refused,
            Count claimed) {

        /** What is still missing; zero where as much or more was delivered, empty where nothing is fixed. */
        public Optional<Count> missing() {
            return owed.map(due -> due.with(Math.max(0, due.number() - delivered.number())));
        }
    }

    /** What was handed over outside any agreement, or under another one, in the words of the parties. */
    public record Outside(String from, Count count) {}

    /** A published total beside the one that follows from the deliveries; {@code difference} is claimed less computed. */
    public record Rival(Deliveries.Statement statement, Count computed, long difference) {}

    /** The balance of {@code agreement} after {@code deliveries}. */
    public static Balance of(Agreement agreement, Deliveries deliveries) {
        return of(agreement, deliveries, Optional.empty());
    }

    /** The same, with the clauses read as the party {@code reader} reads them where positions differ. */
    public static Balance asReadBy(Agreement agreement, Deliveries deliveries, String reader) {
        return of(agreement, deliveries, Optional.of(reader));
    }

    private static Balance of(Agreement agreement, Deliveries deliveries, Optional<String> reader) {
        List<Line> lines = new ArrayList<>();
        for (Clause clause : agreement.clauses()) {
            Formula formula = reader.flatMap(id -> clause.positions().stream()
                            .filter(position -> position.by().equals(id))
                            .map(Position::formula)
                            .findFirst())
                    .orElse(clause.formula());
            if (clause.subject() != Subject.NOBODY) {
                lines.addAll(lines(agreement, clause, formula, deliveries));
            }
        }
        List<Rival> rivals = deliveries.statements().stream()
                .map(statement -> rival(statement, deliveries))
                .toList();
        return new Balance(lines, outside(deliveries), rivals);
    }

    public List<Line> lines() {
        return lines;
    }

    public Optional<Line> line(String clauseId, String from) {
        return lines.stream()
                .filter(line -> line.clauseId().equals(clauseId) && line.from().equals(from))
                .findFirst();
    }

    public List<Outside> outside() {
        return outside;
    }

    public List<Rival> rivals() {
        return rivals;
    }

    private static List<Line> lines(Agreement agreement, Clause clause, Formula formula, Deliveries deliveries) {
        Owed owed = new Owed(agreement, clause, formula, deliveries);
        return owed.lines().stream()
                .map(line -> line(clause, line, owed, deliveries))
                .toList();
    }

    private static Line line(Clause clause, Owed.Line line, Owed owed, Deliveries deliveries) {
        Count.Basis basis = line.from().equals(BOTH) ? Count.Basis.BOTH_SIDES : Count.Basis.ONE_SIDE;
        Count none = new Count(0, basis, line.unit());
        Count delivered = none;
        Count accepted = none;
        Count disputed = none;
        Count claimed = none;
        for (Delivery delivery : deliveries.deliveries()) {
            if (!delivery.from().orElse(BOTH).equals(line.from())) {
                continue;
            }
            Optional<Count> measured = owed.measure(delivery, line.unit());
            if (measured.isEmpty()) {
                continue;
            }
            if (delivery.isUndisputedlyUnder(clause.id())) {
                delivered = delivered.plus(measured.get());
                accepted = accepted.plus(part(measured.get(), delivery.accepted(), delivery));
                disputed = disputed.plus(part(measured.get(), delivery.disputed(), delivery));
            } else if (delivery.isClaimedUnder(clause.id())) {
                claimed = claimed.plus(measured.get());
            }
        }
        Count refused = deliveries.refusals().stream()
                .filter(refusal -> refusal.clauseId().equals(clause.id())
                        && refusal.from().equals(line.from())
                        && refusal.count().unit() == line.unit())
                .map(Deliveries.Refusal::count)
                .reduce(none, Count::plus);
        return new Line(clause.id(), line.from(), owed.on(line), delivered, accepted, disputed, refused, claimed);
    }

    /** {@code number} of a delivery in the measure of the line; by rank, a delivery is accepted or disputed as a whole. */
    private static Count part(Count measured, long number, Delivery delivery) {
        return measured.with(measured.unit() == delivery.count().unit() ? number : number == 0 ? 0 : measured.number());
    }

    private static List<Outside> outside(Deliveries deliveries) {
        return deliveries.deliveries().stream()
                .filter(Delivery::isOutside)
                .map(delivery -> new Outside(delivery.from().orElse(BOTH), delivery.count()))
                .toList();
    }

    private static Rival rival(Deliveries.Statement statement, Deliveries deliveries) {
        Count computed = deliveries.deliveries().stream()
                .filter(delivery -> delivery.from().orElse(BOTH).equals(statement.from()))
                .filter(delivery -> statement.covers(delivery))
                .filter(delivery ->
                        delivery.attribution().containsValue(new Attribution.UnderClause(statement.clauseId())))
                .map(Delivery::count)
                .filter(count -> count.unit() == statement.count().unit()
                        && count.basis() == statement.count().basis())
                .reduce(statement.count().with(0), Count::plus);
        return new Rival(statement, computed, statement.count().number() - computed.number());
    }
}
