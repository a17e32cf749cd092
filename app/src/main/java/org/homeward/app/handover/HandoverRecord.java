package org.homeward.app.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a handover so far.
 *
 * @param steps every step, with the balance after it
 * @param events what happened to single people and to whole attempts
 * @param places how many people of each side have come to each place: {@code held}, {@code custody}, {@code received},
 *     {@code withdrawn}, {@code deceased}
 * @param withdrawals totals of why people did not travel, by side and cause
 */
public record HandoverRecord(
        List<Balance> steps,
        List<Event> events,
        Map<String, Map<String, Integer>> places,
        Map<String, Map<String, Integer>> withdrawals) {

    /**
     * The balance after a step.
     *
     * @param day day of the step
     * @param stage stage, from 1
     * @param attempt attempt, from 1
     * @param kind the step: {@code opened}, {@code ready}, {@code committed}, {@code aborted}, {@code received}
     * @param exposureFirst what the first side has let go beyond what it received, weighted; may be negative
     * @param exposureSecond the same for the second side
     * @param receivedFromFirst people of the first side's batches signed for so far
     * @param receivedFromSecond people of the second side's batches signed for so far
     */
    public record Balance(
            LocalDate day,
            int stage,
            int attempt,
            String kind,
            int exposureFirst,
            int exposureSecond,
            int receivedFromFirst,
            int receivedFromSecond) {}

    /**
     * Something that happened beside the steps.
     *
     * @param kind {@code withdrawn}, {@code death-notified}, {@code replaced}, {@code aborted}, {@code urgent-crossed}
     * @param party the releasing party; null where the attempt as a whole is meant
     * @param entry pseudonymous id; null where nobody in particular is meant
     */
    public record Event(
            LocalDate day,
            int stage,
            int attempt,
            String kind,
            @Nullable String party,
            @Nullable String entry) {}
}
