package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.homeward.planning.ByFate.Fate;
import org.homeward.planning.Conflict.Code;
import org.junit.jupiter.api.Test;

/** Clauses in which people count differently: ratio by category, table of ranks, price by fate. */
final class BalanceTests {

    private static final Planner EXACT = new CpSatPlanner();
    private static final Planner PLAIN = new PlainPlanner();

    private static Plan planned(PlanOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        Plan plan = ((PlanOutcome.Planned) outcome).plan();
        assertThat(PlanAudit.check(plan)).isEmpty();
        return plan;
    }

    private static List<Traveller> people(String prefix, Side side, String clause, int count, int units) {
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            people.add(Traveller.of(prefix + index, side, clause, "site-" + side)
                    .daysInCaptivity(30 * index)
                    .cleared(true)
                    .units(units)
                    .build());
        }
        return people;
    }

    private static ExchangeLimits own(long exposure, long difference, String... clauses) {
        return ExchangeLimits.within(Places.UNLIMITED)
                .reservesPerStage(1)
                .clausesOutsideParity(Set.of(clauses))
                .balances(List.of(clauses).stream()
                        .map(clause -> new ClauseBalance(clause, exposure, difference))
                        .toList())
                .build();
    }

    private static long placed(Plan plan, String prefix) {
        return plan.places().keySet().stream()
                .filter(id -> id.startsWith(prefix))
                .count();
    }

    @Test
    void paysThirtyForEachOfOneCategoryAndFiftyForEachOfAnotherAndNeverMoreInAdvance() {
        List<Traveller> people = new ArrayList<>(people("prisoner-", Side.FIRST, "ratio", 300, 1));
        people.addAll(people("civilian-", Side.SECOND, "ratio", 4, 30));
        people.addAll(people("soldier-", Side.SECOND, "ratio", 3, 50));
        for (Planner planner : List.of(EXACT, PLAIN)) {
            Plan plan =
                    planned(planner.plan(Requests.simple(people, 6, 60, 0, own(60, 0, "ratio")), PlanProgress.NONE));
            long owed = placed(plan, "civilian-") * 30 + placed(plan, "soldier-") * 50;
            assertThat(placed(plan, "prisoner-")).isEqualTo(owed).isPositive();
        }
        Plan exact = planned(EXACT.plan(Requests.simple(people, 6, 60, 0, own(60, 0, "ratio")), PlanProgress.NONE));
        assertThat(placed(exact, "prisoner-")).isEqualTo(270);
    }

    /** The ranks and what they are worth are the cartel's published table of 1862; how many are held is an example. */
    @Test
    void exchangesRanksByThePublishedTableOfTheCartelForAnExampleOfPeopleHeld() {
        List<Traveller> people = new ArrayList<>(people("general-", Side.FIRST, "soldiers", 1, 60));
        people.addAll(people("colonel-", Side.FIRST, "soldiers", 2, 15));
        people.addAll(people("captain-", Side.SECOND, "soldiers", 5, 6));
        people.addAll(people("private-", Side.SECOND, "soldiers", 70, 1));
        Plan plan = planned(EXACT.plan(Requests.simple(people, 4, 40, 0, own(60, 0, "soldiers")), PlanProgress.NONE));
        long first = placed(plan, "general-") * 60 + placed(plan, "colonel-") * 15;
        long second = placed(plan, "captain-") * 6 + placed(plan, "private-");
        assertThat(first).isEqualTo(second).isEqualTo(90);
    }

    @Test
    void noClausePaysForAnother() {
        List<Traveller> people = new ArrayList<>(people("soldier-", Side.FIRST, "soldiers", 10, 1));
        people.addAll(people("civilian-", Side.SECOND, "civilians", 10, 1));
        people.addAll(people("free-", Side.SECOND, "whoever wishes", 3, 1));
        ExchangeLimits apart = own(10, 0, "soldiers", "civilians");
        Plan plan = planned(EXACT.plan(Requests.simple(people, 3, 20, 0, apart), PlanProgress.NONE));
        assertThat(plan.places().keySet()).containsExactlyInAnyOrder("free-0", "free-1", "free-2");
    }

    @Test
    void namesTheClauseWhoseOwnLimitsLeaveNoPlan() {
        List<Traveller> people = new ArrayList<>(people("prisoner-", Side.FIRST, "ratio", 49, 1));
        people.addAll(people("soldier-", Side.SECOND, "ratio", 1, 50));
        PlanOutcome outcome = EXACT.plan(Requests.simple(people, 2, 60, 0, own(60, 0, "ratio")), PlanProgress.NONE);
        assertThat(outcome).isInstanceOfSatisfying(PlanOutcome.Infeasible.class, infeasible -> {
            assertThat(infeasible.smallest()).isTrue();
            assertThat(infeasible.conflicts())
                    .extracting(Conflict::code)
                    .containsExactly(Code.SOMEBODY_CROSSES, Code.CLAUSE_DIFFERENCE);
        });
    }

    @Test
    void theAuditFindsAPlanThatBreaksAClausesOwnLimits() {
        List<Traveller> people = new ArrayList<>(people("prisoner-", Side.FIRST, "ratio", 50, 1));
        people.addAll(people("soldier-", Side.SECOND, "ratio", 1, 50));
        Plan plan = planned(EXACT.plan(Requests.simple(people, 2, 60, 0, own(60, 0, "ratio")), PlanProgress.NONE));
        PlanRequest old = plan.request();
        PlanRequest stricter =
                new PlanRequest(old.travellers(), old.means(), own(40, 0, "ratio"), old.ranked(), old.seed());
        Plan claimed = new Plan(
                stricter,
                plan.stages(),
                plan.objectives(),
                plan.proof(),
                plan.exposure(),
                plan.explanations(),
                plan.planner(),
                plan.stagesDone());
        assertThat(PlanAudit.check(claimed))
                .extracting(PlanAudit.Finding::rule)
                .contains(PlanAudit.Rule.CLAUSE_EXPOSURE_WITHIN_LIMIT);
    }

    private static ByFate oneForFifty() {
        Traveller alive = people("the-one-", Side.SECOND, "fate/alive", 1, 1).getFirst();
        List<Traveller> bodies = new ArrayList<>();
        for (int index = 0; index <= 50; index++) {
            Side side = index == 0 ? Side.SECOND : Side.FIRST;
            bodies.add(Traveller.of("body-" + index, side, "fate/dead", "site-" + side)
                    .cleared(true)
                    .subject(Subject.REMAINS)
                    .build());
        }
        return new ByFate(
                new ByFate.Branch(alive, 50, people("prisoner-", Side.FIRST, "fate/alive", 55, 1)),
                new ByFate.Branch(bodies.getFirst(), 50, bodies.subList(1, 51)));
    }

    private static PlanRequest rest() {
        List<Traveller> people = Requests.both(Requests.people(Side.FIRST, 30), Requests.people(Side.SECOND, 30));
        PlanRequest request = Requests.simple(
                people, 4, 60, 0, ExchangeLimits.within(10).reservesPerStage(1).build());
        Fleet cold = new Fleet(Places.UNLIMITED, 1, Places.UNLIMITED, 1, 51);
        Means means = new Means(
                request.means().windows(),
                request.means().points(),
                request.means().roads(),
                720,
                cold,
                cold,
                null);
        return new PlanRequest(people, means, request.limits(), request.ranked(), request.seed());
    }

    @Test
    void keepsPlacesForEitherFate() {
        Plan kept = planned(EXACT.plan(oneForFifty().request(rest()), PlanProgress.NONE));
        assertThat(placed(kept, "prisoner-")).isEqualTo(50);
        assertThat(placed(kept, "the-one-")).isEqualTo(1);
        assertThat(placed(kept, "body-")).isEqualTo(51);
        assertThat(placed(kept, "FIRST-") + placed(kept, "SECOND-")).isEqualTo(60);
    }

    @Test
    void anEstablishedFateMovesNobody() {
        Plan kept = planned(EXACT.plan(oneForFifty().request(rest()), PlanProgress.NONE));
        for (Fate found : Fate.values()) {
            Change change = new Change(0, oneForFifty().whenFound(found));
            Plan changed = planned(EXACT.replan(kept, change, PlanProgress.NONE));
            PlanDifference difference = PlanDifference.between(kept, changed);
            assertThat(difference.moved()).isEmpty();
            assertThat(difference.gained()).isEmpty();
            assertThat(difference.lost()).hasSize(51);
            assertThat(placed(changed, "prisoner-")).isEqualTo(found == Fate.ALIVE ? 50 : 0);
            assertThat(placed(changed, "body-")).isEqualTo(found == Fate.ALIVE ? 0 : 51);
        }
    }

    @Test
    void refusesAPriceThatTheSameSideWouldPay() {
        Traveller person = oneForFifty().alive().person();
        assertThatThrownBy(() -> new ByFate.Branch(person, 2, people("own-", Side.SECOND, "fate/alive", 2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A small request whose people count for one to six units, under a clause of its own as often as not. */
    private static PlanRequest traded(long seed) {
        PlanRequest request = Requests.small(seed);
        SplittableRandom random = new SplittableRandom(seed ^ 0x7a3d);
        List<Traveller> travellers = request.travellers().stream()
                .map(traveller -> traveller.copy().units(1 + random.nextInt(6)).build())
                .toList();
        long exposure = 6L + random.nextInt(12);
        ClauseBalance own = new ClauseBalance("young", exposure, random.nextInt(4));
        ExchangeLimits limits = request.limits()
                .copy()
                .exposure(12L + random.nextInt(12))
                .finalDifference(random.nextInt(6))
                .balances(random.nextInt(3) == 0 ? List.of() : List.of(own))
                .build();
        return new PlanRequest(travellers, request.means(), limits, request.ranked(), seed);
    }

    @Property(tries = 60)
    void plansInAgreedUnitsKeepEveryInvariantAndExactOnesAreNeverWorse(@ForAll long seed) {
        PlanRequest request = traded(seed);
        if (PLAIN.plan(request, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plain)) {
            assertThat(PlanAudit.check(plain)).isEmpty();
            Plan exact = planned(EXACT.plan(request, PlanProgress.NONE));
            for (int index = 0; index < 5; index++) {
                long mine = exact.objectives().get(index).value();
                long theirs = plain.objectives().get(index).value();
                assertThat(mine).isLessThanOrEqualTo(theirs);
                if (mine < theirs) {
                    return;
                }
            }
        }
    }

    @Property(tries = 25)
    void swappingTheSidesMirrorsAPlanInAgreedUnits(@ForAll long seed) {
        PlanRequest request = traded(seed);
        for (Planner planner : List.of(PLAIN, EXACT)) {
            PlanOutcome swapped = planner.plan(request.mirrored(), PlanProgress.NONE);
            assertThat(Orientation.mirrored(swapped)).isEqualTo(planner.plan(request, PlanProgress.NONE));
        }
    }

    @Property(tries = 40)
    void rehearsedInAgreedUnitsNoInvariantBreaks(@ForAll long seed) {
        if (PLAIN.plan(traded(seed), PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan)) {
            for (int course = 0; course < 20; course++) {
                assertThat(Rehearsal.run(plan, course).findings()).isEmpty();
            }
        }
    }

    @Test
    void manyRequestsInAgreedUnitsHaveAPlan() {
        int planned = 0;
        for (long seed = 0; seed < 100; seed++) {
            planned += EXACT.plan(traded(seed), PlanProgress.NONE) instanceof PlanOutcome.Planned ? 1 : 0;
        }
        assertThat(planned).isGreaterThan(60);
    }
}
