package org.homeward.app.synthesis;

import java.util.List;

/**
 * A stream of chances that depends on nothing but its key, so that any row can be drawn without the rows before it.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, 2014): enough for synthetic data, never for keys or secrets.
 */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * @param seed the seed of the whole run
     * @param purpose what is drawn, so that two purposes never share a stream
     * @param index which person or row
     */
    Draw(long seed, int purpose, long index) {
        state = mix(mix(seed + GOLDEN * (purpose + 1)) ^ (index * 0xD1B54A32D192ED03L + GOLDEN));
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** A whole number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }

    /** A whole number from {@code first} to {@code last}, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** A number from 0 inclusive to 1 exclusive. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** A roughly normal number with mean 0 and deviation 1, never beyond 6. */
    double normal() {
        double sum = -6;
        for (int term = 0; term < 12; term++) {
            sum += unit();
        }
        return sum;
    }
}
