package org.homeward.app.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.app.handover.HandoverBreach.CUSTODY_COUNT;
import static org.homeward.app.handover.HandoverBreach.CUSTODY_OUT_OF_PLACE;
import static org.homeward.app.handover.HandoverBreach.DOES_NOT_TRAVEL;
import static org.homeward.app.handover.HandoverBreach.MALFORMED;
import static org.homeward.app.handover.HandoverBreach.NAMED_TWICE;
import static org.homeward.app.handover.HandoverBreach.NOT_BEGUN;
import static org.homeward.app.handover.HandoverBreach.NOT_IN_CUSTODY;
import static org.homeward.app.handover.HandoverBreach.NOT_SEATED;
import static org.homeward.app.handover.HandoverBreach.NOT_THERE;
import static org.homeward.app.handover.HandoverBreach.ON_NO_MANIFEST;
import static org.homeward.app.handover.HandoverBreach.RECEIPT_COUNT;
import static org.homeward.app.handover.HandoverBreach.RECEIVED_TWICE;
import static org.homeward.app.handover.HandoverBreach.SIGNER;
import static org.homeward.app.handover.HandoverBreach.STAGE_NOT_ADOPTED;
import static org.homeward.app.handover.ToldHandover.NEUTRAL;
import static org.homeward.app.handover.ToldHandover.about;
import static org.homeward.app.handover.domain.HandoverRefusal.ALREADY_COMMITTED;
import static org.homeward.app.handover.domain.HandoverRefusal.ALREADY_SIGNED_FOR;
import static org.homeward.app.handover.domain.HandoverRefusal.EXPOSURE_EXCEEDED;
import static org.homeward.app.handover.domain.HandoverRefusal.NOT_BOTH_READY;
import static org.homeward.app.handover.domain.HandoverRefusal.NOT_THE_ATTEMPT_IN_HAND;
import static org.homeward.app.handover.domain.HandoverRefusal.NOT_THE_STAGE_IN_HAND;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homeward.app.acts.Payload;
import org.homeward.app.kernel.RefusalCode;
import org.homeward.app.seats.SeatId;
import org.junit.jupiter.api.Test;

class HandoverRulesTests {

    private static final List<String> OF_FIRST = List.of("f1", "f2", "f3");
    private static final List<String> OF_SECOND = List.of("s1", "s2", "s3");

    /** Index of the act that is told next after {@link #adopted()}. */
    private static final int NEXT = 6;

    @Test
    void findsNothingInALogThatKeepsTheProtocol() {
        ToldHandover told = adopted();
        SeatId first = told.first();
        SeatId second = told.second();
        told.step("withdrawn", NEUTRAL, 1, 1, about("f9", first))
                .urgent(second, "s9")
                .opened(1, 1)
                .custody(first, 1, 1, "f1")
                .custody(first, 1, 1, "f2")
                .ready(first, 1, 1, 2)
                .aborted(1, 1)
                .opened(1, 2)
                .step("death-notified", second, 1, 2, about("s3", second))
                .step("withdrawn", NEUTRAL, 1, 2, about("f2", first))
                .step("replaced", NEUTRAL, 1, 2, about("r1", first).put("for", "f2"))
                .custody(first, 1, 2, "f1", "r1")
                .ready(first, 1, 2, 2)
                .custody(second, 1, 2, "s1", "s2")
                .ready(second, 1, 2, 2)
                .committed(1, 2)
                .received(second, 1, 2, "f1", "r1")
                .received(first, 1, 2, "s2", "s1")
                .opened(2, 1)
                .custody(first, 2, 1, "f2", "f4")
                .ready(first, 2, 1, 2)
                .custody(second, 2, 1)
                .ready(second, 2, 1, 0)
                .committed(2, 1)
                .received(second, 2, 1, "f4", "f2")
                .received(first, 2, 1);
        assertThat(told.breaches()).isEmpty();
    }

    @Test
    void catchesCommitWithoutBothReady() {
        ToldHandover told = adopted().opened(1, 1);
        told.custody(told.first(), 1, 1, "f1").ready(told.first(), 1, 1, 1).committed(1, 1);
        assertThat(told.breaches()).containsExactly(at(NOT_BOTH_READY, NEXT + 3));
    }

    @Test
    void catchesReadinessReplayedFromAnAttemptThatWasGivenUp() {
        ToldHandover told = adopted().opened(1, 1);
        told.custody(told.first(), 1, 1, "f1")
                .ready(told.first(), 1, 1, 1)
                .aborted(1, 1)
                .opened(1, 2)
                .ready(told.first(), 1, 1, 1)
                .custody(told.second(), 1, 2, "s1")
                .ready(told.second(), 1, 2, 1)
                .committed(1, 2);
        assertThat(told.breaches())
                .containsExactly(at(NOT_THE_ATTEMPT_IN_HAND, NEXT + 5), at(NOT_BOTH_READY, NEXT + 8));
    }

    @Test
    void catchesReceiptOfSomebodyWhoWasNotInCustody() {
        ToldHandover told = committed();
        told.received(told.second(), 1, 1, "f1", "f3");
        assertThat(told.breaches()).containsExactly(at(NOT_IN_CUSTODY, NEXT + 6));
    }

    @Test
    void catchesReceiptOfSomebodyWhoWasInCustodyOfAnEarlierAttemptOnly() {
        ToldHandover told = adopted().opened(1, 1);
        told.custody(told.first(), 1, 1, "f3").ready(told.first(), 1, 1, 1).aborted(1, 1);
        both(told, 2);
        told.received(told.second(), 1, 2, "f1", "f3");
        assertThat(told.breaches()).containsExactly(at(NOT_IN_CUSTODY, NEXT + 10));
    }

    @Test
    void catchesASecondReceipt() {
        ToldHandover told = committed();
        told.received(told.second(), 1, 1, "f1", "f2").received(told.second(), 1, 1, "f1", "f2");
        assertThat(told.breaches()).containsExactly(at(RECEIVED_TWICE, NEXT + 7), at(ALREADY_SIGNED_FOR, NEXT + 7));
    }

    @Test
    void catchesSomebodyReceivedOnTheUrgentLineAndInAStage() {
        ToldHandover told = adopted().urgent(new SeatId("aa"), "f1");
        both(told, 1);
        told.received(told.second(), 1, 1, "f1", "f2").urgent(told.first(), "f2");
        assertThat(told.breaches())
                .containsExactly(
                        at(RECEIVED_TWICE, NEXT + 3),
                        at(RECEIVED_TWICE, NEXT + 8),
                        at(RECEIVED_TWICE, NEXT + 9),
                        at(RECEIVED_TWICE, NEXT + 10));
    }

    @Test
    void catchesUrgentReceiptOfSomebodyWhoDidNotCross() {
        ToldHandover told = adopted();
        told.step("urgent-received", told.second(), 1, 1, ToldHandover.receipt("f1"));
        assertThat(told.breaches()).containsExactly(at(NOT_IN_CUSTODY, NEXT));
    }

    @Test
    void catchesEveryActThatAnotherSeatSigned() {
        for (String kind : List.of(
                "opened", "taken-into-custody", "committed", "aborted", "withdrawn", "replaced", "urgent-crossed")) {
            ToldHandover told = adopted();
            told.step(kind, told.first(), 1, 1, about("f1", told.first()).put("entries", List.of("f1")));
            assertThat(told.breaches()).as(kind).containsExactly(at(SIGNER, NEXT));
        }
        for (String kind : List.of("ready", "received", "urgent-received", "death-notified")) {
            ToldHandover told = adopted();
            told.step(kind, NEUTRAL, 1, 1, ToldHandover.receipt("f1").put("entry", "f1"));
            assertThat(told.breaches()).as(kind).containsExactly(at(SIGNER, NEXT));
        }
        ToldHandover told = adopted();
        told.step("death-notified", told.first(), 1, 1, about("s1", told.second()));
        assertThat(told.breaches()).containsExactly(at(SIGNER, NEXT));
    }

    @Test
    void catchesWhoeverIsReceivedThoughNotTravelling() {
        ToldHandover told = committed();
        told.step("withdrawn", NEUTRAL, 1, 1, about("f1", told.first()))
                .step("death-notified", told.first(), 1, 1, about("f2", told.first()))
                .received(told.second(), 1, 1, "f1", "f2")
                .urgent(told.first(), "f3");
        assertThat(told.breaches()).containsExactly(at(DOES_NOT_TRAVEL, NEXT + 8));
    }

    @Test
    void letsWhoeverWasWithdrawnTravelInALaterAttempt() {
        ToldHandover told = adopted().opened(1, 1);
        told.step("withdrawn", NEUTRAL, 1, 1, about("f1", told.first())).aborted(1, 1);
        both(told, 2);
        told.received(told.second(), 1, 2, "f1", "f2");
        assertThat(told.breaches()).isEmpty();
    }

    @Test
    void catchesHeadCountsThatDoNotAgree() {
        ToldHandover told = adopted().opened(1, 1);
        told.custody(told.first(), 1, 1, "f1", "f2").ready(told.first(), 1, 1, 3);
        assertThat(told.breaches()).containsExactly(at(CUSTODY_COUNT, NEXT + 2));

        ToldHandover receipt = committed();
        receipt.step(
                "received",
                receipt.second(),
                1,
                1,
                Payload.of().put("people", 3).put("entries", List.of("f1", "f2")));
        assertThat(receipt.breaches()).containsExactly(at(RECEIPT_COUNT, NEXT + 6));
    }

    @Test
    void catchesCustodyOutsideTheAttemptOrAfterReadiness() {
        ToldHandover told = adopted();
        told.custody(told.first(), 1, 1, "f1").opened(1, 1);
        told.custody(told.first(), 1, 1, "f1", "f1")
                .ready(told.first(), 1, 1, 1)
                .custody(told.first(), 1, 1, "f2")
                .custody(told.second(), 1, 1, "f1");
        assertThat(told.breaches())
                .containsExactly(
                        at(CUSTODY_OUT_OF_PLACE, NEXT),
                        at(NAMED_TWICE, NEXT + 2),
                        at(CUSTODY_OUT_OF_PLACE, NEXT + 4),
                        at(ON_NO_MANIFEST, NEXT + 5),
                        at(NAMED_TWICE, NEXT + 5));
    }

    @Test
    void catchesPeopleWhomNoOpenedStageNames() {
        ToldHandover told = adopted().opened(1, 1);
        told.custody(told.first(), 1, 1, "f4").custody(told.first(), 1, 1, "s1");
        assertThat(told.breaches()).containsExactly(at(ON_NO_MANIFEST, NEXT + 1), at(ON_NO_MANIFEST, NEXT + 2));
    }

    @Test
    void catchesAStageThatNotBothAdoptedAlike() {
        ToldHandover one = opening().begun(1, 10);
        one.adopted(one.first(), 1, OF_FIRST, OF_SECOND, List.of()).opened(1, 1);
        assertThat(one.breaches()).containsExactly(at(STAGE_NOT_ADOPTED, 3));

        ToldHandover twice = opening().begun(1, 10);
        twice.adopted(twice.first(), 1, OF_FIRST, OF_SECOND, List.of())
                .adopted(twice.second(), 1, OF_FIRST, List.of("s1"), List.of())
                .opened(1, 1);
        assertThat(twice.breaches()).containsExactly(at(STAGE_NOT_ADOPTED, 4));
    }

    @Test
    void catchesStepsThatTheStateMachineRefuses() {
        ToldHandover skipped = adopted().opened(2, 1);
        assertThat(skipped.breaches()).containsExactly(at(NOT_THE_STAGE_IN_HAND, NEXT));
        ToldHandover committed = committed().aborted(1, 1);
        assertThat(committed.breaches()).containsExactly(at(ALREADY_COMMITTED, NEXT + 6));
        ToldHandover exposed = opening().begun(2, 1);
        exposed.adopted(exposed.first(), 1, OF_FIRST, OF_SECOND, List.of())
                .adopted(exposed.second(), 1, OF_FIRST, OF_SECOND, List.of())
                .opened(1, 1)
                .custody(exposed.first(), 1, 1, "f1", "f2")
                .ready(exposed.first(), 1, 1, 2);
        assertThat(exposed.breaches()).containsExactly(at(EXPOSURE_EXCEEDED, 6));
    }

    @Test
    void catchesTermsThatAreMissingMalformedOrNameOthers() {
        assertThat(opening().opened(1, 1).breaches()).containsExactly(at(NOT_BEGUN, 1));
        assertThat(opening().begun(1, 1).without(1).breaches()).containsExactly(at(NOT_THERE, 1));
        assertThat(opening().begun(0, 1).breaches()).containsExactly(at(MALFORMED, 1));
        assertThat(opening().begun(1, 1).begun(1, 1).breaches()).containsExactly(at(HandoverBreach.BEGUN_TWICE, 2));
        ToldHandover unseated = opening().begun(1, 1).without(0);
        assertThat(unseated.breaches()).containsExactly(at(NOT_SEATED, 1));
    }

    @Test
    void catchesPayloadsWithoutTheirForm() {
        for (String kind : List.of("ready", "received", "urgent-received", "death-notified")) {
            ToldHandover told = adopted();
            told.step(kind, told.first(), 1, 1, about("no entry!", told.first()).put("people", -1));
            assertThat(told.breaches()).as(kind).containsExactly(at(MALFORMED, NEXT));
        }
        for (String kind : List.of("taken-into-custody", "withdrawn", "replaced", "urgent-crossed", "sold")) {
            ToldHandover told = adopted();
            told.step(kind, NEUTRAL, 1, 1, about("no entry!", told.first()));
            assertThat(told.breaches()).as(kind).containsExactly(at(MALFORMED, NEXT));
        }
    }

    /** Payloads that name people can be destroyed; counts and order are still checked, and nothing false is said. */
    @Test
    void checksWhatIsLeftWhenPayloadsThatNamePeopleAreGone() {
        ToldHandover told = committed();
        told.received(told.second(), 1, 1, "f1", "f2").received(told.first(), 1, 1, "s1", "s2");
        for (int index = 2; index < told.size(); index++) {
            if (index != NEXT + 2 && index != NEXT + 4) {
                told.without(index);
            }
        }
        assertThat(told.breaches()).isEmpty();
        told.committed(1, 1);
        assertThat(told.breaches()).containsExactly(at(NOT_THE_STAGE_IN_HAND, NEXT + 8));
    }

    /** What is found does not depend on which party was drawn first. */
    @Property(tries = 300)
    void mirrorsWhenThePartiesAreSwapped(@ForAll("tales") List<Tale> tales) {
        ToldHandover one = opening();
        ToldHandover mirrored = opening();
        for (ToldHandover told : List.of(one, mirrored)) {
            boolean straight = told == one;
            told.begun(2, 3);
            for (SeatId by : straight ? List.of(told.first(), told.second()) : List.of(told.second(), told.first())) {
                told.adopted(by, 1, straight ? OF_FIRST : OF_SECOND, straight ? OF_SECOND : OF_FIRST, List.of());
            }
            told.opened(1, 1);
            tales.forEach(tale -> tell(told, tale, straight));
        }
        assertThat(mirrored.breaches()).isEqualTo(one.breaches());
    }

    /** Something that is said, true or not. */
    record Tale(String kind, boolean byFirst, int attempt, List<String> entries) {}

    private static void tell(ToldHandover told, Tale tale, boolean straight) {
        SeatId party = tale.byFirst() == straight ? told.first() : told.second();
        SeatId signer = List.of("ready", "received", "urgent-received", "death-notified")
                        .contains(tale.kind())
                ? party
                : NEUTRAL;
        Payload payload = Payload.of()
                .put("party", party)
                .put("people", tale.entries().size())
                .put("entries", tale.entries())
                .put("entry", tale.entries().getFirst());
        told.step(tale.kind(), signer, 1, tale.attempt(), payload);
    }

    @Provide
    Arbitrary<List<Tale>> tales() {
        Arbitrary<String> kind = Arbitraries.of(
                "opened",
                "taken-into-custody",
                "taken-into-custody",
                "ready",
                "ready",
                "committed",
                "aborted",
                "received",
                "withdrawn",
                "death-notified",
                "urgent-crossed",
                "urgent-received");
        Arbitrary<List<String>> entries = Arbitraries.of(
                        Stream.concat(OF_FIRST.stream(), OF_SECOND.stream()).toList())
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
        Arbitrary<Boolean> side = Arbitraries.of(true, false);
        return Combinators.combine(kind, side, Arbitraries.of(1, 1, 1, 2), entries)
                .as(Tale::new)
                .list()
                .ofMaxSize(30);
    }

    private static ToldHandover opening() {
        return new ToldHandover("aa", "bb");
    }

    /** Terms of two stages, and both stages adopted by both. */
    private static ToldHandover adopted() {
        ToldHandover told = opening().begun(2, 10);
        for (SeatId by : List.of(told.first(), told.second())) {
            told.adopted(by, 1, OF_FIRST, OF_SECOND, List.of("r1"));
            told.adopted(by, 2, List.of("f4"), List.of(), List.of());
        }
        return told;
    }

    private static ToldHandover committed() {
        return both(adopted(), 1);
    }

    /** Both batches in custody and let through. */
    private static ToldHandover both(ToldHandover told, int attempt) {
        return told.opened(1, attempt)
                .custody(told.first(), 1, attempt, "f1", "f2")
                .ready(told.first(), 1, attempt, 2)
                .custody(told.second(), 1, attempt, "s1", "s2")
                .ready(told.second(), 1, attempt, 2)
                .committed(1, attempt);
    }

    private static String at(HandoverBreach code, int index) {
        return code.id() + "@" + index;
    }

    private static String at(RefusalCode code, int index) {
        return code.id() + "@" + index;
    }
}
