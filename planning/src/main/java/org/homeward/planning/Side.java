package org.homeward.planning;

/** One of the two sides of an exchange, named only by a recorded draw; a person's side is the one that releases them. */
public enum Side {
    FIRST(0),
    SECOND(1);

    private final int index;

    Side(int index) {
        this.index = index;
    }

    /** Position in tables that have a row per side. */
    int index() {
        return index;
    }

    /** The other side. */
    public Side other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
