package org.homeward.planning;

/** One of the two sides of an exchange, named only by a recorded draw; a person's side is the one that releases them. */
public enum Side {
    FIRST,
    SECOND;

    /** The other side. */
    public Side other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
