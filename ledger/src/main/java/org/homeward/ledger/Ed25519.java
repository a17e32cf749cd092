package org.homeward.ledger;

/**
 * Ed25519 (RFC 8032, pure): the one signature scheme of notes, cosignatures and entries.
 *
 * <p>An implementation is safe for use by several threads.
 */
public interface Ed25519 {

    /** Length in bytes of a private seed and of a public key. */
    int KEY_LENGTH = 32;
    /** Length in bytes of a signature. */
    int SIGNATURE_LENGTH = 64;

    /** The public key that belongs to {@code seed}. */
    Bytes publicKey(Bytes seed);

    /** The signature of {@code message}; {@code publicKey} must belong to {@code seed}. */
    Bytes sign(Bytes seed, Bytes publicKey, byte[] message);

    /** True where {@code signature} is one of {@code message} by {@code publicKey}; false for anything malformed. */
    boolean verify(Bytes publicKey, byte[] message, Bytes signature);

    /** The implementation for bulk work, by BouncyCastle. */
    static Ed25519 bouncyCastle() {
        return BouncyCastleEd25519.INSTANCE;
    }
}
