package org.homeward.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * One signature line of a note (C2SP signed-note).
 *
 * @param name the key's name
 * @param keyId the key's four bytes
 * @param signature what follows them; a cosignature begins with its time, eight bytes
 */
public record NoteSignature(String name, int keyId, Bytes signature) {

    private static final String DASH = "\u2014 ";

    /** The line, with its newline. */
    public String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length())
                .putInt(keyId)
                .put(signature.shared())
                .array();
        return DASH + name + " " + StrictBase64.encode(bytes) + "\n";
    }

    /** Reads a line without its newline. */
    public static NoteSignature parse(String line) throws LogFormatException {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH)
                || space < DASH.length()
                || !VerifierKey.isName(line.substring(DASH.length(), space))) {
            throw new LogFormatException(LogFormatException.Reason.NOTE, "not a signature line");
        }
        byte[] bytes = StrictBase64.decode(line.substring(space + 1));
        if (bytes.length <= Integer.BYTES) {
            throw new LogFormatException(LogFormatException.Reason.NOTE, "signature is empty");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int keyId = buffer.getInt();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new NoteSignature(line.substring(DASH.length(), space), keyId, Bytes.owning(signature));
    }

    /** True where this line claims to be by {@code key}. */
    public boolean claims(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    /** True where this is a signature of {@code text} by {@code key}, of whichever type the key is. */
    public boolean holds(Ed25519 scheme, VerifierKey key, String text) {
        if (!claims(key)) {
            return false;
        }
        return switch (key.type()) {
            case VerifierKey.NOTE -> scheme.verify(key.material(), text.getBytes(StandardCharsets.UTF_8), signature);
            case VerifierKey.COSIGNATURE -> {
                OptionalLong seconds = cosignedAt();
                yield seconds.isPresent()
                        && scheme.verify(
                                key.material(),
                                cosigned(text, seconds.getAsLong()),
                                signature.slice(Long.BYTES, signature.length()));
            }
            default -> false;
        };
    }

    /** The time in a cosignature, in seconds since the epoch; empty where there is no room for one. */
    public OptionalLong cosignedAt() {
        if (signature.length() != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
            return OptionalLong.empty();
        }
        long seconds = ByteBuffer.wrap(signature.shared()).getLong();
        return seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds);
    }

    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
