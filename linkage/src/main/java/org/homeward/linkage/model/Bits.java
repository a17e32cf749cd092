package org.homeward.linkage.model;

/** Evidence in fixed point: {@value #ONE} units are one bit. The same on every machine. */
public final class Bits {
    /** Units of one bit. */
    public static final int ONE = 1 << 16;

    private static final double LN2 = StrictMath.log(2);

    private Bits() {}

    /** The nearest fixed-point value of {@code log2(ratio)}. */
    public static int log2(double ratio) {
        return (int) StrictMath.rint(StrictMath.log(ratio) / LN2 * ONE);
    }

    /** Two to the power of a fixed-point number of bits. */
    public static double power(long bits) {
        return StrictMath.exp((double) bits / ONE * LN2);
    }

    /** Bits as a number with a fraction. */
    public static double number(long bits) {
        return (double) bits / ONE;
    }
}
