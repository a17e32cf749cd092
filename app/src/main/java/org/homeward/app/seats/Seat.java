package org.homeward.app.seats;

import java.util.Optional;

/** A seat: who may say something in an exchange. Parties are told apart by a recorded draw, never by name. */
public sealed interface Seat {

    SeatId id();

    /** The word for its kind in the log. */
    String kind();

    /** One of the two sides of the exchange. */
    record Party(SeatId id, Order order) implements Seat {
        @Override
        public String kind() {
            return switch (order) {
                case FIRST -> "first-party";
                case SECOND -> "second-party";
            };
        }
    }

    /** The neutral state or organisation between the parties. */
    record Intermediary(SeatId id) implements Seat {
        @Override
        public String kind() {
            return "intermediary";
        }
    }

    /** The mixed medical commission (Third Geneva Convention, article 112). */
    record Commission(SeatId id) implements Seat {
        @Override
        public String kind() {
            return "commission";
        }
    }

    /** Who watches and cosigns, and decides nothing. */
    record Observer(SeatId id) implements Seat {
        @Override
        public String kind() {
            return "observer";
        }
    }

    /** Which party, by the draw. */
    enum Order {
        FIRST,
        SECOND
    }

    /** The seat whose kind has this word in the log; empty where no kind has. */
    static Optional<Seat> of(SeatId id, String kind) {
        return switch (kind) {
            case "first-party" -> Optional.of(new Party(id, Order.FIRST));
            case "second-party" -> Optional.of(new Party(id, Order.SECOND));
            case "intermediary" -> Optional.of(new Intermediary(id));
            case "commission" -> Optional.of(new Commission(id));
            case "observer" -> Optional.of(new Observer(id));
            default -> Optional.empty();
        };
    }
}
