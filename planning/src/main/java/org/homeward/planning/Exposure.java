package org.homeward.planning;

/**
 * One point of the exposure curve, in weighted people under parity.
 *
 * @param first what the first side has risked at worst in this stage: its own people gone or in custody, less those of
 *     the other side who had arrived before
 * @param second the same for the second side
 * @param difference people of the first side who have crossed after the stage less those of the second, weighted
 */
public record Exposure(int stage, long first, long second, long difference) {

    Exposure mirrored() {
        return new Exposure(stage, /* first= */ second, /* second= */ first, -difference);
    }
}
