package org.homeward.planning;

import java.util.List;

/**
 * The people of one side who cross at one point in one stage, in boarding order.
 *
 * @param remains true if it lists the dead, who never stand on one manifest with the living
 */
public record Manifest(String point, Side side, boolean remains, List<Line> lines) {

    /**
     * One person on a manifest and the clause of the agreement that puts them there.
     *
     * @param group number on this manifest of the group in which the person crosses, from 1; 0 where the clause agrees
     *     on none
     */
    public record Line(String traveller, String clause, int group) {

        /** Somebody whose clause agrees on no groups. */
        public Line(String traveller, String clause) {
            this(traveller, clause, 0);
        }
    }

    public Manifest {
        lines = List.copyOf(lines);
    }

    /** The ids on the manifest, in order. */
    public List<String> travellers() {
        return lines.stream().map(Line::traveller).toList();
    }

    Manifest mirrored() {
        return new Manifest(point, side.other(), remains, lines);
    }
}
