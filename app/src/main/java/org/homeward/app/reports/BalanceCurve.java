package org.homeward.app.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * How far either side was exposed after each step, against the limit that both signed.
 *
 * @param limit the signed limit, in people; {@link #NO_LIMIT} where the agreement sets none
 * @param points after each step of the exchange protocol, in order; the count starts at nothing owed
 */
public record BalanceCurve(long limit, List<Point> points) {

    /** Stands for no limit. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    public BalanceCurve {
        points = List.copyOf(points);
    }

    /**
     * The balance after one step.
     *
     * @param day the day
     * @param stage 1-based stage
     * @param attempt 1-based attempt
     * @param step the step, in words
     * @param exposureFirst people the first party has given, counting custody as gone, beyond those it received; at least 0
     * @param exposureSecond the same for the second party
     * @param receivedByFirst people received by the first party so far
     * @param receivedBySecond people received by the second party so far
     */
    public record Point(
            LocalDate day,
            int stage,
            int attempt,
            Wording step,
            long exposureFirst,
            long exposureSecond,
            long receivedByFirst,
            long receivedBySecond) {}

    /** True where a limit was agreed. */
    public boolean limited() {
        return limit != NO_LIMIT;
    }

    /** The largest exposure of either side. */
    public long highest() {
        return points.stream()
                .mapToLong(point -> Math.max(point.exposureFirst(), point.exposureSecond()))
                .max()
                .orElse(0);
    }
}
