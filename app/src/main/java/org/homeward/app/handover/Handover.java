package org.homeward.app.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Attempt;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.Projection;
import org.homeward.app.database.Database;
import org.homeward.app.handover.domain.Side;
import org.homeward.app.handover.domain.StagedExchange;
import org.homeward.app.handover.domain.Step;
import org.homeward.app.handover.domain.Terms;
import org.homeward.app.handover.store.HandoverTables;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;

/**
 * Carries out a staged exchange, one act at a time.
 *
 * <p>Every step is put to the state machine before it is recorded; a step that does not stand is refused and leaves no
 * act. The urgent line has no such gate: what it records is done.
 */
public final class Handover {

    private final Acts acts;
    private final HandoverTables tables;
    private final Seating seating;
    private StagedExchange exchange;

    /**
     * Who sits where.
     *
     * @param first party drawn first
     * @param second party drawn second
     * @param intermediary the neutral custodian
     */
    public record Seating(SeatId first, SeatId second, SeatId intermediary) {

        Side side(SeatId party) {
            return party.equals(first) ? Side.FIRST : Side.SECOND;
        }

        SeatId party(Side side) {
            return side == Side.FIRST ? first : second;
        }

        /** The party that receives what {@code releasing} lets go. */
        public SeatId receiver(SeatId releasing) {
            return party(side(releasing).other());
        }
    }

    /** What both sides signed: number of stages, Δ, and the weight of one person of each side. */
    public record Agreed(int stages, int exposureMax, int firstWeight, int secondWeight) {}

    private Handover(Acts acts, HandoverTables tables, Seating seating, StagedExchange exchange) {
        this.acts = acts;
        this.tables = tables;
        this.seating = seating;
        this.exchange = exchange;
    }

    /** The read model of this part. */
    public static Projection projection() {
        return HandoverTables.projection();
    }

    /** The intermediary begins the exchange under {@code agreed}. */
    public static Handover begin(
            Acts acts, Database database, ExchangeId id, Seating seating, Agreed agreed, Instant at) {
        Terms terms = new Terms(agreed.stages(), agreed.exposureMax(), agreed.firstWeight(), agreed.secondWeight());
        acts.record(Draft.of(
                "handover.begun",
                seating.intermediary(),
                at,
                Payload.of()
                        .put("stages", terms.stages())
                        .put("exposureMax", terms.exposureMax())
                        .put("first", seating.first())
                        .put("second", seating.second())
                        .put("firstWeight", terms.firstWeight())
                        .put("secondWeight", terms.secondWeight())
                        .json()));
        return new Handover(acts, new HandoverTables(database.client(), id), seating, StagedExchange.begin(terms));
    }

    /** The stage in hand, from 1, and the latest attempt at it. */
    public int stage() {
        return exchange.stage();
    }

    public boolean complete() {
        return exchange.complete();
    }

    /** The intermediary opens an attempt at the stage in hand. */
    public Outcome<Integer> open(Instant at) {
        Step step = new Step.Open(exchange.stage(), exchange.attempt() + 1);
        return take(step, "handover.opened", seating.intermediary(), at, Payload.of());
    }

    /**
     * A side's batch is in neutral custody: the intermediary confirms who, the side confirms that it is ready.
     *
     * @param entries pseudonymous ids of the people in custody
     */
    public Outcome<Integer> ready(SeatId party, List<String> entries, Instant at) {
        Step.Ready step = new Step.Ready(seating.side(party), exchange.stage(), exchange.attempt(), entries.size());
        Outcome<StagedExchange> stands = exchange.after(step);
        if (stands instanceof Outcome.Refused<StagedExchange>(var refusal)) {
            return Outcome.refused(refusal.code(), refusal.facts());
        }
        acts.record(Draft.of(
                        "handover.taken-into-custody",
                        seating.intermediary(),
                        at,
                        Payload.of().put("party", party).put("entries", entries).json())
                .in(attempt()));
        return take(step, "handover.ready", party, at, Payload.of().put("people", entries.size()));
    }

    /** The intermediary lets both batches cross. */
    public Outcome<Integer> commit(Instant at) {
        Step step = new Step.Commit(exchange.stage(), exchange.attempt());
        return take(step, "handover.committed", seating.intermediary(), at, Payload.of());
    }

    /** The intermediary gives the attempt up; both batches go back. {@code reason} is a word, never a person's. */
    public Outcome<Integer> abort(String reason, Instant at) {
        Step step = new Step.Abort(exchange.stage(), exchange.attempt());
        return take(
                step,
                "handover.aborted",
                seating.intermediary(),
                at,
                Payload.of().put("reason", reason));
    }

    /** The receiving side signs for the people who reached it. */
    public Outcome<Integer> received(SeatId receiver, List<String> entries, Instant at) {
        Step step = new Step.Receipt(seating.side(receiver), exchange.stage(), exchange.attempt(), entries.size());
        return take(
                step,
                "handover.received",
                receiver,
                at,
                Payload.of().put("people", entries.size()).put("entries", entries));
    }

    /** The intermediary records that a person does not travel. Why is nobody's business but the neutral's. */
    public void withdrawn(String entry, SeatId releasing, Instant at) {
        acts.record(Draft.of(
                        "handover.withdrawn",
                        seating.intermediary(),
                        at,
                        Payload.of().put("entry", entry).put("party", releasing).json())
                .about(entry)
                .in(attempt()));
    }

    /** The holding side gives notice of a death (Third Geneva Convention, article 120). */
    public void deathNotified(String entry, SeatId holder, Instant at) {
        acts.record(Draft.of(
                        "handover.death-notified",
                        holder,
                        at,
                        Payload.of().put("entry", entry).put("party", holder).json())
                .about(entry)
                .in(attempt()));
    }

    /** The intermediary calls a reserve for somebody who does not travel. */
    public void replaced(String entry, String reserve, SeatId releasing, Instant at) {
        acts.record(Draft.of(
                        "handover.replaced",
                        seating.intermediary(),
                        at,
                        Payload.of()
                                .put("entry", reserve)
                                .put("for", entry)
                                .put("party", releasing)
                                .json())
                .about(reserve)
                .in(attempt()));
    }

    /** The urgent line: the severely wounded cross and are signed for, whatever else stands still. */
    public void urgent(SeatId releasing, List<String> entries, int stage, Instant at) {
        SeatId receiver = seating.receiver(releasing);
        Attempt none = new Attempt(stage, 1);
        acts.record(Draft.of(
                        "handover.urgent-crossed",
                        seating.intermediary(),
                        at,
                        Payload.of()
                                .put("party", releasing)
                                .put("entries", entries)
                                .json())
                .in(none));
        acts.record(Draft.of(
                        "handover.urgent-received",
                        receiver,
                        at,
                        Payload.of()
                                .put("people", entries.size())
                                .put("entries", entries)
                                .json())
                .in(none));
    }

    /** The intermediary gives totals of why people did not travel, for the exchange as a whole. */
    public void withdrawalsCounted(SeatId releasing, Map<String, Integer> byCause, Instant at) {
        acts.record(Draft.of(
                "handover.withdrawals-counted",
                seating.intermediary(),
                at,
                Payload.of()
                        .put("party", releasing)
                        .put(
                                "causes",
                                byCause.entrySet(),
                                cause -> Payload.of()
                                        .put("cause", cause.getKey())
                                        .put("people", cause.getValue()))
                        .json()));
    }

    /** What happened so far, as the read models have it. */
    public HandoverRecord record() {
        return tables.record();
    }

    private Attempt attempt() {
        return new Attempt(exchange.stage(), Math.max(1, exchange.attempt()));
    }

    private Outcome<Integer> take(Step step, String type, SeatId signer, Instant at, Payload payload) {
        return switch (exchange.after(step)) {
            case Outcome.Refused<StagedExchange>(var refusal) -> Outcome.refused(refusal.code(), refusal.facts());
            case Outcome.Accepted<StagedExchange>(StagedExchange next) -> {
                acts.record(Draft.of(type, signer, at, payload.json()).in(new Attempt(step.stage(), step.attempt())));
                exchange = next;
                yield Outcome.accepted(step.attempt());
            }
        };
    }
}
