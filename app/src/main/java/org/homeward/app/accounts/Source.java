package org.homeward.app.accounts;

import java.time.LocalDate;
import org.homeward.app.texts.Multilingual;

/**
 * A published account.
 *
 * @param id short id that statements cite
 * @param outlet who published it
 * @param date day of publication
 */
public record Source(String id, Multilingual outlet, LocalDate date) {}
