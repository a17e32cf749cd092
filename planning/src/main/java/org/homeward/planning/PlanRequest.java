package org.homeward.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a plan is computed from; the same request gives the same plan.
 *
 * @param ranked objectives, the most important first; the two that always come first may be left out
 * @param seed drawn and recorded by both sides; it alone breaks ties
 */
public record PlanRequest(
        List<Traveller> travellers, Means means, ExchangeLimits limits, List<Objective> ranked, long seed) {

    /** The ranking used where an agreement sets none. */
    public static final List<Objective> USUAL_RANKING = List.of(
            Objective.WORST_OFF_AND_LONGEST_WAITING_FIRST,
            Objective.FEWEST_DAYS,
            Objective.LEAST_EXPOSURE,
            Objective.LEAST_TRAVEL,
            Objective.GROUPS_TOGETHER);

    public PlanRequest {
        travellers = List.copyOf(travellers);
        ranked = List.copyOf(ranked);
    }

    /** The objectives in force: the two that always lead, then the ranked ones, each once. */
    public List<Objective> objectives() {
        List<Objective> all = new ArrayList<>(List.of(Objective.SEVERELY_WOUNDED_FIRST, Objective.MOST_PEOPLE));
        for (Objective objective : ranked) {
            if (!all.contains(objective) && !objective.comparesPlans()) {
                all.add(objective);
            }
        }
        return List.copyOf(all);
    }

    /** The same request with the sides swapped. */
    public PlanRequest mirrored() {
        return new PlanRequest(
                travellers.stream().map(Traveller::mirrored).toList(),
                means.mirrored(),
                limits.mirrored(),
                ranked,
                seed);
    }
}
