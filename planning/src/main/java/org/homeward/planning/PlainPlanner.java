package org.homeward.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The planner without a solver: fills stages by priority and proves what arithmetic can prove. It keeps every limit that
 * the exact planner keeps, runs wherever Java runs, and is the baseline beside which the exact planner is measured.
 */
public final class PlainPlanner implements Planner {

    /** The name recorded with its plans. */
    public static final String NAME = "plain";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PlanOutcome plan(PlanRequest request, PlanProgress progress) {
        List<Conflict> faults = RequestCheck.faults(request);
        if (!faults.isEmpty()) {
            return new PlanOutcome.Infeasible(faults, true);
        }
        if (Draw.swapsSides(request)) {
            return Orientation.mirrored(plan(request.mirrored(), progress, new Instance(request.mirrored())));
        }
        return plan(request, progress, new Instance(request));
    }

    private PlanOutcome plan(PlanRequest request, PlanProgress progress, Instance instance) {
        List<Objective> objectives = request.objectives();
        progress.at(objectives.getFirst(), 0, objectives.size());
        Load load = Greedy.plan(instance);
        if (!sound(load)) {
            return ConflictFilter.smallest(request, !somebody(load), PlainPlanner::possible, false);
        }
        Solution solution = proved(instance, load, objectives);
        Assignment assignment = Assignment.fresh(solution);
        return new PlanOutcome.Planned(
                PlanBuilder.build(instance, assignment, objectives, solution.proofs(), Arithmetic.NONE, NAME));
    }

    @Override
    public PlanOutcome replan(Plan current, Change change, PlanProgress progress) {
        Changed changed = Changed.of(current, change);
        List<Conflict> faults = RequestCheck.faults(changed.request());
        if (!faults.isEmpty()) {
            return new PlanOutcome.Infeasible(faults, true);
        }
        return Draw.swapsSides(changed.request()) ? Orientation.mirrored(replan(changed.mirrored())) : replan(changed);
    }

    private PlanOutcome replan(Changed changed) {
        Instance instance = new Instance(changed);
        Load load = Greedy.replan(instance);
        if (!load.keepsDemands() || !load.keepsExposure()) {
            Predicate<PlanRequest> possible = request -> {
                Load other = Greedy.replan(new Instance(request, changed.told(), changed.stagesDone()));
                return other.keepsDemands() && other.keepsExposure();
            };
            return ConflictFilter.smallest(changed.request(), false, possible, false);
        }
        List<Objective> objectives = Orientation.whenChanged(changed.request());
        Solution solution = proved(instance, load, objectives);
        return new PlanOutcome.Planned(PlanBuilder.build(
                instance, Assignment.changed(load), objectives, solution.proofs(), Arithmetic.NONE, NAME));
    }

    private static boolean sound(Load load) {
        return load.keepsDemands() && somebody(load);
    }

    private static boolean somebody(Load load) {
        return Scores.value(load, Objective.MOST_PEOPLE) < load.instance.clearedPeople();
    }

    private static boolean possible(PlanRequest request) {
        return sound(Greedy.plan(new Instance(request)));
    }

    private static Solution proved(Instance instance, Load load, List<Objective> objectives) {
        Arithmetic arithmetic = new Arithmetic(instance);
        Flows flows = Flows.nearestFirst(load);
        Map<Objective, Proof> proofs = new EnumMap<>(Objective.class);
        for (Objective objective : objectives) {
            long value = objective == Objective.LEAST_TRAVEL ? flows.minutes() : Scores.value(load, objective);
            proofs.put(objective, arithmetic.prove(objective, value, load, flows));
            arithmetic.settled(objective, value);
        }
        return new Solution(load, flows, proofs);
    }
}
