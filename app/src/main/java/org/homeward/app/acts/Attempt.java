package org.homeward.app.acts;

/**
 * Which attempt at which stage an act belongs to; in the log itself, so that the exchange protocol can be checked
 * without any payload.
 *
 * @param stage the stage, from 1
 * @param number the attempt at it, from 1
 */
public record Attempt(int stage, int number) {

    public Attempt {
        if (stage < 1 || number < 1) {
            throw new IllegalArgumentException("no attempt " + number + " at stage " + stage);
        }
    }
}
