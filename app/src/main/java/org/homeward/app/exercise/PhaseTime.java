package org.homeward.app.exercise;

import java.time.Duration;

/**
 * What a phase took.
 *
 * @param phase the phase
 * @param wall by the clock on the wall
 * @param processor processor time of this program, all threads; the database server's is not in it
 */
public record PhaseTime(Phase phase, Duration wall, Duration processor) {}
