package org.homeward.app.handover.domain;

import static java.util.Objects.requireNonNull;

/**
 * What both sides signed about the staged exchange.
 *
 * @param stages number of stages
 * @param exposureMax Δ: how far, in weighted people, what a side has let go may exceed what it has received
 * @param firstWeight integer weight of one person released by the first side
 * @param secondWeight integer weight of one person released by the second side; the two make the agreed ratio one to one
 */
public record Terms(int stages, int exposureMax, int firstWeight, int secondWeight) {

    public Terms {
        if (stages < 1 || exposureMax < 0 || firstWeight < 1 || secondWeight < 1) {
            throw new IllegalArgumentException("terms need stages >= 1, exposure >= 0 and weights >= 1, not " + stages
                    + ", " + exposureMax + ", " + firstWeight + ", " + secondWeight);
        }
    }

    int weight(Side side) {
        return requireNonNull(side) == Side.FIRST ? firstWeight : secondWeight;
    }
}
