package org.homeward.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who crosses when and where, how good the plan is, how far that is proved, and why for every person.
 *
 * @param stages one per window, in order of time; a stage that carries nobody has no manifests
 * @param objectives in the order in which they were pursued
 * @param proof the weakest proof among the objectives
 * @param exposure one point per stage
 * @param explanations one per traveller of the request, in its order
 * @param planner the name of the planner, recorded with the plan
 * @param stagesDone stages that were complete when the plan was made; 0 for a first plan
 */
public record Plan(
        PlanRequest request,
        List<Stage> stages,
        List<Achieved> objectives,
        Proof proof,
        List<Exposure> exposure,
        List<Explanation> explanations,
        String planner,
        int stagesDone) {

    public Plan {
        stages = List.copyOf(stages);
        objectives = List.copyOf(objectives);
        exposure = List.copyOf(exposure);
        explanations = List.copyOf(explanations);
    }

    /** Where one person crosses. */
    public record Place(int stage, String point) {}

    /** The place of everyone on a manifest, by id. */
    public Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        for (Stage stage : stages) {
            for (Manifest manifest : stage.manifests()) {
                for (Manifest.Line line : manifest.lines()) {
                    places.put(line.traveller(), new Place(stage.number(), manifest.point()));
                }
            }
        }
        return places;
    }

    /** The same stages as if they had been planned from another request, so that they can be planned anew. */
    public Plan over(PlanRequest other) {
        return new Plan(other, stages, objectives, proof, exposure, explanations, planner, stagesDone);
    }

    /** The same plan with other stages, the figures as they were. */
    public Plan withStages(List<Stage> replacement) {
        return new Plan(request, replacement, objectives, proof, exposure, explanations, planner, stagesDone);
    }

    /** The same plan with the sides swapped. */
    public Plan mirrored() {
        List<String> points =
                request.means().points().stream().map(CrossingPoint::id).toList();
        return new Plan(
                request.mirrored(),
                stages.stream().map(stage -> stage.mirrored(points)).toList(),
                objectives,
                proof,
                exposure.stream().map(Exposure::mirrored).toList(),
                explanations,
                planner,
                stagesDone);
    }
}
