package org.homeward.app.handover.domain;

/** Where the stage in hand stands. Batches are counted in people. */
public sealed interface Phase {

    /** No stage is open. */
    record Idle() implements Phase {}

    /** Batches are coming into custody; a count below zero means that the side is not ready. */
    record Opened(int first, int second) implements Phase {

        static final int NOT_READY = -1;

        static Opened fresh() {
            return new Opened(NOT_READY, NOT_READY);
        }

        boolean ready(Side side) {
            return people(side) != NOT_READY;
        }

        int people(Side side) {
            return side == Side.FIRST ? first : second;
        }

        Opened with(Side side, int people) {
            return side == Side.FIRST ? new Opened(people, second) : new Opened(first, people);
        }
    }

    /** Both batches may cross; each is gone until its receiver has signed for it. */
    record Committed(int first, int second, boolean firstReceived, boolean secondReceived) implements Phase {

        /** People in the batch that {@code side} let go. */
        int people(Side side) {
            return side == Side.FIRST ? first : second;
        }

        /** Whether {@code receiver} has signed for what the other side let go. */
        boolean signedBy(Side receiver) {
            return receiver == Side.FIRST ? firstReceived : secondReceived;
        }

        Committed signed(Side receiver) {
            return receiver == Side.FIRST
                    ? new Committed(first, second, true, secondReceived)
                    : new Committed(first, second, firstReceived, true);
        }
    }
}
