package org.homeward.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Writes a solution out as a plan: stages, figures, exposure curve, reasons. */
final class PlanBuilder {

    private final Instance instance;
    private final Assignment assignment;
    private final Load load;

    private PlanBuilder(Instance instance, Assignment assignment) {
        this.instance = instance;
        this.assignment = assignment;
        load = assignment.load();
    }

    static Plan build(
            Instance instance,
            Assignment assignment,
            List<Objective> objectives,
            Map<Objective, Proof> proofs,
            long dividedAtLeast,
            String planner) {
        PlanBuilder builder = new PlanBuilder(instance, assignment);
        List<Stage> stages = StageBuilder.stages(instance, assignment);
        List<Achieved> achieved = objectives.stream()
                .map(objective -> builder.achieved(objective, proofs, dividedAtLeast))
                .toList();
        Proof weakest = achieved.stream().map(Achieved::proof).reduce(Proof.OPTIMAL, Proof::weaker);
        return new Plan(
                instance.request,
                stages,
                achieved,
                weakest,
                builder.exposure(),
                Explainer.explain(instance, assignment, builder.load, stages),
                planner,
                instance.frozen);
    }

    private List<Exposure> exposure() {
        List<Exposure> curve = new ArrayList<>();
        for (int stage = 0; stage < instance.stages; stage++) {
            curve.add(new Exposure(
                    stage + 1,
                    load.exposure(Side.FIRST, stage),
                    load.exposure(Side.SECOND, stage),
                    load.gone(Side.FIRST, stage) - load.gone(Side.SECOND, stage)));
        }
        return curve;
    }

    private Achieved achieved(Objective objective, Map<Objective, Proof> proofs, long dividedAtLeast) {
        Groups groups = objective == Objective.GROUPS_TOGETHER ? groups() : new Groups(0, 0);
        long value = switch (objective) {
            case LEAST_TRAVEL -> assignment.minutes();
            case GROUPS_TOGETHER -> groups.divided();
            case SEVERELY_WOUNDED_FIRST,
                    MOST_PEOPLE,
                    WORST_OFF_AND_LONGEST_WAITING_FIRST,
                    FEWEST_DAYS,
                    LEAST_EXPOSURE,
                    FEWEST_LOSE_JOURNEY,
                    FEWEST_MOVED -> Scores.value(load, objective);
        };
        Proof proof = proofs.getOrDefault(objective, Proof.NOT_PROVEN);
        if (objective == Objective.GROUPS_TOGETHER) {
            boolean known = value == 0 || dividedAtLeast != Arithmetic.NONE;
            proof = known ? Proof.of(value, Math.max(0, dividedAtLeast)) : Proof.NOT_PROVEN;
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("value", Long.toString(value));
        int remains = placed(Shape::refrigerated);
        int remainsNamed = cleared(Subject.REMAINS);
        facts.put("people", Integer.toString(placed(Shape::people) - remains));
        facts.put("cleared", Integer.toString(instance.clearedPeople() - remainsNamed));
        facts.put("remains", Integer.toString(remains));
        facts.put("remainsnamed", Integer.toString(remainsNamed));
        facts.put("groups", Integer.toString(groups.all()));
        facts.put("together", Integer.toString(groups.all() - groups.divided()));
        facts.put("days", Long.toString(Scores.value(load, Objective.FEWEST_DAYS)));
        facts.put("limit", Long.toString(instance.request.limits().exposure()));
        facts.put("average", Long.toString(Math.round((double) value / Math.max(1, placed(Shape::people)))));
        return new Achieved(objective, value, proof, facts);
    }

    private int placed(ToIntFunction<Shape> counted) {
        int people = 0;
        for (Kind kind : instance.kinds) {
            people += load.placed(kind) * counted.applyAsInt(kind.shape());
        }
        return people;
    }

    private int cleared(Subject subject) {
        return (int) instance.request.travellers().stream()
                .filter(each -> each.cleared() && each.subject() == subject)
                .count();
    }

    private record Groups(int all, int divided) {}

    /** A group is divided if its cleared members are not all in one slot; one that stays whole is not divided. */
    private Groups groups() {
        Map<String, Set<Integer>> slots = new HashMap<>();
        for (Kind kind : instance.kinds) {
            for (int unit = 0; unit < kind.count(); unit++) {
                for (Traveller member : kind.units().get(unit).members()) {
                    if (!member.group().isEmpty()) {
                        slots.computeIfAbsent(kind.side() + "/" + member.group(), _ -> new HashSet<>())
                                .add(assignment.slotOf[kind.index()][unit]);
                    }
                }
            }
        }
        int divided =
                (int) slots.values().stream().filter(set -> set.size() > 1).count();
        return new Groups(slots.size(), divided);
    }
}
