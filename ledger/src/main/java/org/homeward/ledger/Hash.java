package org.homeward.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes with value equality; prints as lower-case hexadecimal. */
public final class Hash {

    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::newDigest);

    private final byte[] value;

    private Hash(byte[] value) {
        this.value = value;
    }

    /** The hash whose 32 bytes are {@code value}. */
    public static Hash ofBytes(byte[] value) {
        if (value.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + value.length);
        }
        return new Hash(value.clone());
    }

    /** The hash that starts at {@code offset} of {@code source}. */
    static Hash at(byte[] source, int offset) {
        return new Hash(Arrays.copyOfRange(source, offset, offset + LENGTH));
    }

    /** SHA-256 of the concatenation of {@code parts}. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** The hash written in standard base64; any other spelling of the same hash is refused. */
    public static Hash ofBase64(String text) throws LogFormatException {
        byte[] decoded = StrictBase64.decode(text);
        if (decoded.length != LENGTH) {
            throw new LogFormatException(
                    LogFormatException.Reason.ENCODING, "a hash has 32 bytes, not " + decoded.length);
        }
        return new Hash(decoded);
    }

    /** The hash written in lower-case hexadecimal. */
    public static Hash ofHex(String text) throws LogFormatException {
        Bytes bytes = Bytes.ofHex(text);
        if (bytes.length() != LENGTH) {
            throw new LogFormatException(
                    LogFormatException.Reason.ENCODING, "a hash has 32 bytes, not " + bytes.length());
        }
        return new Hash(bytes.toArray());
    }

    public byte[] toArray() {
        return value.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    byte[] shared() {
        return value;
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(value, 0, target, offset, LENGTH);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(value);
    }
}
