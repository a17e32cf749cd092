package org.homeward.app.handover.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homeward.app.handover.domain.Step.Abort;
import org.homeward.app.handover.domain.Step.Commit;
import org.homeward.app.handover.domain.Step.Open;
import org.homeward.app.handover.domain.Step.Ready;
import org.homeward.app.handover.domain.Step.Receipt;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Outcome.Accepted;
import org.homeward.app.kernel.Outcome.Refused;
import org.junit.jupiter.api.Test;

class StagedExchangeTests {

    private static final Terms TERMS = new Terms(2, 10, 1, 1);

    @Test
    void completesWhenEveryStageIsSignedForOnBothSides() {
        StagedExchange done = play(
                StagedExchange.begin(TERMS),
                new Open(1, 1),
                new Ready(Side.SECOND, 1, 1, 7),
                new Ready(Side.FIRST, 1, 1, 8),
                new Commit(1, 1),
                new Receipt(Side.FIRST, 1, 1, 7),
                new Receipt(Side.SECOND, 1, 1, 8),
                new Open(2, 1),
                new Ready(Side.FIRST, 2, 1, 1),
                new Ready(Side.SECOND, 2, 1, 2),
                new Commit(2, 1),
                new Receipt(Side.SECOND, 2, 1, 1),
                new Receipt(Side.FIRST, 2, 1, 2));
        assertThat(done.complete()).isTrue();
        assertThat(done.received(Side.FIRST)).isEqualTo(9);
        assertThat(done.received(Side.SECOND)).isEqualTo(9);
    }

    @Test
    void refusesReadinessReplayedFromAnAttemptThatWasGivenUp() {
        StagedExchange second = play(
                StagedExchange.begin(TERMS),
                new Open(1, 1),
                new Ready(Side.FIRST, 1, 1, 5),
                new Abort(1, 1),
                new Open(1, 2),
                new Ready(Side.SECOND, 1, 2, 5));
        assertThat(refusal(second, new Ready(Side.FIRST, 1, 1, 5))).isEqualTo(HandoverRefusal.NOT_THE_ATTEMPT_IN_HAND);
        assertThat(refusal(second, new Commit(1, 2))).isEqualTo(HandoverRefusal.NOT_BOTH_READY);
    }

    @Test
    void opensTheNextStageOnlyOnBothReceipts() {
        StagedExchange oneReceipt = play(
                StagedExchange.begin(TERMS),
                new Open(1, 1),
                new Ready(Side.FIRST, 1, 1, 5),
                new Ready(Side.SECOND, 1, 1, 5),
                new Commit(1, 1),
                new Receipt(Side.FIRST, 1, 1, 5));
        assertThat(refusal(oneReceipt, new Open(2, 1))).isEqualTo(HandoverRefusal.NOT_THE_STAGE_IN_HAND);
    }

    @Test
    void neverAbortsWhatWasCommitted() {
        StagedExchange committed = play(
                StagedExchange.begin(TERMS),
                new Open(1, 1),
                new Ready(Side.FIRST, 1, 1, 5),
                new Ready(Side.SECOND, 1, 1, 5),
                new Commit(1, 1));
        assertThat(refusal(committed, new Abort(1, 1))).isEqualTo(HandoverRefusal.ALREADY_COMMITTED);
    }

    @Test
    void refusesABatchAboveTheSignedExposure() {
        StagedExchange open = play(StagedExchange.begin(TERMS), new Open(1, 1));
        assertThat(refusal(open, new Ready(Side.FIRST, 1, 1, 11))).isEqualTo(HandoverRefusal.EXPOSURE_EXCEEDED);
    }

    @Test
    void refusesAReceiptWhoseHeadCountDiffers() {
        StagedExchange committed = play(
                StagedExchange.begin(TERMS),
                new Open(1, 1),
                new Ready(Side.FIRST, 1, 1, 5),
                new Ready(Side.SECOND, 1, 1, 5),
                new Commit(1, 1));
        assertThat(refusal(committed, new Receipt(Side.FIRST, 1, 1, 4)))
                .isEqualTo(HandoverRefusal.COUNT_DOES_NOT_AGREE);
    }

    @Test
    void allowsAnUnequalRatioByWeights() {
        Terms yemen = new Terms(1, 400 * 681, 681, 400);
        StagedExchange done = play(
                StagedExchange.begin(yemen),
                new Open(1, 1),
                new Ready(Side.FIRST, 1, 1, 400),
                new Ready(Side.SECOND, 1, 1, 681),
                new Commit(1, 1),
                new Receipt(Side.FIRST, 1, 1, 681),
                new Receipt(Side.SECOND, 1, 1, 400));
        assertThat(done.exposure(Side.FIRST)).isZero();
    }

    /** Whatever is tried in whatever order, the invariants hold after every accepted step. */
    @Property(tries = 2000)
    void holdsItsInvariantsWhateverIsTried(@ForAll("steps") List<Step> steps) {
        StagedExchange exchange = StagedExchange.begin(TERMS);
        List<Step> taken = new ArrayList<>();
        for (Step step : steps) {
            if (exchange.after(step) instanceof Accepted<StagedExchange>(StagedExchange next)) {
                exchange = next;
                taken.add(step);
            }
            for (Side side : Side.values()) {
                assertThat(exchange.exposure(side)).isLessThanOrEqualTo(TERMS.exposureMax());
            }
        }
        for (Step step : taken) {
            if (step instanceof Commit(int stage, int attempt)) {
                assertThat(taken).doesNotContain(new Abort(stage, attempt));
                for (Side side : Side.values()) {
                    assertThat(taken)
                            .anyMatch(each -> each instanceof Ready(Side s, int in, int of, int _)
                                    && s == side
                                    && in == stage
                                    && of == attempt);
                }
            }
        }
    }

    /** Swapping the two sides mirrors what stands and what is refused. */
    @Property(tries = 1000)
    void mirrorsWhenTheSidesAreSwapped(@ForAll("steps") List<Step> steps) {
        StagedExchange one = StagedExchange.begin(TERMS);
        StagedExchange other = StagedExchange.begin(TERMS);
        for (Step step : steps) {
            Outcome<StagedExchange> outcome = one.after(step);
            Outcome<StagedExchange> mirrored = other.after(mirror(step));
            if (outcome instanceof Accepted<StagedExchange>(StagedExchange a)
                    && mirrored instanceof Accepted<StagedExchange>(StagedExchange b)) {
                one = a;
                other = b;
            } else {
                assertThat(mirrored).isEqualTo(outcome);
            }
            assertThat(other.exposure(Side.SECOND)).isEqualTo(one.exposure(Side.FIRST));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> stage = Arbitraries.integers().between(1, 2);
        Arbitrary<Integer> attempt = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> people = Arbitraries.of(5, 5, 5, 6, 11);
        Arbitrary<Side> side = Arbitraries.of(Side.class);
        return Arbitraries.<Step>oneOf(List.of(
                        Combinators.combine(stage, attempt).as(Open::new),
                        Combinators.combine(side, stage, attempt, people).as(Ready::new),
                        Combinators.combine(side, stage, attempt, people).as(Ready::new),
                        Combinators.combine(stage, attempt).as(Commit::new),
                        Combinators.combine(stage, attempt).as(Abort::new),
                        Combinators.combine(side, stage, attempt, people).as(Receipt::new)))
                .list()
                .ofMaxSize(120);
    }

    private static Step mirror(Step step) {
        return switch (step) {
            case Ready(Side side, int stage, int attempt, int people) ->
                new Ready(side.other(), stage, attempt, people);
            case Receipt(Side side, int stage, int attempt, int people) ->
                new Receipt(side.other(), stage, attempt, people);
            case Open open -> open;
            case Commit commit -> commit;
            case Abort abort -> abort;
        };
    }

    private static StagedExchange play(StagedExchange exchange, Step... steps) {
        StagedExchange current = exchange;
        for (Step step : steps) {
            Outcome<StagedExchange> outcome = current.after(step);
            assertThat(outcome).as("after %s", step).isInstanceOf(Accepted.class);
            current = ((Accepted<StagedExchange>) outcome).value();
        }
        return current;
    }

    private static Object refusal(StagedExchange exchange, Step step) {
        return exchange.after(step) instanceof Refused<StagedExchange>(var refusal) ? refusal.code() : "accepted";
    }
}
