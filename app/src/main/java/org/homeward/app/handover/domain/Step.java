package org.homeward.app.handover.domain;

/**
 * One thing that is said in the staged exchange. Every step names its stage and attempt, so that a message from an
 * attempt that was given up can never count for a later one.
 */
public sealed interface Step {

    /** Stage number, from 1. */
    int stage();

    /** Attempt number within the stage, from 1. */
    int attempt();

    /** The intermediary opens the stage: both sides may bring their batch into neutral custody. */
    record Open(int stage, int attempt) implements Step {}

    /** The custodian and the side confirm that the side's batch is in neutral custody, checked and counted. */
    record Ready(Side side, int stage, int attempt, int people) implements Step {}

    /** The intermediary lets both batches cross. */
    record Commit(int stage, int attempt) implements Step {}

    /** The intermediary gives the attempt up: both batches go back. */
    record Abort(int stage, int attempt) implements Step {}

    /** The receiving side signs for the people who reached it. */
    record Receipt(Side receiver, int stage, int attempt, int people) implements Step {}
}
