package org.homeward.app.seats;

import org.homeward.ledger.VerifierKey;

/**
 * The public keys of a seat.
 *
 * @param seat whose they are
 * @param acts checks the seat's acts
 * @param witness checks the seat's cosignatures under checkpoints; another key, as tlog-cosignature demands
 */
public record SeatKeys(Seat seat, VerifierKey acts, VerifierKey witness) {}
