package org.homeward.agreement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A window says on which days, and between which hours, people may cross.
 *
 * @param from the first day; empty means from signature on
 * @param until the last day; empty means no end was agreed
 * @param days the only days, where they were listed one by one
 * @param except days of the week on which nothing moves
 * @param opens the hour from which people may cross, local to the place
 * @param closes the hour until which people may cross
 */
public record Window(
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<LocalDate> days,
        Set<DayOfWeek> except,
        Optional<LocalTime> opens,
        Optional<LocalTime> closes) {

    public static final Window ANY =
            new Window(Optional.empty(), Optional.empty(), List.of(), Set.of(), Optional.empty(), Optional.empty());

    /** Windows longer than ten years are as good as open. */
    private static final long DAYS_MAX = 3_660;

    public Window {
        days = List.copyOf(days);
        except = java.util.Collections.unmodifiableSet(new TreeSet<>(except));
    }

    /** Whether people may cross on {@code day}. */
    public boolean admits(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true)
                && (days.isEmpty() || days.contains(day))
                && !except.contains(day.getDayOfWeek());
    }

    /** The first day it admits on or after {@code day}; empty where there is none. */
    Optional<LocalDate> firstFrom(LocalDate day) {
        if (!days.isEmpty()) {
            return days.stream()
                    .filter(each -> !each.isBefore(day) && admits(each))
                    .sorted()
                    .findFirst();
        }
        LocalDate start = from.isPresent() && from.get().isAfter(day) ? from.get() : day;
        // If none of seven days in a row is admitted, none ever will be.
        return start.datesUntil(start.plusWeeks(1)).filter(this::admits).findFirst();
    }

    /** The days it admits; empty where it has no beginning, no end, or is longer than ten years. */
    public Optional<List<LocalDate>> admitted() {
        if (!days.isEmpty()) {
            return Optional.of(
                    days.stream().filter(this::admits).sorted().distinct().toList());
        }
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (until.get().isBefore(from.get())) {
            return Optional.of(List.of());
        }
        if (from.get().until(until.get(), ChronoUnit.DAYS) > DAYS_MAX) {
            return Optional.empty();
        }
        return Optional.of(from.get()
                .datesUntil(until.get().plusDays(1))
                .filter(this::admits)
                .toList());
    }
}
