package org.homeward.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When and where people may cross under one clause, if not in every window and at every point.
 *
 * @param days the only days; empty for any day, a set without a day for none
 * @param opens hour from which people may cross under it
 * @param closes hour until which they may
 * @param points the only crossing points; empty for every point
 */
public record Admission(
        String clause, Optional<Set<LocalDate>> days, LocalTime opens, LocalTime closes, Set<String> points) {

    public Admission {
        days = days.map(Set::copyOf);
        points = Set.copyOf(points);
    }

    /** A clause whose people may cross at any hour, only on {@code days} and only at {@code points}. */
    public static Admission of(String clause, Optional<Set<LocalDate>> days, Set<String> points) {
        return new Admission(clause, days, LocalTime.MIN, LocalTime.MAX, points);
    }

    /** True if the clause's people may cross at {@code point} in some of {@code window}. */
    public boolean admits(Window window, String point) {
        return days.map(only -> only.contains(window.day())).orElse(true)
                && (points.isEmpty() || points.contains(point))
                && window.from().isBefore(closes)
                && window.to().isAfter(opens);
    }

    /** The last moment at which the clause's people may cross in {@code window}. */
    LocalTime ends(Window window) {
        return closes.isBefore(window.to()) ? closes : window.to();
    }

    /** The same, a stage having been put off by agreement from one day to another. */
    public Admission putOff(LocalDate from, LocalDate to) {
        return new Admission(
                clause,
                days.map(only -> {
                    Set<LocalDate> moved = new TreeSet<>(only);
                    if (only.contains(from)) {
                        moved.add(to);
                    }
                    return moved;
                }),
                opens,
                closes,
                points);
    }
}
