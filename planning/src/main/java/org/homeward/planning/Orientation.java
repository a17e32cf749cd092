package org.homeward.planning;

import java.util.ArrayList;
import java.util.List;

/** Turns outcomes back to the sides' own names after the draw has swapped them, and orders objectives of a change. */
final class Orientation {

    private Orientation() {}

    static PlanOutcome mirrored(PlanOutcome outcome) {
        return switch (outcome) {
            case PlanOutcome.Planned(Plan plan) -> new PlanOutcome.Planned(plan.mirrored());
            case PlanOutcome.Infeasible(List<Conflict> conflicts, boolean smallest) ->
                new PlanOutcome.Infeasible(
                        conflicts.stream().map(Conflict::mirrored).toList(), smallest);
        };
    }

    /**
     * After a change: law first, then nobody who was told loses the journey, then nobody who was told moves, then as many
     * as possible; what the agreement ranks is reported, but nobody is moved for it.
     */
    static List<Objective> whenChanged(PlanRequest request) {
        List<Objective> objectives = new ArrayList<>(List.of(
                Objective.SEVERELY_WOUNDED_FIRST,
                Objective.FEWEST_LOSE_JOURNEY,
                Objective.FEWEST_MOVED,
                Objective.MOST_PEOPLE));
        request.objectives().stream()
                .filter(objective -> !objectives.contains(objective))
                .toList()
                .forEach(objectives::add);
        return List.copyOf(objectives);
    }
}
