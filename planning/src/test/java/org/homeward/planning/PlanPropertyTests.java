package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class PlanPropertyTests {

    private static final Planner PLAIN = new PlainPlanner();
    private static final Planner EXACT = new CpSatPlanner();

    @Property(tries = 300)
    void plainPlansKeepEveryInvariant(@ForAll long seed) {
        if (PLAIN.plan(Requests.small(seed), PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan)) {
            assertThat(PlanAudit.check(plan)).isEmpty();
        }
    }

    @Property(tries = 50)
    void exactPlansKeepEveryInvariantAndAreNeverWorseThanPlainOnes(@ForAll long seed) {
        PlanRequest request = Requests.small(seed);
        PlanOutcome exact = EXACT.plan(request, PlanProgress.NONE);
        PlanOutcome plain = PLAIN.plan(request, PlanProgress.NONE);
        switch (exact) {
            case PlanOutcome.Planned(Plan plan) -> {
                assertThat(PlanAudit.check(plan)).isEmpty();
                if (plain instanceof PlanOutcome.Planned(Plan other)) {
                    assertThat(firstDifference(plan, other)).isLessThanOrEqualTo(0);
                }
            }
            case PlanOutcome.Infeasible infeasible -> {
                assertThat(plain).isInstanceOf(PlanOutcome.Infeasible.class);
                assertThat(infeasible.conflicts()).isNotEmpty();
            }
        }
    }

    @Property(tries = 25)
    void swappingTheSidesMirrorsThePlan(@ForAll long seed) {
        PlanRequest request = Requests.small(seed);
        for (Planner planner : List.of(PLAIN, EXACT)) {
            PlanOutcome straight = planner.plan(request, PlanProgress.NONE);
            PlanOutcome swapped = planner.plan(request.mirrored(), PlanProgress.NONE);
            assertThat(Orientation.mirrored(swapped)).isEqualTo(straight);
        }
    }

    @Property(tries = 25)
    void orderOfTheListDecidesNothing(@ForAll long seed) {
        PlanRequest request = Requests.small(seed);
        List<Traveller> reversed = request.travellers().reversed();
        PlanRequest other = new PlanRequest(
                new ArrayList<>(reversed), request.means(), request.limits(), request.ranked(), request.seed());
        if (EXACT.plan(request, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan)
                && EXACT.plan(other, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan same)) {
            assertThat(same.stages()).isEqualTo(plan.stages());
        }
    }

    @Test
    void mostOfTheRequestsTriedHaveAPlanAndManyAreImprovedByTheSearch() {
        int planned = 0;
        int better = 0;
        int people = 0;
        for (long seed = 0; seed < 100; seed++) {
            PlanRequest request = Requests.small(seed);
            if (EXACT.plan(request, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan)) {
                planned++;
                people += plan.places().size();
                if (PLAIN.plan(request, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plain)) {
                    better += firstDifference(plan, plain) < 0 ? 1 : 0;
                }
            }
        }
        assertThat(planned).isGreaterThan(80);
        assertThat(better).isGreaterThan(10);
        assertThat(people).isGreaterThan(800);
    }

    /** Negative if the first objective that differs is better in {@code plan}. */
    private static int firstDifference(Plan plan, Plan other) {
        for (int index = 0; index < plan.objectives().size(); index++) {
            Achieved mine = plan.objectives().get(index);
            Achieved theirs = other.objectives().get(index);
            if (mine.value() != theirs.value() && mine.objective() != Objective.GROUPS_TOGETHER) {
                return Long.compare(mine.value(), theirs.value());
            }
        }
        return 0;
    }
}
