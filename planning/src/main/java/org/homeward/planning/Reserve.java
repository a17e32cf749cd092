package org.homeward.planning;

import java.util.List;

/**
 * Who steps in if somebody of one side does not come to a stage.
 *
 * <p>A reserve is a cleared person who crosses in a later stage or not at all. Where fewer can be named than wanted, as
 * in a last stage that empties the lists, the counterparts wait instead: people on the other side's manifest of the same
 * stage, the least urgent first, so that a no-show never unbalances.
 *
 * @param wanted how many the agreement asks for
 * @param named the reserves in the order in which they step in; nobody is a reserve of two stages
 * @param counterparts people of the other side who wait when no reserve is left, in that order
 */
public record Reserve(Side side, int wanted, List<String> named, List<String> counterparts) {

    public Reserve {
        named = List.copyOf(named);
        counterparts = List.copyOf(counterparts);
    }

    Reserve mirrored() {
        return new Reserve(side.other(), wanted, named, counterparts);
    }
}
