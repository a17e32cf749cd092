package org.homeward.planning;

/**
 * An agreed number: how many people one side releases under one clause, at least and at most. The severely wounded,
 * children and remains are outside it.
 */
public record Quota(String clause, Side side, int atLeast, int atMost) {

    public Quota {
        if (atLeast < 0 || atMost < 0) {
            throw new IllegalArgumentException("a quota is " + atLeast + " to " + atMost + ", not 0 or more");
        }
    }

    /** The same quota for the other side. */
    public Quota mirrored() {
        return new Quota(clause, side.other(), atLeast, atMost);
    }
}
