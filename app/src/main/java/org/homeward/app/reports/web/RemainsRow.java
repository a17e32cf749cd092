package org.homeward.app.reports.web;

import java.util.ArrayList;
import java.util.List;
import org.homeward.app.reports.RemainsAccount;

/**
 * One delivery with the running total that the receiving side's statements give; where it stated nothing, the
 * sending side's figure counts, so that the total never silently skips a delivery.
 *
 * @param delivery the delivery
 * @param running bodies received up to and with it
 */
public record RemainsRow(RemainsAccount.Delivery delivery, long running) {

    /** The deliveries that one party received, in order. */
    public static List<RemainsRow> of(RemainsAccount remains, String receiver) {
        List<RemainsRow> rows = new ArrayList<>();
        long running = 0;
        for (RemainsAccount.Delivery delivery : remains.deliveries()) {
            if (delivery.receiver().equals(receiver)) {
                Long stated = delivery.statedByReceiver();
                Long other = delivery.statedBySender();
                running += stated != null ? stated : other != null ? other : 0;
                rows.add(new RemainsRow(delivery, running));
            }
        }
        return rows;
    }
}
