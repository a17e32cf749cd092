package org.homeward.agreement;

import java.util.List;

/**
 * A position is how one party reads a clause, where the two differ on the formula itself.
 *
 * @param by the party, or the name of who said it
 * @param formula the formula as read by them
 * @param source where it was published
 */
public record Position(String by, Formula formula, List<String> source) {
    public Position {
        source = List.copyOf(source);
    }
}
