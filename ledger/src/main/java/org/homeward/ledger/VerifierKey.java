package org.homeward.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key under a name, as one writes it down to check notes by it (C2SP signed-note, "vkey"):
 * {@code name+keyid+base64(type || key)}.
 *
 * @param name non-empty, without white space and plus; by custom an address without scheme
 * @param type the signature type byte: {@link #NOTE}, {@link #COSIGNATURE} or {@link #OTHER}
 * @param material the public key; under {@link #OTHER} preceded by the identifier of its use
 */
public record VerifierKey(String name, int type, Bytes material) {

    /** Ed25519 over the note's text. */
    public static final int NOTE = 0x01;
    /** Ed25519 over the note's text and a time (C2SP tlog-cosignature, {@code cosignature/v1}). */
    public static final int COSIGNATURE = 0x04;
    /** A use that C2SP has not numbered; a longer identifier follows the byte. */
    public static final int OTHER = 0xff;

    private static final int LONGEST = 2_048;

    public VerifierKey {
        if (!isName(name) || type < 0 || type > 255) {
            throw new IllegalArgumentException("no key of this name and of type " + type);
        }
    }

    /** True where {@code name} can stand in a signature line. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(each -> each == '+'
                                || each < 0x20
                                || each == 0x7f
                                || Character.isWhitespace(each)
                                || Character.isSpaceChar(each));
    }

    /** The four bytes that stand for the key in a signature line. */
    public int id() {
        byte[] hash = Hash.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed())
                .shared();
        return hash[0] << 24 | (hash[1] & 255) << 16 | (hash[2] & 255) << 8 | (hash[3] & 255);
    }

    /** The one line that {@link #parse} reads. */
    public String encode() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + StrictBase64.encode(typed());
    }

    /** SHA-256 of the public key's bytes: what two people read to each other. */
    public Hash fingerprint() {
        return Hash.sha256(material.shared());
    }

    public static VerifierKey parse(String line) throws LogFormatException {
        String[] parts = line.split("\\+", 3);
        if (line.length() > LONGEST || parts.length != 3 || !isName(parts[0])) {
            throw new LogFormatException(LogFormatException.Reason.KEY, "not name+keyid+key");
        }
        byte[] typed = StrictBase64.decode(parts[2]);
        if (typed.length < 2) {
            throw new LogFormatException(LogFormatException.Reason.KEY, "key is empty");
        }
        VerifierKey key =
                new VerifierKey(parts[0], typed[0] & 255, Bytes.owning(Arrays.copyOfRange(typed, 1, typed.length)));
        boolean signs = key.type == NOTE || key.type == COSIGNATURE;
        if (signs && key.material.length() != Ed25519.KEY_LENGTH) {
            throw new LogFormatException(
                    LogFormatException.Reason.KEY, "Ed25519 key has " + key.material.length() + " bytes");
        }
        if (!key.encode().equals(line)) {
            throw new LogFormatException(LogFormatException.Reason.KEY, "key id does not belong to the key");
        }
        return key;
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + material.length()];
        typed[0] = (byte) type;
        System.arraycopy(material.shared(), 0, typed, 1, material.length());
        return typed;
    }
}
