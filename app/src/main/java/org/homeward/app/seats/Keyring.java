package org.homeward.app.seats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.Ed25519;
import org.homeward.ledger.SigningKey;
import org.homeward.ledger.VerifierKey;

/**
 * The private keys of one exchange's log and of its seats, where one machine holds them all: a demonstration.
 *
 * <p>In earnest each seat holds its own key on its own device, and none of them is here.
 */
public final class Keyring {

    /** The use that a seat's key for acts is bound to; part of its verifier key. */
    public static final String ACT_USE = "homeward-act/v1";

    private record Pair(Seat seat, SigningKey acts, SigningKey witness) {}

    private final ExchangeId exchange;
    private final SigningKey log;
    private final Map<SeatId, Pair> pairs = new LinkedHashMap<>();

    private Keyring(ExchangeId exchange, Secrets secrets, List<Seat> seats) {
        this.exchange = exchange;
        Ed25519 scheme = Ed25519.bouncyCastle();
        String origin = exchange.origin();
        log = SigningKey.of(scheme, origin, VerifierKey.NOTE, seed(secrets, origin + " log"));
        for (Seat seat : seats) {
            String name = origin + "/" + seat.id().value();
            Pair pair = new Pair(
                    seat,
                    SigningKey.ofUse(scheme, name, ACT_USE, seed(secrets, name + " acts")),
                    SigningKey.of(scheme, name, VerifierKey.COSIGNATURE, seed(secrets, name + " witness")));
            if (pairs.put(seat.id(), pair) != null) {
                throw new IllegalArgumentException("two seats are named " + seat.id());
            }
        }
        requireOne(seats, new Seat.Party(new SeatId("x"), Seat.Order.FIRST).kind());
        requireOne(seats, new Seat.Party(new SeatId("x"), Seat.Order.SECOND).kind());
        requireOne(seats, new Seat.Intermediary(new SeatId("x")).kind());
    }

    /**
     * Keys for {@code seats}: both parties, one intermediary, and any others.
     *
     * @param secrets {@link Secrets#seeded} for keys that can be made again
     */
    public static Keyring demonstration(ExchangeId exchange, Secrets secrets, List<Seat> seats) {
        return new Keyring(exchange, secrets, seats);
    }

    public ExchangeId exchange() {
        return exchange;
    }

    public SigningKey log() {
        return log;
    }

    /** The seats in the order they were given. */
    public List<Seat> seats() {
        return pairs.values().stream().map(Pair::seat).toList();
    }

    public Seat seat(SeatId id) {
        return pair(id).seat();
    }

    public Seat intermediary() {
        return pairs.values().stream()
                .map(Pair::seat)
                .filter(Seat.Intermediary.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    /** The key that the seat signs acts with. */
    public SigningKey acts(SeatId id) {
        return pair(id).acts();
    }

    /** The key that the seat cosigns checkpoints with. */
    public SigningKey witness(SeatId id) {
        return pair(id).witness();
    }

    public List<SeatKeys> publicKeys() {
        return pairs.values().stream()
                .map(each -> new SeatKeys(
                        each.seat(), each.acts().verifier(), each.witness().verifier()))
                .toList();
    }

    private Pair pair(SeatId id) {
        Pair pair = pairs.get(id);
        if (pair == null) {
            throw new IllegalArgumentException("no seat is named " + id);
        }
        return pair;
    }

    private static void requireOne(List<Seat> seats, String kind) {
        long count = seats.stream().filter(each -> each.kind().equals(kind)).count();
        if (count != 1) {
            throw new IllegalArgumentException("seats of kind " + kind + ": " + count + ", not 1");
        }
    }

    private static Bytes seed(Secrets secrets, String purpose) {
        return Bytes.of(secrets.bytes("key " + purpose, Ed25519.KEY_LENGTH));
    }
}
