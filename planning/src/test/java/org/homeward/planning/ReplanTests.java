package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.homeward.planning.Change.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReplanTests {

    private static final Planner EXACT = new CpSatPlanner();
    private static final Planner PLAIN = new PlainPlanner();

    private static Plan planned(PlanOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    private static Achieved achieved(Plan plan, Objective objective) {
        return plan.objectives().stream()
                .filter(one -> one.objective() == objective)
                .findFirst()
                .orElseThrow();
    }

    private static Plan twentyEach(long exposure, long finalDifference) {
        ExchangeLimits limits = ExchangeLimits.within(exposure)
                .finalDifference(finalDifference)
                .reservesPerStage(1)
                .build();
        return planned(EXACT.plan(
                Requests.simple(
                        Requests.both(Requests.people(Side.FIRST, 20), Requests.people(Side.SECOND, 20)),
                        4,
                        8,
                        1,
                        limits),
                PlanProgress.NONE));
    }

    @Test
    void aRefusalWithinTheBalanceMovesNobodyElse() {
        Plan plan = twentyEach(10, 10);
        String refused = plan.stages().get(2).travellers(Side.FIRST).getFirst();
        Plan changed = planned(EXACT.replan(plan, Change.of(new Event.Withdrawn(refused)), PlanProgress.NONE));
        PlanDifference difference = PlanDifference.between(plan, changed);
        assertThat(PlanAudit.check(changed)).isEmpty();
        assertThat(difference.moved()).isEmpty();
        assertThat(difference.lost()).extracting(PlanDifference.Move::traveller).containsExactly(refused);
        assertThat(difference.kept()).isEqualTo(39);
        assertThat(achieved(changed, Objective.FEWEST_MOVED).proof()).isEqualTo(Proof.OPTIMAL);
    }

    @Test
    void aDeathUnderOneForOneCostsExactlyOneCounterpart() {
        Plan plan = twentyEach(10, 0);
        String dead = plan.stages().get(1).travellers(Side.SECOND).getFirst();
        Plan changed = planned(EXACT.replan(plan, Change.of(new Event.Died(dead)), PlanProgress.NONE));
        assertThat(PlanAudit.check(changed)).isEmpty();
        assertThat(achieved(changed, Objective.FEWEST_LOSE_JOURNEY)).satisfies(one -> {
            assertThat(one.value()).isEqualTo(1);
            assertThat(one.proof()).isEqualTo(Proof.OPTIMAL);
        });
        assertThat(achieved(changed, Objective.FEWEST_MOVED).value()).isEqualTo(1);
        assertThat(changed.request().travellers()).extracting(Traveller::id).doesNotContain(dead);
    }

    @Test
    void aStagePutOffKeepsItsPeopleTogetherInTheNewWindow() {
        Plan plan = twentyEach(10, 10);
        List<String> people = plan.stages().get(1).travellers(Side.FIRST);
        Window to = new Window(Requests.START.plusDays(9), LocalTime.of(9, 0), LocalTime.of(17, 0));
        Plan changed =
                planned(EXACT.replan(plan, new Change(1, List.of(new Event.StagePutOff(2, to))), PlanProgress.NONE));
        assertThat(PlanAudit.check(changed)).isEmpty();
        assertThat(changed.stages().getLast().window()).isEqualTo(to);
        assertThat(changed.stages().getLast().travellers(Side.FIRST)).hasSizeGreaterThanOrEqualTo(1);
        assertThat(people).isNotEmpty();
    }

    @Test
    void aBrokenTruceMovesOnlyThePeopleOfItsStage() {
        Plan plan = twentyEach(20, 20);
        int inStage = plan.stages().get(1).travellers(Side.FIRST).size()
                + plan.stages().get(1).travellers(Side.SECOND).size();
        Plan changed = planned(EXACT.replan(plan, new Change(1, List.of(new Event.WindowLost(2))), PlanProgress.NONE));
        assertThat(PlanAudit.check(changed)).isEmpty();
        assertThat(changed.stages()).hasSize(3);
        assertThat(achieved(changed, Objective.FEWEST_MOVED)).satisfies(one -> {
            assertThat(one.value()).isEqualTo(inStage);
            assertThat(one.proof()).isEqualTo(Proof.OPTIMAL);
        });
        assertThat(changed.stages().getFirst().manifests())
                .isEqualTo(plan.stages().getFirst().manifests());
    }

    @Test
    void aWindowThatEndsAtFourShowsWhatCanStillBeDone() {
        PlanRequest request = Requests.simple(
                Requests.both(Requests.people(Side.FIRST, 20), Requests.people(Side.SECOND, 20)),
                1,
                40,
                1,
                ExchangeLimits.within(40).build());
        Places hourly = new Places(40, 1, 2, 0);
        Means means = new Means(
                request.means().windows(),
                List.of(new CrossingPoint("p1", hourly, hourly)),
                request.means().roads());
        Plan plan = planned(EXACT.plan(
                new PlanRequest(request.travellers(), means, request.limits(), request.ranked(), 3),
                PlanProgress.NONE));
        assertThat(plan.places()).hasSize(32);
        Plan changed =
                planned(EXACT.replan(plan, Change.of(new Event.WindowEnds(1, LocalTime.of(16, 0))), PlanProgress.NONE));
        assertThat(PlanAudit.check(changed)).isEmpty();
        assertThat(changed.places()).hasSize(28);
        assertThat(changed.places().keySet()).isSubsetOf(plan.places().keySet());
    }

    @Test
    void aSeverelyWoundedPersonAddedLaterTakesTheFirstFreePlace() {
        Plan plan = twentyEach(10, 10);
        Traveller wounded = Requests.severe("wounded", Side.FIRST);
        Plan changed = planned(EXACT.replan(plan, new Change(1, List.of(new Event.Added(wounded))), PlanProgress.NONE));
        assertThat(PlanAudit.check(changed)).isEmpty();
        assertThat(changed.places()).containsEntry("wounded", new Plan.Place(2, "p1"));
        assertThat(achieved(changed, Objective.FEWEST_MOVED).value()).isZero();
    }

    @Test
    void refusesAChangeToACompleteStage() {
        Plan plan = twentyEach(10, 10);
        String crossed = plan.stages().getFirst().travellers(Side.FIRST).getFirst();
        assertThatThrownBy(() ->
                        EXACT.replan(plan, new Change(1, List.of(new Event.Withdrawn(crossed))), PlanProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EXACT.replan(plan, new Change(1, List.of(new Event.WindowLost(1))), PlanProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 60)
    void changedPlansKeepEveryInvariantAndPlainOnesMoveNoFewer(@ForAll long seed) {
        if (!(PLAIN.plan(Requests.small(seed), PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan))) {
            return;
        }
        Change change = someChange(plan, seed);
        PlanOutcome exact = EXACT.replan(plan, change, PlanProgress.NONE);
        PlanOutcome plain = PLAIN.replan(plan, change, PlanProgress.NONE);
        if (exact instanceof PlanOutcome.Planned(Plan best)) {
            assertThat(PlanAudit.check(best)).isEmpty();
            if (plain instanceof PlanOutcome.Planned(Plan other)) {
                assertThat(PlanAudit.check(other)).isEmpty();
                assertNoWorse(best, other);
            }
        } else {
            assertThat(plain).isInstanceOf(PlanOutcome.Infeasible.class);
        }
    }

    /** In the order of rank, the first figure in which the plans differ is the better one if it is proved best. */
    private static void assertNoWorse(Plan best, Plan other) {
        for (int index = 0; index < best.objectives().size(); index++) {
            long mine = best.objectives().get(index).value();
            long theirs = other.objectives().get(index).value();
            if (mine != theirs) {
                if (best.objectives().get(index).proof() instanceof Proof.Optimal) {
                    assertThat(mine).isLessThan(theirs);
                }
                return;
            }
        }
    }

    static Stream<Change> events() {
        String somebody = "FIRST-7";
        Window later = new Window(Requests.START.plusDays(9), LocalTime.of(9, 0), LocalTime.of(17, 0));
        return Stream.of(
                Change.of(new Event.Withdrawn(somebody)),
                Change.of(new Event.Died(somebody)),
                new Change(1, List.of(new Event.WindowLost(3))),
                new Change(1, List.of(new Event.StagePutOff(2, later))),
                new Change(1, List.of(new Event.PointClosed("point-1", 2))),
                new Change(2, List.of(new Event.Added(Requests.severe("wounded", Side.SECOND)))));
    }

    /** Issue 4: only what leads after a change was proved, the rest reported as not proved on the smallest case. */
    @ParameterizedTest
    @MethodSource("events")
    void whatTheAgreementRanksIsProvedBestAfterASmallChange(Change change) {
        Plan plan = planned(EXACT.plan(Requests.exchange(60, 5, 2, 3, 12, 4), PlanProgress.NONE));
        Plan changed = planned(EXACT.replan(plan, change, PlanProgress.NONE));
        assertThat(PlanAudit.check(changed)).isEmpty();
        assertThat(changed.objectives()).extracting(Achieved::proof).containsOnly(Proof.OPTIMAL);
    }

    private static Change someChange(Plan plan, long seed) {
        List<String> waiting = plan.stages().stream()
                .skip(plan.stages().size() > 1 ? 1 : 0)
                .flatMap(stage -> stage.manifests().stream())
                .flatMap(manifest -> manifest.travellers().stream())
                .toList();
        int stage = plan.stages().size();
        Event event = switch ((int) Math.floorMod(seed, 4L)) {
            case 0 -> new Event.WindowLost(stage);
            case 1 -> new Event.PointClosed("a", stage);
            case 2 -> new Event.WindowEnds(stage, LocalTime.of(14, 0));
            default -> waiting.isEmpty() ? new Event.PointClosed("b", stage) : new Event.Withdrawn(waiting.getFirst());
        };
        return new Change(stage > 1 ? 1 : 0, List.of(event));
    }
}
