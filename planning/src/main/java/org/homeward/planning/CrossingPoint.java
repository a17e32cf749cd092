package org.homeward.planning;

/** A place where people cross, and what it can take of each side in a day. */
public record CrossingPoint(String id, Places first, Places second) {

    /** A point that takes as many of either side. */
    public static CrossingPoint equal(String id, int seatsPerDay, int stretchersPerDay) {
        Places places = new Places(seatsPerDay, stretchersPerDay);
        return new CrossingPoint(id, places, places);
    }

    public Places of(Side side) {
        return side == Side.FIRST ? first : second;
    }

    /** The same point with the sides swapped. */
    public CrossingPoint mirrored() {
        return new CrossingPoint(id, /* first= */ second, /* second= */ first);
    }
}
