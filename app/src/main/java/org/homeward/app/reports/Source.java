package org.homeward.app.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a public statement was reported.
 *
 * @param id short id as cited, such as {@code a1}
 * @param outlet what kind of outlet it is
 * @param date day of publication; null where not known
 */
public record Source(String id, Wording outlet, @Nullable LocalDate date) {}
