package org.homeward.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable sequence of bytes with value equality; prints as lower-case hexadecimal. */
public final class Bytes {

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** A copy of {@code value}. */
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /** Takes over {@code value} without copying; the caller must not touch it again. */
    static Bytes owning(byte[] value) {
        return new Bytes(value);
    }

    /** The bytes that {@code text}, lower-case hexadecimal, stands for. */
    public static Bytes ofHex(String text) throws LogFormatException {
        try {
            Bytes parsed = new Bytes(HEX.parseHex(text));
            if (!parsed.toString().equals(text)) {
                throw new LogFormatException(LogFormatException.Reason.ENCODING, "hexadecimal is not lower case");
            }
            return parsed;
        } catch (IllegalArgumentException notHex) {
            throw new LogFormatException(LogFormatException.Reason.ENCODING, "not hexadecimal");
        }
    }

    public int length() {
        return value.length;
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return value.clone();
    }

    /** The bytes themselves, for reading inside this package only. */
    byte[] shared() {
        return value;
    }

    /** The bytes from {@code start} to before {@code end}. */
    public Bytes slice(int start, int end) {
        return new Bytes(Arrays.copyOfRange(value, start, end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return HEX.formatHex(value);
    }
}
