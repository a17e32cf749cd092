package org.homeward.app.handover;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.app.acts.Attempt;
import org.homeward.app.acts.RecordedAct;
import org.homeward.app.handover.domain.Phase;
import org.homeward.app.handover.domain.Side;
import org.homeward.app.handover.domain.StagedExchange;
import org.homeward.app.handover.domain.Step;
import org.homeward.app.handover.domain.Terms;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.seats.SeatId;

/** The acts of a handover after its terms, one after another. */
final class ProtocolCheck {

    private final SeatId intermediary;
    private final SeatId first;
    private final SeatId second;
    private final AdoptedStages stages;
    private final Whereabouts whereabouts = new Whereabouts();
    private final Map<Side, Integer> ready = new EnumMap<>(Side.class);
    private StagedExchange exchange;
    private boolean urgentKnown = true;

    ProtocolCheck(SeatId intermediary, SeatId first, SeatId second, Terms terms, AdoptedStages stages) {
        this.intermediary = intermediary;
        this.first = first;
        this.second = second;
        this.stages = stages;
        this.exchange = StagedExchange.begin(terms);
    }

    /** Takes in an act of the kind {@code handover.<kind>}. */
    void check(RecordedAct act, String kind, Optional<Told> told, Breaches breaches) {
        switch (kind) {
            case "withdrawals-counted" -> byIntermediary(act, breaches);
            case "urgent-crossed" -> urgentCrossed(act, told, breaches);
            case "urgent-received" -> urgentReceived(act, told, breaches);
            default ->
                act.attempt()
                        .ifPresentOrElse(
                                attempt -> inAttempt(act, attempt, kind, told, breaches),
                                () -> breaches.add(HandoverBreach.NO_ATTEMPT, kind));
        }
    }

    private void inAttempt(RecordedAct act, Attempt attempt, String kind, Optional<Told> told, Breaches breaches) {
        switch (kind) {
            case "ready" -> ready(act, attempt, told, breaches);
            case "received" -> received(act, attempt, told, breaches);
            case "death-notified" -> deathNotified(act, told, breaches);
            case "opened", "taken-into-custody", "committed", "aborted", "withdrawn", "replaced" -> {
                if (byIntermediary(act, breaches)) {
                    ofIntermediary(attempt, kind, told, breaches);
                }
            }
            default -> breaches.add(HandoverBreach.MALFORMED, "no act of a handover");
        }
    }

    private void ofIntermediary(Attempt attempt, String kind, Optional<Told> told, Breaches breaches) {
        switch (kind) {
            case "opened" -> opened(attempt, breaches);
            case "taken-into-custody" -> takenIntoCustody(attempt, told, breaches);
            case "committed" -> step(new Step.Commit(attempt.stage(), attempt.number()), breaches);
            case "aborted" -> {
                if (step(new Step.Abort(attempt.stage(), attempt.number()), breaches)) {
                    clearAttempt();
                }
            }
            case "withdrawn" ->
                told.ifPresent(each -> oneEntry(each, breaches, entry -> whereabouts.withdraw(entry, attempt)));
            default -> told.ifPresent(each -> oneEntry(each, breaches, _ -> {}));
        }
    }

    private void opened(Attempt attempt, Breaches breaches) {
        if (!stages.open(attempt.stage(), first, second)) {
            breaches.add(HandoverBreach.STAGE_NOT_ADOPTED, "stage " + attempt.stage());
        }
        if (step(new Step.Open(attempt.stage(), attempt.number()), breaches)) {
            clearAttempt();
        }
    }

    private void takenIntoCustody(Attempt attempt, Optional<Told> told, Breaches breaches) {
        if (told.isEmpty()) {
            whereabouts.custodyUnknown();
            return;
        }
        Optional<SeatId> party = told.get().seat("party");
        Optional<Side> side = party.flatMap(this::side);
        Optional<List<String>> entries = told.get().entries("entries");
        if (party.isEmpty() || side.isEmpty() || entries.isEmpty()) {
            breaches.add(HandoverBreach.MALFORMED, "custody");
            return;
        }
        boolean inPlace = exchange.phase() instanceof Phase.Opened
                && exchange.stage() == attempt.stage()
                && exchange.attempt() == attempt.number()
                && !ready.containsKey(side.get());
        if (!inPlace) {
            breaches.add(HandoverBreach.CUSTODY_OUT_OF_PLACE, "stage " + attempt.stage());
            return;
        }
        breaches.each(
                entries.get(),
                entry -> stages.names(party.get(), entry)
                        ? Optional.empty()
                        : Optional.of(HandoverBreach.ON_NO_MANIFEST));
        breaches.each(entries.get(), entry -> whereabouts.takeIntoCustody(entry, side.get(), attempt));
    }

    private void ready(RecordedAct act, Attempt attempt, Optional<Told> told, Breaches breaches) {
        Optional<Side> side = byParty(act, breaches);
        Optional<Integer> people = headCount(told, breaches);
        if (side.isEmpty() || people.isEmpty()) {
            return;
        }
        int count = people.get();
        if (step(new Step.Ready(side.get(), attempt.stage(), attempt.number(), count), breaches)) {
            ready.put(side.get(), count);
            whereabouts.inCustody(side.get()).ifPresent(custody -> {
                if (custody != count) {
                    breaches.add(HandoverBreach.CUSTODY_COUNT, count + " ready, " + custody + " in custody");
                }
            });
        }
    }

    private void received(RecordedAct act, Attempt attempt, Optional<Told> told, Breaches breaches) {
        Optional<Side> receiver = byParty(act, breaches);
        if (receiver.isEmpty()) {
            return;
        }
        Side releasing = receiver.get().other();
        int people = ready.getOrDefault(releasing, 0);
        if (told.isPresent()) {
            Optional<List<String>> entries = signedFor(told.get(), breaches);
            if (entries.isEmpty()) {
                return;
            }
            people = entries.get().size();
            breaches.each(entries.get(), entry -> whereabouts.receive(entry, releasing, attempt));
        }
        step(new Step.Receipt(receiver.get(), attempt.stage(), attempt.number(), people), breaches);
    }

    private void deathNotified(RecordedAct act, Optional<Told> told, Breaches breaches) {
        if (byParty(act, breaches).isPresent() && told.isPresent()) {
            if (!told.get().seat("party").equals(Optional.of(act.signer()))) {
                breaches.add(HandoverBreach.SIGNER, "not the holder");
            }
            oneEntry(told.get(), breaches, whereabouts::die);
        }
    }

    private void urgentCrossed(RecordedAct act, Optional<Told> told, Breaches breaches) {
        if (!byIntermediary(act, breaches)) {
            return;
        }
        if (told.isEmpty()) {
            urgentKnown = false;
            return;
        }
        Optional<Side> side = told.get().seat("party").flatMap(this::side);
        Optional<List<String>> entries = told.get().entries("entries");
        if (side.isEmpty() || entries.isEmpty()) {
            breaches.add(HandoverBreach.MALFORMED, "urgent line");
            return;
        }
        breaches.each(entries.get(), entry -> whereabouts.crossUrgently(entry, side.get()));
    }

    private void urgentReceived(RecordedAct act, Optional<Told> told, Breaches breaches) {
        Optional<Side> receiver = byParty(act, breaches);
        if (told.isPresent() && receiver.isPresent()) {
            Side releasing = receiver.get().other();
            signedFor(told.get(), breaches)
                    .ifPresent(entries -> breaches.each(
                            entries, entry -> whereabouts.receiveUrgently(entry, releasing, urgentKnown)));
        }
    }

    /** The people whom a receipt names; it counts them as well. */
    private static Optional<List<String>> signedFor(Told receipt, Breaches breaches) {
        Optional<List<String>> entries = receipt.entries("entries");
        Optional<Integer> people = receipt.count("people");
        if (entries.isEmpty() || people.isEmpty()) {
            breaches.add(HandoverBreach.MALFORMED, "receipt");
            return Optional.empty();
        }
        int named = entries.get().size();
        if (named != people.get()) {
            breaches.add(HandoverBreach.RECEIPT_COUNT, people.get() + " counted, " + named + " named");
        }
        return entries;
    }

    private static Optional<Integer> headCount(Optional<Told> told, Breaches breaches) {
        if (told.isEmpty()) {
            breaches.add(HandoverBreach.NOT_THERE, "head count");
            return Optional.empty();
        }
        Optional<Integer> people = told.get().count("people").filter(count -> count >= 0);
        if (people.isEmpty()) {
            breaches.add(HandoverBreach.MALFORMED, "head count");
        }
        return people;
    }

    /** Takes the step if it stands. */
    private boolean step(Step step, Breaches breaches) {
        return switch (exchange.after(step)) {
            case Outcome.Accepted<StagedExchange>(StagedExchange next) -> {
                exchange = next;
                yield true;
            }
            case Outcome.Refused<StagedExchange>(var refusal) -> {
                breaches.add(refusal.code().id(), "stage " + step.stage() + ", attempt " + step.attempt());
                yield false;
            }
        };
    }

    private void clearAttempt() {
        whereabouts.release();
        ready.clear();
    }

    private boolean byIntermediary(RecordedAct act, Breaches breaches) {
        boolean right = act.signer().equals(intermediary);
        if (!right) {
            breaches.add(HandoverBreach.SIGNER, "not the intermediary");
        }
        return right;
    }

    private Optional<Side> byParty(RecordedAct act, Breaches breaches) {
        Optional<Side> side = side(act.signer());
        if (side.isEmpty()) {
            breaches.add(HandoverBreach.SIGNER, "not a party");
        }
        return side;
    }

    private Optional<Side> side(SeatId seat) {
        if (seat.equals(first)) {
            return Optional.of(Side.FIRST);
        }
        return seat.equals(second) ? Optional.of(Side.SECOND) : Optional.empty();
    }

    private static void oneEntry(Told told, Breaches breaches, Consumer<String> then) {
        told.entry("entry").ifPresentOrElse(then, () -> breaches.add(HandoverBreach.MALFORMED, "no entry"));
    }
}
