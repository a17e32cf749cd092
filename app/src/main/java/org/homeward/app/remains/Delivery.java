package org.homeward.app.remains;

import java.time.LocalDate;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;

/**
 * One handover of the remains of the dead, as the receiving side counted it.
 *
 * @param date day of the handover; the last one where several were published together
 * @param from party that handed over
 * @param to party that received
 * @param received bodies, as counted by the receiving side
 * @param note what the record adds; null for nothing
 */
public record Delivery(
        LocalDate date,
        String from,
        String to,
        int received,
        @Nullable Multilingual note) {}
