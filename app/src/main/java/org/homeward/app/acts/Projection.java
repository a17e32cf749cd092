package org.homeward.app.acts;

import org.homeward.app.seats.ExchangeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A read model: tables computed from acts alone, in the order of the log.
 *
 * <p>Called inside the transaction that records the act; an exception takes the act back. It may write only its own
 * part's tables, and must depend on nothing but its arguments: no clock, no randomness, no other table.
 */
public interface Projection {

    /** A name that stays, for instance {@code lists}. */
    String name();

    /** Empties the tables of {@code exchange}. */
    void reset(ExchangeId exchange, JdbcClient database);

    /** Takes in one act. */
    void apply(RecordedAct act, JsonNode payload, JdbcClient database);
}
