package org.homeward.app.acts;

import java.time.Instant;
import java.util.Optional;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;
import org.homeward.ledger.Hash;

/**
 * An act as it stands in the log.
 *
 * @param exchange the exchange it belongs to; signed, so that it cannot be carried into another
 * @param index its place in the log, from 0
 * @param type what happened
 * @param signer the seat that said so
 * @param sequence the seat's own count of its acts, from 1; signed, so that none can be left out or played twice
 * @param at when, by the seat's clock
 * @param subject what it is about
 * @param deadline by when somebody has to answer
 * @param attempt which attempt at which stage
 * @param commitment SHA-256 of the salt and the payload
 */
public record RecordedAct(
        ExchangeId exchange,
        long index,
        ActType type,
        SeatId signer,
        long sequence,
        Instant at,
        Optional<Subject> subject,
        Optional<Instant> deadline,
        Optional<Attempt> attempt,
        Hash commitment) {}
