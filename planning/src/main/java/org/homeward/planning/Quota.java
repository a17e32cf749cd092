package org.homeward.planning;

/**
 * An agreed number: how many people, or how many remains, one side releases under one clause, at least and at most. The
 * severely wounded, the seriously sick and children are outside it.
 *
 * @param together true if the number is agreed for both sides in all; {@code side} then says nothing
 */
public record Quota(String clause, Side side, int atLeast, int atMost, boolean together) {

    public Quota(String clause, Side side, int atLeast, int atMost) {
        this(clause, side, atLeast, atMost, false);
    }

    /** A number agreed for both sides in all. */
    public static Quota ofBoth(String clause, int atLeast, int atMost) {
        return new Quota(clause, Side.FIRST, atLeast, atMost, true);
    }

    public Quota {
        if (atLeast < 0 || atMost < 0) {
            throw new IllegalArgumentException("a quota is " + atLeast + " to " + atMost + ", not 0 or more");
        }
    }

    /** The same number, no longer at least or no longer at most so many. */
    Quota with(int least, int most) {
        return new Quota(clause, side, least, most, together);
    }

    /** True if {@code traveller} counts towards the number. */
    public boolean counts(Traveller traveller) {
        boolean free = traveller.outsideEveryBalance() && traveller.subject() != Subject.REMAINS;
        return !free
                && (together || traveller.side() == side)
                && traveller.clause().equals(clause);
    }

    /** The same quota for the other side. */
    public Quota mirrored() {
        return together ? this : new Quota(clause, side.other(), atLeast, atMost);
    }
}
