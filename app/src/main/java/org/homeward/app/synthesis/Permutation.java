package org.homeward.app.synthesis;

/**
 * A shuffle of the numbers 0 to size - 1 that needs no memory: four Feistel rounds, walked until back in range.
 *
 * <p>It lets a list of millions be written in a mixed order as a stream.
 */
final class Permutation {

    private final long size;
    private final long key;
    private final int half;
    private final long mask;

    Permutation(long size, long seed, int purpose) {
        this.size = size;
        this.key = Draw.mix(seed ^ (0xA0761D6478BD642FL * (purpose + 1)));
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1));
        this.half = Math.max(1, (bits + 1) / 2);
        this.mask = (1L << half) - 1;
    }

    /** Where {@code position} is sent. */
    long at(long position) {
        long value = position;
        do {
            long left = value >>> half;
            long right = value & mask;
            for (int round = 0; round < 4; round++) {
                long turned = left ^ (Draw.mix(right + key + round * 0x9E3779B97F4A7C15L) & mask);
                left = right;
                right = turned;
            }
            value = (left << half) | right;
        } while (value >= size);
        return value;
    }
}
