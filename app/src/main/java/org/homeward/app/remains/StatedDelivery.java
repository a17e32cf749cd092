package org.homeward.app.remains;

import java.time.LocalDate;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;

/**
 * One day's handover as each side stated it.
 *
 * @param day the day
 * @param sender party that handed over
 * @param receiver party that received
 * @param bySender bodies by the sending side's word; null where it published no count of that day
 * @param byReceiver bodies by the receiving side's word; null where it published none
 * @param note what the record adds
 */
public record StatedDelivery(
        LocalDate day,
        String sender,
        String receiver,
        @Nullable Long bySender,
        @Nullable Long byReceiver,
        @Nullable Multilingual note) {

    Delivery receipt() {
        return new Delivery(day, sender, receiver, byReceiver == null ? 0 : Math.toIntExact(byReceiver), note);
    }
}
