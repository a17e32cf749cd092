package org.homeward.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a change of plan means for people, by id in the order of the request.
 *
 * @param kept people who keep window and point
 * @param moved people whose window or point changes
 * @param lost people who no longer cross
 * @param gained people who cross only in the new plan
 */
public record PlanDifference(int kept, List<Move> moved, List<Move> lost, List<Move> gained) {

    public PlanDifference {
        moved = List.copyOf(moved);
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    /** A place by window, since stages are renumbered when a window is lost. */
    public record At(Window window, String point) {}

    /**
     * One person's change.
     *
     * @param from places before, at most one
     * @param to places after, at most one
     */
    public record Move(String traveller, List<At> from, List<At> to) {

        public Move {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    /** The difference between two plans. A window that only ends earlier is the same window. */
    public static PlanDifference between(Plan before, Plan after) {
        Map<String, Plan.Place> placesBefore = before.places();
        Map<String, Plan.Place> placesAfter = after.places();
        List<Move> moved = new ArrayList<>();
        List<Move> lost = new ArrayList<>();
        List<Move> gained = new ArrayList<>();
        int kept = 0;
        List<String> ids = new ArrayList<>(
                before.request().travellers().stream().map(Traveller::id).toList());
        after.request().travellers().stream()
                .map(Traveller::id)
                .filter(id -> !placesBefore.containsKey(id))
                .forEach(id -> {
                    if (placesAfter.containsKey(id)) {
                        gained.add(new Move(id, List.of(), at(after, placesAfter, id)));
                    }
                });
        for (String id : ids) {
            List<At> from = at(before, placesBefore, id);
            List<At> to = at(after, placesAfter, id);
            if (from.isEmpty()) {
                continue;
            }
            if (to.isEmpty()) {
                lost.add(new Move(id, from, to));
            } else if (same(from.getFirst(), to.getFirst())) {
                kept++;
            } else {
                moved.add(new Move(id, from, to));
            }
        }
        return new PlanDifference(kept, moved, lost, gained);
    }

    private static List<At> at(Plan plan, Map<String, Plan.Place> places, String id) {
        Plan.Place place = places.get(id);
        return place == null
                ? List.of()
                : List.of(new At(plan.stages().get(place.stage() - 1).window(), place.point()));
    }

    private static boolean same(At from, At to) {
        return from.point().equals(to.point())
                && from.window().day().equals(to.window().day())
                && from.window().from().equals(to.window().from());
    }
}
