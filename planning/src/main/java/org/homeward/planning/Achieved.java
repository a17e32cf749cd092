package org.homeward.planning;

import java.util.Map;

/**
 * What a plan reaches for one objective.
 *
 * @param value the figure that is minimised, in the unit the {@link Objective} names
 * @param facts the figures of its sentence, such as people, hours or days
 */
public record Achieved(Objective objective, long value, Proof proof, Map<String, String> facts) {

    public Achieved {
        facts = Map.copyOf(facts);
    }
}
