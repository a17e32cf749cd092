package org.homeward.app.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.app.seats.Keyring;
import org.homeward.app.seats.Seat;
import org.homeward.app.seats.SeatId;
import org.homeward.app.seats.SeatKeys;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payload of a log's first act, {@code log.opened}: who is seated and by which keys each is known.
 *
 * <p>The intermediary signs it, by the very key that it names for itself: whoever checks a log compares these keys with
 * those that each seat has published elsewhere.
 *
 * @param log the key that the log's checkpoints are signed with
 * @param seats everyone seated, with their keys
 */
public record LogOpening(VerifierKey log, List<SeatKeys> seats) {

    /** The type of a log's first act. */
    public static final ActType TYPE = new ActType("log.opened");

    private static final int MOST_SEATS = 64;

    public LogOpening {
        seats = List.copyOf(seats);
    }

    static LogOpening of(Keyring keyring) {
        return new LogOpening(keyring.log().verifier(), keyring.publicKeys());
    }

    /** The keys of the seat named {@code id}. */
    public Optional<SeatKeys> seat(SeatId id) {
        return seats.stream().filter(each -> each.seat().id().equals(id)).findFirst();
    }

    JsonNode payload() {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("log", log.encode());
        ArrayNode list = payload.putArray("seats");
        for (SeatKeys each : seats) {
            list.addObject()
                    .put("id", each.seat().id().value())
                    .put("kind", each.seat().kind())
                    .put("acts", each.acts().encode())
                    .put("witness", each.witness().encode());
        }
        return payload;
    }

    /** Reads the payload; anything that is not whole and in order is refused. */
    static LogOpening parse(JsonNode payload) throws LogFormatException {
        VerifierKey log = key(payload, "log");
        JsonNode list = payload.get("seats");
        if (log.type() != VerifierKey.NOTE || list == null || !list.isArray() || list.size() > MOST_SEATS) {
            throw malformed("no seats");
        }
        List<SeatKeys> seats = new ArrayList<>();
        for (JsonNode each : list) {
            String id = text(each, "id");
            if (!SeatId.isForm(id)) {
                throw malformed("seat is not of its form");
            }
            Seat seat = Seat.of(new SeatId(id), text(each, "kind")).orElseThrow(() -> malformed("kind is not known"));
            SeatKeys keys = new SeatKeys(seat, key(each, "acts"), key(each, "witness"));
            String name = log.name() + "/" + id;
            if (ActEntry.actKey(keys.acts()).isEmpty()
                    || keys.witness().type() != VerifierKey.COSIGNATURE
                    || !keys.acts().name().equals(name)
                    || !keys.witness().name().equals(name)) {
                throw malformed("key is for another use or another seat");
            }
            seats.add(keys);
        }
        if (seats.stream().map(each -> each.seat().id()).distinct().count() != seats.size()) {
            throw malformed("a seat is named twice");
        }
        return new LogOpening(log, seats);
    }

    private static VerifierKey key(JsonNode object, String member) throws LogFormatException {
        return VerifierKey.parse(text(object, member));
    }

    private static String text(JsonNode object, String member) throws LogFormatException {
        JsonNode value = object.get(member);
        if (value == null || !value.isString()) {
            throw malformed(member + " is not a text");
        }
        return value.stringValue();
    }

    private static LogFormatException malformed(String detail) {
        return new LogFormatException(LogFormatException.Reason.KEY, detail);
    }
}
