package org.homeward.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The exact planner: the plain planner's answer, improved and proved by OR-Tools CP-SAT where arithmetic does not
 * already prove it best.
 *
 * <p>People whom no limit can tell apart are counted, not listed, so that the model grows with the number of kinds,
 * stages and points and not with the number of people.
 */
public final class CpSatPlanner implements Planner {

    /** The name recorded with its plans. */
    public static final String NAME = "cp-sat";

    @Override
    public String name() {
        return NAME;
    }

    /** True if the solver's native library is shipped for this platform. */
    public static boolean available() {
        return Natives.shipped();
    }

    @Override
    public PlanOutcome plan(PlanRequest request, PlanProgress progress) {
        List<Conflict> faults = RequestCheck.faults(request);
        if (!faults.isEmpty()) {
            return new PlanOutcome.Infeasible(faults, true);
        }
        return Draw.swapsSides(request)
                ? Orientation.mirrored(planDrawn(request.mirrored(), progress))
                : planDrawn(request, progress);
    }

    private PlanOutcome planDrawn(PlanRequest request, PlanProgress progress) {
        Instance instance = new Instance(request);
        List<Objective> objectives = request.objectives();
        Load first = Greedy.plan(instance);
        if (!first.keepsDemands() || !somebody(first)) {
            if (!Natives.loaded()) {
                return new PlainPlanner().plan(request, progress);
            }
            boolean numbersAlone = ExactSearch.anyPlan(instance, false) != null;
            Load any = ExactSearch.anyPlan(instance, true);
            if (any == null) {
                // Where the numbers conflict whether or not anybody crosses, that somebody should is no part of it.
                Predicate<PlanRequest> possible =
                        without -> ExactSearch.anyPlan(new Instance(without), numbersAlone) != null;
                return ConflictFilter.smallest(request, numbersAlone, possible, true);
            }
            first = any;
        }
        Solution solution = ExactSearch.improve(instance, first, objectives, progress);
        Assignment assignment = Assignment.fresh(solution);
        return new PlanOutcome.Planned(PlanBuilder.build(
                instance, assignment, objectives, solution.proofs(), solution.dividedAtLeast(), NAME));
    }

    private static boolean somebody(Load load) {
        return Scores.value(load, Objective.MOST_PEOPLE) < load.instance.clearedPeople();
    }

    @Override
    public PlanOutcome replan(Plan current, Change change, PlanProgress progress) {
        Changed changed = Changed.of(current, change);
        List<Conflict> faults = RequestCheck.faults(changed.request());
        if (!faults.isEmpty()) {
            return new PlanOutcome.Infeasible(faults, true);
        }
        if (!Natives.shipped()) {
            return new PlainPlanner().replan(current, change, progress);
        }
        return Draw.swapsSides(changed.request())
                ? Orientation.mirrored(replanDrawn(changed.mirrored(), progress))
                : replanDrawn(changed, progress);
    }

    private PlanOutcome replanDrawn(Changed changed, PlanProgress progress) {
        Instance instance = new Instance(changed);
        Load first = Greedy.replan(instance);
        if (!first.keepsDemands() || !first.keepsExposure()) {
            Load any = ExactSearch.anyPlan(instance, false);
            if (any == null) {
                Predicate<PlanRequest> possible = request ->
                        ExactSearch.anyPlan(new Instance(request, changed.told(), changed.stagesDone()), false) != null;
                return ConflictFilter.smallest(changed.request(), false, possible, true);
            }
            first = any;
        }
        List<Objective> objectives = Orientation.whenChanged(changed.request());
        List<Objective> leading = objectives.subList(0, LEADING_WHEN_CHANGED);
        Solution led = ExactSearch.improve(instance, first, leading, progress);
        Assignment told = Assignment.changed(led.load());
        Map<Objective, Proof> proofs = new EnumMap<>(led.proofs());
        Instance apart = new Instance(changed, toldApart(told.load()));
        if (apart.toldApart == Instance.ToldApart.BY_PLACE && apart.choices() > ExactSearch.FOR_A_CHANGE.roadsMax()) {
            return new PlanOutcome.Planned(
                    PlanBuilder.build(instance, told, objectives, proofs, Arithmetic.NONE, NAME));
        }
        List<Objective> rest = objectives.subList(LEADING_WHEN_CHANGED, objectives.size());
        Solution best =
                ExactSearch.improve(apart, told.in(apart).load(), leading, rest, ExactSearch.FOR_A_CHANGE, progress);
        proofs.putAll(best.proofs());
        return new PlanOutcome.Planned(PlanBuilder.build(
                instance, Assignment.fresh(best).in(instance), objectives, proofs, best.dividedAtLeast(), NAME));
    }

    /** Where nobody moves but whose place is gone, no plan as good moves anybody else. */
    private static Instance.ToldApart toldApart(Load load) {
        boolean othersStay = Scores.value(load, Objective.FEWEST_MOVED)
                == Told.of(load.instance).mustMove();
        return othersStay ? Instance.ToldApart.KEPT : Instance.ToldApart.BY_PLACE;
    }

    /**
     * Law, journeys lost, people moved, people left: nobody is moved for what the agreement ranks, but whoever has no place
     * any more gets the one that it ranks best.
     */
    private static final int LEADING_WHEN_CHANGED = 4;
}
