package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolver;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoadSearchTests {

    @Test
    void keepsTheNumbersOfEveryStageAndBoundsWhatOneModelReaches() {
        assertThat(Natives.loaded()).isTrue();
        PlanRequest request = Requests.exchange(300, 6, 3, 4, 60, 4);
        Instance instance = new Instance(request);
        Load load = Greedy.plan(instance);
        RoadSearch.Known known = new RoadSearch.Known(instance.days, 0, 0, 0);
        RoadSearch.Result result = RoadSearch.shorten(instance, load, known, CpSolver::new);
        for (Kind kind : instance.kinds) {
            for (int stage = 0; stage < instance.stages; stage++) {
                int before = 0;
                int after = 0;
                for (int point = 0; point < instance.pointCount; point++) {
                    before += load.count[kind.index()][stage * instance.pointCount + point];
                    after += result.load().count[kind.index()][stage * instance.pointCount + point];
                }
                assertThat(after).isEqualTo(before);
            }
        }
        Plan exact = ((PlanOutcome.Planned) new CpSatPlanner().plan(request, PlanProgress.NONE)).plan();
        long shortest = exact.objectives().stream()
                .filter(one -> one.objective() == Objective.LEAST_TRAVEL)
                .mapToLong(Achieved::value)
                .sum();
        assertThat(result.bound()).isPositive().isLessThanOrEqualTo(shortest);
        assertThat(result.flows().minutes()).isGreaterThanOrEqualTo(result.bound());
        Assignment assignment = Assignment.fresh(result.load(), result.flows());
        Plan plan = PlanBuilder.build(instance, assignment, request.objectives(), Map.of(), "roads");
        assertThat(PlanAudit.check(plan)).isEmpty();
    }
}
