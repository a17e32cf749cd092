package org.homeward.app.remains;

import java.time.LocalDate;
import org.homeward.app.texts.Multilingual;

/**
 * A side's word on which agreement a day's deliveries belong to.
 *
 * @param date day of the deliveries
 * @param who party that says so
 * @param agreement id of the agreement, or {@code none} where the party says that it belongs to none
 * @param text the statement in words
 */
public record Attribution(LocalDate date, String who, String agreement, Multilingual text) {}
