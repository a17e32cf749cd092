package org.homeward.planning;

import java.util.BitSet;
import java.util.List;

/**
 * Units that no limit and no objective but travel can tell apart; the model's size is the number of kinds, not of people.
 *
 * @param index position in {@link Instance#kinds}
 * @param base index shared by kinds that differ only in points
 * @param reach slots that the units can reach in time
 * @param severe true if every member is severely wounded
 * @param points {@link Priority} points of one person, the worst-off member's for everyone in the unit
 * @param units in the order in which they go
 */
record Kind(int index, int base, Side side, BitSet reach, Shape shape, boolean severe, int points, List<Unit> units) {

    int count() {
        return units.size();
    }

    /** What one unit's hour of waiting weighs. */
    long weight() {
        return (long) points * shape.people();
    }

    /** A kind is itself and no other; by its components it would have to look at every person in it each time. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
