package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RelaxedTests {

    private static Relaxed relaxed(CpModel model) {
        assertThat(Natives.loaded()).isTrue();
        Relaxed relaxed = Relaxed.solve(model.model());
        if (relaxed == null) {
            throw new AssertionError("the relaxed model was not solved");
        }
        return relaxed;
    }

    @Test
    void boundsWhatWholeNumbersCannotReachAndBranchingFindsThem() {
        assertThat(Natives.loaded()).isTrue();
        CpModel model = new CpModel();
        IntVar[] boxes = {model.newIntVar(0, 9, ""), model.newIntVar(0, 9, "")};
        model.addGreaterOrEqual(LinearExpr.weightedSum(boxes, new long[] {2, 2}), 7);
        model.minimize(LinearExpr.weightedSum(boxes, new long[] {3, 4}));
        assertThat(relaxed(model).bound()).isEqualTo(11);
        CpModel held = LinearProgram.inWholeNumbers(model.model());
        if (held == null) {
            throw new AssertionError("no answer in whole numbers");
        }
        CpSolver solver = new CpSolver();
        assertThat(solver.solve(held)).isEqualTo(CpSolverStatus.OPTIMAL);
        assertThat(solver.objectiveValue()).isEqualTo(12);
    }

    @Test
    void bindsNothingThatHasNoAnswer() {
        assertThat(Natives.loaded()).isTrue();
        CpModel model = new CpModel();
        IntVar box = model.newIntVar(0, 3, "");
        model.addGreaterOrEqual(box, 4);
        model.minimize(box);
        assertThat(Relaxed.solve(model.model())).isNull();
        assertThat(LinearProgram.inWholeNumbers(model.model())).isNull();
    }

    @Property(tries = 20)
    void noPlanTravelsLessThanTheBound(@ForAll long seed) {
        PlanRequest request = Requests.small(seed);
        if (new CpSatPlanner().plan(request, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan)) {
            Instance instance = new Instance(plan.request());
            Load load = Greedy.plan(instance);
            if (!load.keepsDemands()) {
                return;
            }
            ExactModel model = new ExactModel(
                    instance, load, instance.kinds.stream().map(Kind::reach).toList());
            model.model.minimize(model.objective(Objective.LEAST_TRAVEL));
            assertThat(relaxed(model.model).bound())
                    .isLessThanOrEqualTo(Flows.nearestFirst(load).minutes());
        }
    }

    /** Issue 4: groups were left apart, and travel unproved, because only plans with the first plan's stages were looked at. */
    @Test
    void aPlanTooLargeToSearchWholeIsProvedBestInEverything() {
        PlanRequest request = Requests.exchange(1_500, 18, 6, 8, 300, 9);
        Plan plan = ((PlanOutcome.Planned) new CpSatPlanner().plan(request, PlanProgress.NONE)).plan();
        assertThat(PlanAudit.check(plan)).isEmpty();
        assertThat(plan.objectives()).extracting(Achieved::proof).containsOnly(Proof.OPTIMAL);
    }
}
