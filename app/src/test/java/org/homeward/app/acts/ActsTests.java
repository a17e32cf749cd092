package org.homeward.app.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.app.database.TestDatabases.accepted;

import java.time.Instant;
import java.util.List;
import org.homeward.app.database.Database;
import org.homeward.app.database.TestDatabases;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.Keyring;
import org.homeward.app.seats.Seat;
import org.homeward.app.seats.SeatId;
import org.homeward.app.seats.Secrets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;

class ActsTests {

    static final ExchangeId EXCHANGE = new ExchangeId("test-exchange");
    static final Seat FIRST = new Seat.Party(new SeatId("first"), Seat.Order.FIRST);
    static final Seat SECOND = new Seat.Party(new SeatId("second"), Seat.Order.SECOND);
    static final Seat NEUTRAL = new Seat.Intermediary(new SeatId("neutral"));
    static final Instant AT = Instant.parse("2025-06-02T14:00:00Z");

    @ParameterizedTest
    @MethodSource("org.homeward.app.database.TestDatabases#kinds")
    void recordsActsUnderOneCheckpoint(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            Secrets secrets = Secrets.seeded(1);
            Keyring keyring = Keyring.demonstration(EXCHANGE, secrets, List.of(FIRST, SECOND, NEUTRAL));
            Acts acts = accepted(Acts.open(database, new Acts.Setting(EXCHANGE, keyring, secrets, List.of())));
            acts.inTransaction(() -> {
                for (int i = 0; i < 5000; i++) {
                    acts.record(Draft.of(
                            "lists.submitted",
                            FIRST.id(),
                            AT,
                            JsonNodeFactory.instance.objectNode().put("rows", i)));
                }
            });
            acts.cosign(AT, FIRST, SECOND);
            assertThat(acts.size()).isEqualTo(5001);
            assertThat(acts.standing(3)).isInstanceOf(Standing.Binding.class);
        }
    }
}
