package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MainCaseTests {

    private static final PlanRequest NINE_WINDOWS = Requests.exchange(1200, 9, 2, 10, 160, 20250602);

    private static Plan planned(PlanOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    @Test
    void provesThePlanOfTwiceTwelveHundredPeopleBest() {
        Plan plan = planned(new CpSatPlanner().plan(NINE_WINDOWS, PlanProgress.NONE));
        assertThat(PlanAudit.check(plan)).isEmpty();
        assertThat(plan.objectives()).extracting(Achieved::proof).containsOnly(Proof.OPTIMAL);
    }

    @Test
    void plainPlannerKeepsEveryInvariantOfTheSameCase() {
        Plan plan = planned(new PlainPlanner().plan(NINE_WINDOWS, PlanProgress.NONE));
        assertThat(PlanAudit.check(plan)).isEmpty();
        assertThat(plan.places()).hasSizeGreaterThan(2000);
        assertThat(plan.explanations()).hasSize(2400);
    }
}
