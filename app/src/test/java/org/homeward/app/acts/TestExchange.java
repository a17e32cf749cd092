package org.homeward.app.acts;

import static org.homeward.app.database.TestDatabases.accepted;

import java.time.Instant;
import java.util.List;
import org.homeward.app.database.Database;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.Keyring;
import org.homeward.app.seats.Seat;
import org.homeward.app.seats.SeatId;
import org.homeward.app.seats.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An exchange for tests: two parties, an intermediary, an observer. */
public final class TestExchange {

    public static final ExchangeId ID = new ExchangeId("test-exchange");
    public static final Seat FIRST = new Seat.Party(new SeatId("first"), Seat.Order.FIRST);
    public static final Seat SECOND = new Seat.Party(new SeatId("second"), Seat.Order.SECOND);
    public static final Seat NEUTRAL = new Seat.Intermediary(new SeatId("neutral"));
    public static final Seat OBSERVER = new Seat.Observer(new SeatId("observer"));
    public static final Instant AT = Instant.parse("2025-06-02T14:00:00Z");

    private TestExchange() {}

    public static Acts open(Database database, Projection... projections) {
        return accepted(Acts.open(database, setting(1, projections)));
    }

    static Acts.Setting setting(long seed, Projection... projections) {
        Secrets secrets = Secrets.seeded(seed);
        Keyring keyring = Keyring.demonstration(ID, secrets, List.of(FIRST, SECOND, NEUTRAL, OBSERVER));
        return new Acts.Setting(ID, keyring, secrets, List.of(projections));
    }

    static JsonNode payload(long rows) {
        return JsonNodeFactory.instance.objectNode().put("rows", rows).put("list", "sought");
    }

    static Draft submitted(Seat seat, long rows) {
        return Draft.of("lists.submitted", seat.id(), AT, payload(rows));
    }
}
