package org.homeward.app.handover.domain;

import java.util.Map;
import org.homeward.app.handover.domain.Phase.Committed;
import org.homeward.app.handover.domain.Phase.Idle;
import org.homeward.app.handover.domain.Phase.Opened;
import org.homeward.app.kernel.Outcome;

/**
 * The staged exchange: delivery against delivery through neutral custody, one stage at a time.
 *
 * <p>It holds in every state, whatever steps are tried: nobody crosses in a stage unless the other batch of the same
 * attempt is in custody or across; nobody crosses unless every earlier stage is complete on both sides; commit and
 * abort of one attempt never both stand; and what a side has let go, custody counted as gone, never exceeds what it
 * has received by more than the signed exposure. No step is taken because time has passed.
 *
 * <p>The severely wounded do not travel by it: their transfer is owed without regard to number (Third Geneva
 * Convention, article 109) and has no state that could hold it up.
 *
 * @param terms what both sides signed
 * @param stage the stage in hand, from 1; one more than the number of stages when all are complete
 * @param attempt the latest attempt at it, 0 before the first
 * @param phase where the attempt stands
 * @param receivedFromFirst people whom the second side has signed for in complete and current stages
 * @param receivedFromSecond people whom the first side has signed for
 */
public record StagedExchange(
        Terms terms, int stage, int attempt, Phase phase, int receivedFromFirst, int receivedFromSecond) {

    public static StagedExchange begin(Terms terms) {
        return new StagedExchange(terms, 1, 0, new Idle(), 0, 0);
    }

    public boolean complete() {
        return stage > terms.stages();
    }

    /** People whom {@code side} released and whose reception was signed. */
    public int received(Side releasing) {
        return releasing == Side.FIRST ? receivedFromFirst : receivedFromSecond;
    }

    /**
     * How far {@code side} is exposed: what it has let go (custody counts as gone), weighted, less what it has received,
     * weighted. May be negative.
     */
    public int exposure(Side side) {
        return gone(side) * terms.weight(side) - received(side.other()) * terms.weight(side.other());
    }

    /** People of {@code side} who are in custody, crossing or received. */
    public int gone(Side side) {
        return received(side)
                + switch (phase) {
                    case Idle _ -> 0;
                    case Opened opened -> Math.max(0, opened.people(side));
                    case Committed committed -> committed.signedBy(side.other()) ? 0 : committed.people(side);
                };
    }

    /** The exchange after {@code step}, or why the step does not stand. */
    public Outcome<StagedExchange> after(Step step) {
        if (complete()) {
            return refused(HandoverRefusal.ALL_STAGES_COMPLETE, step);
        }
        if (step.stage() != stage) {
            return refused(HandoverRefusal.NOT_THE_STAGE_IN_HAND, step);
        }
        return switch (step) {
            case Step.Open open -> open(open);
            case Step.Ready ready -> ready(ready);
            case Step.Commit commit -> commit(commit);
            case Step.Abort abort -> abort(abort);
            case Step.Receipt receipt -> receipt(receipt);
        };
    }

    private Outcome<StagedExchange> open(Step.Open open) {
        if (!(phase instanceof Idle)) {
            return refused(HandoverRefusal.STAGE_ALREADY_OPEN, open);
        }
        if (open.attempt() != attempt + 1) {
            return refused(HandoverRefusal.NOT_THE_ATTEMPT_IN_HAND, open);
        }
        return with(open.attempt(), Opened.fresh());
    }

    private Outcome<StagedExchange> ready(Step.Ready ready) {
        if (ready.attempt() != attempt) {
            return refused(HandoverRefusal.NOT_THE_ATTEMPT_IN_HAND, ready);
        }
        if (!(phase instanceof Opened opened)) {
            return refused(HandoverRefusal.STAGE_NOT_OPEN, ready);
        }
        if (opened.ready(ready.side())) {
            return refused(HandoverRefusal.ALREADY_READY, ready);
        }
        if (ready.people() < 0) {
            return refused(HandoverRefusal.COUNT_DOES_NOT_AGREE, ready);
        }
        StagedExchange loaded = next(attempt, opened.with(ready.side(), ready.people()));
        if (loaded.exposure(ready.side()) > terms.exposureMax()) {
            return refused(HandoverRefusal.EXPOSURE_EXCEEDED, ready);
        }
        return Outcome.accepted(loaded);
    }

    private Outcome<StagedExchange> commit(Step.Commit commit) {
        if (commit.attempt() != attempt) {
            return refused(HandoverRefusal.NOT_THE_ATTEMPT_IN_HAND, commit);
        }
        if (!(phase instanceof Opened opened)) {
            return refused(HandoverRefusal.STAGE_NOT_OPEN, commit);
        }
        if (!opened.ready(Side.FIRST) || !opened.ready(Side.SECOND)) {
            return refused(HandoverRefusal.NOT_BOTH_READY, commit);
        }
        return with(attempt, new Committed(opened.first(), opened.second(), false, false));
    }

    private Outcome<StagedExchange> abort(Step.Abort abort) {
        if (abort.attempt() != attempt) {
            return refused(HandoverRefusal.NOT_THE_ATTEMPT_IN_HAND, abort);
        }
        if (!(phase instanceof Opened)) {
            return refused(
                    phase instanceof Committed ? HandoverRefusal.ALREADY_COMMITTED : HandoverRefusal.STAGE_NOT_OPEN,
                    abort);
        }
        return with(attempt, new Idle());
    }

    private Outcome<StagedExchange> receipt(Step.Receipt receipt) {
        if (receipt.attempt() != attempt) {
            return refused(HandoverRefusal.NOT_THE_ATTEMPT_IN_HAND, receipt);
        }
        if (!(phase instanceof Committed committed)) {
            return refused(HandoverRefusal.NOT_COMMITTED, receipt);
        }
        Side releasing = receipt.receiver().other();
        if (committed.signedBy(receipt.receiver())) {
            return refused(HandoverRefusal.ALREADY_SIGNED_FOR, receipt);
        }
        if (receipt.people() != committed.people(releasing)) {
            return refused(HandoverRefusal.COUNT_DOES_NOT_AGREE, receipt);
        }
        int first = receivedFromFirst + (releasing == Side.FIRST ? receipt.people() : 0);
        int second = receivedFromSecond + (releasing == Side.SECOND ? receipt.people() : 0);
        Committed signed = committed.signed(receipt.receiver());
        boolean closed = signed.firstReceived() && signed.secondReceived();
        return Outcome.accepted(
                closed
                        ? new StagedExchange(terms, stage + 1, 0, new Idle(), first, second)
                        : new StagedExchange(terms, stage, attempt, signed, first, second));
    }

    private Outcome<StagedExchange> with(int newAttempt, Phase newPhase) {
        return Outcome.accepted(next(newAttempt, newPhase));
    }

    private StagedExchange next(int newAttempt, Phase newPhase) {
        return new StagedExchange(terms, stage, newAttempt, newPhase, receivedFromFirst, receivedFromSecond);
    }

    private Outcome<StagedExchange> refused(HandoverRefusal code, Step step) {
        return Outcome.refused(
                code,
                Map.of(
                        "stage", Integer.toString(step.stage()),
                        "attempt", Integer.toString(step.attempt()),
                        "stageInHand", Integer.toString(stage),
                        "attemptInHand", Integer.toString(attempt),
                        "exposureMax", Integer.toString(terms.exposureMax())));
    }
}
