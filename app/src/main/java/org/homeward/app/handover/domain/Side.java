package org.homeward.app.handover.domain;

/** One of the two sides, in the order that was drawn and recorded when the exchange was opened. */
public enum Side {
    FIRST,
    SECOND;

    public Side other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
