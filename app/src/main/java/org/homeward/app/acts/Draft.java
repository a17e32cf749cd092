package org.homeward.app.acts;

import java.time.Instant;
import java.util.Optional;
import org.homeward.app.seats.SeatId;
import tools.jackson.databind.JsonNode;

/**
 * An act about to be recorded.
 *
 * @param type what happened
 * @param signer the seat that says so
 * @param at when, by the seat's clock
 * @param payload what was said: no personal data, only pseudonymous ids and commitments; whole numbers only, decimals
 *     as text
 * @param subject what it is about
 * @param deadline by when somebody has to answer
 * @param attempt which attempt at which stage
 */
public record Draft(
        ActType type,
        SeatId signer,
        Instant at,
        JsonNode payload,
        Optional<Subject> subject,
        Optional<Instant> deadline,
        Optional<Attempt> attempt) {

    /** An act without subject, deadline and attempt. */
    public static Draft of(String type, SeatId signer, Instant at, JsonNode payload) {
        return new Draft(new ActType(type), signer, at, payload, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Draft about(String id) {
        return new Draft(type, signer, at, payload, Optional.of(new Subject(id)), deadline, attempt);
    }

    public Draft dueBy(Instant when) {
        return new Draft(type, signer, at, payload, subject, Optional.of(when), attempt);
    }

    public Draft in(Attempt which) {
        return new Draft(type, signer, at, payload, subject, deadline, Optional.of(which));
    }
}
