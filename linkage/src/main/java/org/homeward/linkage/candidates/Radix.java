package org.homeward.linkage.candidates;

/** Sorts longs by their upper bits in a few passes over the array; equal upper bits keep their order. */
final class Radix {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private Radix() {}

    /** Sorted by the bits from {@code lowestBit} up, as unsigned numbers; may return either array. */
    static long[] sort(long[] values, int lowestBit) {
        long[] from = values;
        long[] to = new long[values.length];
        for (int shift = lowestBit; shift < Long.SIZE; shift += DIGIT_BITS) {
            int[] starts = new int[DIGITS + 1];
            for (long value : from) {
                starts[(int) ((value >>> shift) & (DIGITS - 1)) + 1]++;
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                starts[digit + 1] += starts[digit];
            }
            for (long value : from) {
                to[starts[(int) ((value >>> shift) & (DIGITS - 1))]++] = value;
            }
            long[] spare = from;
            from = to;
            to = spare;
        }
        return from;
    }
}
