package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Clocks tell, for each step of the list cycle, when it is due and whether it is late.
 *
 * <p>A step's days run from the day the step before was done. Only the grounds that the agreement names stop a clock; those
 * it says may never do so are told as refused. Nothing here commits or returns anybody: a clock only tells.
 */
public final class Clocks {

    private Clocks() {}

    /** A suspension is a time during which one party says that the clocks stand still; no end means it lasts. */
    public record Suspension(String ground, LocalDate from, Optional<LocalDate> until) {

        /** Whether it lasts on {@code day}, seen on {@code today}; its last day is the one before {@code until}. */
        boolean covers(LocalDate day, LocalDate today) {
            return !day.isBefore(from) && until.map(day::isBefore).orElse(!day.isAfter(today));
        }
    }

    /** What a step's clock says. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        SUSPENDED,
        OVERDUE,
        DONE_IN_TIME,
        DONE_LATE
    }

    /**
     * One step's clock.
     *
     * @param step the step
     * @param state what its clock says
     * @param starts the day from which it runs, or from which it would if all before keep their time
     * @param due the last day; empty where no length was agreed
     * @param daysLate by how many days it is or was late
     * @param daysSuspended for how many days its clock stood still
     */
    public record Deadline(
            Timetable.Step step,
            State state,
            LocalDate starts,
            Optional<LocalDate> due,
            long daysLate,
            long daysSuspended) {}

    /**
     * All clocks of a cycle, seen on {@code today}.
     *
     * @param starts the day from which the first step runs
     * @param done step id to the day it was done; a step counts only if all before it are done
     */
    public static List<Deadline> deadlines(
            Timetable timetable,
            LocalDate starts,
            Map<String, LocalDate> done,
            List<Suspension> suspensions,
            LocalDate today) {
        List<Deadline> deadlines = new ArrayList<>();
        LocalDate begin = starts;
        boolean begun = true;
        for (Timetable.Step step : timetable.steps()) {
            Stretch stretch = stretch(step, begin, timetable, suspensions, today);
            Optional<LocalDate> finished = begun ? Optional.ofNullable(done.get(step.id())) : Optional.empty();
            deadlines.add(deadline(step, begin, stretch, finished, begun, today));
            begin = finished.orElse(stretch.due().orElse(begin));
            begun = finished.isPresent();
        }
        return deadlines;
    }

    /** The suspensions that the agreement does not allow, and those it says may never interrupt. */
    public static List<Suspension> refused(Timetable timetable, List<Suspension> suspensions) {
        return suspensions.stream()
                .filter(suspension -> !stops(timetable, suspension))
                .toList();
    }

    private static boolean stops(Timetable timetable, Suspension suspension) {
        return timetable.suspendedBy().contains(suspension.ground())
                && !timetable.neverSuspendedBy().contains(suspension.ground());
    }

    /** The last day of a step, the days its clock stood still, and whether it stands still today. */
    private record Stretch(Optional<LocalDate> due, long suspended, boolean now) {}

    private static Stretch stretch(
            Timetable.Step step, LocalDate begin, Timetable timetable, List<Suspension> suspensions, LocalDate today) {
        List<Suspension> stopping = suspensions.stream()
                .filter(suspension -> stops(timetable, suspension))
                .toList();
        Predicate<LocalDate> still = day -> stopping.stream().anyMatch(suspension -> suspension.covers(day, today));
        boolean now = !today.isBefore(begin) && still.test(today);
        if (step.days().isEmpty()) {
            return new Stretch(Optional.empty(), 0, now);
        }
        long left = step.days().getAsLong();
        long suspended = 0;
        LocalDate due = begin;
        while (left > 0 || still.test(due)) {
            if (still.test(due)) {
                suspended++;
            } else {
                left--;
            }
            due = due.plusDays(1);
        }
        return new Stretch(Optional.of(due), suspended, now);
    }

    private static Deadline deadline(
            Timetable.Step step,
            LocalDate begin,
            Stretch stretch,
            Optional<LocalDate> finished,
            boolean begun,
            LocalDate today) {
        LocalDate measured = finished.orElse(today);
        long late = stretch.due().isPresent()
                        && begun
                        && measured.isAfter(stretch.due().get())
                ? measured.toEpochDay() - stretch.due().get().toEpochDay()
                : 0;
        State state;
        if (finished.isPresent()) {
            state = late > 0 ? State.DONE_LATE : State.DONE_IN_TIME;
        } else if (!begun || today.isBefore(begin)) {
            state = State.NOT_STARTED;
        } else if (late > 0) {
            // A clock that had run out before it was stopped stays run out.
            state = State.OVERDUE;
        } else {
            state = stretch.now() ? State.SUSPENDED : State.RUNNING;
        }
        return new Deadline(step, state, begin, stretch.due(), late, stretch.suspended());
    }
}
