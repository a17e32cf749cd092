package org.homeward.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A private Ed25519 key under a name; prints as its public half only. */
public final class SigningKey {

    private final Ed25519 scheme;
    private final Bytes seed;
    private final Bytes publicKey;
    private final VerifierKey verifier;

    private SigningKey(Ed25519 scheme, Bytes seed, Bytes publicKey, VerifierKey verifier) {
        this.scheme = scheme;
        this.seed = seed;
        this.publicKey = publicKey;
        this.verifier = verifier;
    }

    /**
     * The key of a log or a cosigner.
     *
     * @param type {@link VerifierKey#NOTE} or {@link VerifierKey#COSIGNATURE}
     * @param seed 32 secret bytes
     */
    public static SigningKey of(Ed25519 scheme, String name, int type, Bytes seed) {
        Bytes publicKey = scheme.publicKey(seed);
        return new SigningKey(scheme, seed, publicKey, new VerifierKey(name, type, publicKey));
    }

    /** A key for a use of one's own, whose identifier goes before the public key's bytes in its verifier key. */
    public static SigningKey ofUse(Ed25519 scheme, String name, String use, Bytes seed) {
        Bytes publicKey = scheme.publicKey(seed);
        byte[] identifier = use.getBytes(StandardCharsets.US_ASCII);
        byte[] material = ByteBuffer.allocate(identifier.length + Ed25519.KEY_LENGTH)
                .put(identifier)
                .put(publicKey.shared())
                .array();
        VerifierKey verifier = new VerifierKey(name, VerifierKey.OTHER, Bytes.owning(material));
        return new SigningKey(scheme, seed, publicKey, verifier);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The bare Ed25519 signature of {@code message}; whoever calls it sees to a domain of its own. */
    public Bytes signRaw(byte[] message) {
        return scheme.sign(seed, publicKey, message);
    }

    /** The signature of a note's text by a key of type {@link VerifierKey#NOTE}. */
    public NoteSignature signNote(String text) {
        require(VerifierKey.NOTE);
        return new NoteSignature(verifier.name(), verifier.id(), signRaw(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A cosignature of a checkpoint's text by a key of type {@link VerifierKey#COSIGNATURE} (C2SP tlog-cosignature).
     *
     * @param seconds the cosigner's time, in seconds since the epoch
     */
    public NoteSignature cosign(String text, long seconds) {
        require(VerifierKey.COSIGNATURE);
        Bytes signature = signRaw(NoteSignature.cosigned(text, seconds));
        byte[] timestamped = ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_LENGTH)
                .putLong(seconds)
                .put(signature.shared())
                .array();
        return new NoteSignature(verifier.name(), verifier.id(), Bytes.owning(timestamped));
    }

    private void require(int type) {
        if (verifier.type() != type) {
            throw new IllegalStateException("key is of type " + verifier.type() + ", not " + type);
        }
    }

    @Override
    public String toString() {
        return verifier.encode();
    }
}
