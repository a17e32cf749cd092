package org.homeward.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A span of one day in which people can cross; each window is one stage of the plan.
 *
 * @param points crossing points that are open in it; empty means every point
 */
public record Window(LocalDate day, LocalTime from, LocalTime to, List<String> points) {

    public Window {
        points = List.copyOf(points);
    }

    /** A window in which every point is open. */
    public Window(LocalDate day, LocalTime from, LocalTime to) {
        this(day, from, to, List.of());
    }

    /** Length in minutes; 0 or less if the window ends before it starts. */
    public long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    /** What is left of the window if it must end at {@code time}. */
    public Window until(LocalTime time) {
        return new Window(day, from, time.isBefore(to) ? time : to, points);
    }
}
