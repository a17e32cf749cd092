package org.homeward.app.remains;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.Projection;
import org.homeward.app.database.Database;
import org.homeward.app.remains.store.RemainsTables;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;

/** Records the handovers of the dead as each side stated them, and sets rival totals beside each other. */
public final class Remains {

    private final Acts acts;
    private final RemainsTables tables;

    public Remains(Acts acts, Database database, ExchangeId exchange) {
        this.acts = acts;
        this.tables = new RemainsTables(database.client(), exchange);
    }

    /** The read model of this part. */
    public static Projection projection() {
        return RemainsTables.projection();
    }

    /** The sending side states that it handed remains over; {@code bodies} is null where it published no count of the day. */
    public void handedOver(LocalDate day, String sender, String receiver, @Nullable Integer bodies) {
        acts.record(Draft.of(
                "remains.handed-over",
                new SeatId(sender),
                instant(day),
                Payload.of()
                        .put("day", day)
                        .put("sender", sender)
                        .put("receiver", receiver)
                        .put("bodies", bodies)
                        .json()));
    }

    /** The receiving side signs for what it counted. */
    public void received(Delivery delivery) {
        Multilingual note = delivery.note();
        acts.record(Draft.of(
                "remains.received",
                new SeatId(delivery.to()),
                instant(delivery.date()),
                Payload.of()
                        .put("day", delivery.date())
                        .put("sender", delivery.from())
                        .put("receiver", delivery.to())
                        .put("bodies", delivery.received())
                        .put("note", note == null ? null : note.codes())
                        .json()));
    }

    /** A total that somebody claimed, recorded by {@code seat}: the party concerned, or an observer. */
    public void claimed(ClaimedTotal total, SeatId seat) {
        acts.record(Draft.of(
                "remains.total-claimed",
                seat,
                instant(total.date()),
                Payload.of()
                        .put("id", total.id())
                        .put("until", total.date())
                        .put("who", total.who())
                        .put("sender", total.from())
                        .put("receiver", total.to())
                        .put("bodies", total.count())
                        .json()));
    }

    /** A party says which agreement a day's deliveries belong to. */
    public void attributed(Attribution attribution) {
        acts.record(Draft.of(
                "remains.attributed",
                new SeatId(attribution.who()),
                instant(attribution.date()),
                Payload.of()
                        .put("day", attribution.date())
                        .put("agreement", attribution.agreement())
                        .put("wording", attribution.text().codes())
                        .json()));
    }

    /** A party says what was found after it had received remains. */
    public void foundLater(LocalDate day, String party, @Nullable Integer bodies, Multilingual text) {
        acts.record(Draft.of(
                "remains.found-later",
                new SeatId(party),
                instant(day),
                Payload.of()
                        .put("day", day)
                        .put("bodies", bodies)
                        .put("wording", text.codes())
                        .json()));
    }

    /** What each side stated of every day, both columns as they were said. */
    public List<StatedDelivery> deliveries() {
        return tables.deliveries();
    }

    /** The sums of the receipts beside every claimed total. */
    public List<RivalTotals> rivalTotals() {
        List<Delivery> receipts = tables.deliveries().stream()
                .filter(each -> each.byReceiver() != null)
                .map(StatedDelivery::receipt)
                .toList();
        return RivalTotals.of(receipts, tables.claims());
    }

    public List<Attribution> attributions() {
        return tables.attributions();
    }

    /** What was found later, in the order it was said. */
    public List<Multilingual> found() {
        return tables.found();
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
