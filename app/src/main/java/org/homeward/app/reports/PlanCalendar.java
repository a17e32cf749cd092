package org.homeward.app.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan and what became of it: stages by day and crossing point.
 *
 * @param points the crossing points
 * @param cells every attempt of every stage at every point, in the order of days
 * @param quality what the planner can say of this plan: proven best, or how far from it
 * @param objectives what was asked of the plan, in the agreement's order, each with its figure
 */
public record PlanCalendar(List<Point> points, List<Cell> cells, Wording quality, List<Objective> objectives) {

    public PlanCalendar {
        points = List.copyOf(points);
        cells = List.copyOf(cells);
        objectives = List.copyOf(objectives);
    }

    /** A crossing point. */
    public record Point(String id, Wording name) {}

    /**
     * One attempt of a stage at one point.
     *
     * @param stage 1-based stage
     * @param attempt 1-based attempt of that stage
     * @param day the day of this attempt
     * @param point id of the crossing point
     * @param state what became of it
     * @param plannedToFirst people on the manifest towards the first party
     * @param plannedToSecond people on the manifest towards the second party
     * @param crossedToFirst people of the first party who crossed
     * @param crossedToSecond people of the second party who crossed
     */
    public record Cell(
            int stage,
            int attempt,
            LocalDate day,
            String point,
            State state,
            long plannedToFirst,
            long plannedToSecond,
            long crossedToFirst,
            long crossedToSecond) {}

    /** What became of an attempt. */
    public enum State {
        PLANNED,
        DONE,
        PUT_OFF
    }

    /** One ranked objective and the figure the plan reaches, in words. */
    public record Objective(Wording text, Wording figure) {}
}
