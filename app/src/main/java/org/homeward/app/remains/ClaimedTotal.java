package org.homeward.app.remains;

import java.time.LocalDate;

/**
 * A total that somebody claimed in public for a direction up to a day.
 *
 * @param id short id
 * @param date day up to which it counts
 * @param who who claimed it
 * @param from party that handed over
 * @param to party that received
 * @param count bodies
 */
public record ClaimedTotal(String id, LocalDate date, String who, String from, String to, int count) {}
