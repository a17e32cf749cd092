package org.homeward.app.acts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.app.seats.ExchangeId;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.Hash;

/** The key and the salt of one person's records (AES-256-GCM, NIST SP 800-38D); prints as the pseudonymous id only. */
final class PersonKey {

    static final int LENGTH = 32;
    static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(PersonKey::cipher);

    private final Subject person;
    private final Bytes key;
    private final Bytes salt;
    private int next;

    PersonKey(Subject person, Bytes key, Bytes salt, int next) {
        this.person = person;
        this.key = key;
        this.salt = salt;
        this.next = next;
    }

    Subject person() {
        return person;
    }

    Bytes key() {
        return key;
    }

    Bytes salt() {
        return salt;
    }

    /** The number of the next record; no number is ever used twice, so no nonce is either. */
    int takeNumber() {
        return next++;
    }

    Hash commitment(int number, byte[] document) {
        byte[] numbered = ByteBuffer.allocate(Integer.BYTES + document.length)
                .putInt(number)
                .put(document)
                .array();
        return Commitments.of(salt.toArray(), numbered);
    }

    /** Nonce and ciphertext; bound to the exchange, the person and the number. */
    byte[] seal(ExchangeId exchange, int number, byte[] nonce, byte[] document) {
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, exchange, number, nonce, document);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(ExchangeId exchange, int number, byte[] box) {
        byte[] nonce = Arrays.copyOf(box, NONCE_LENGTH);
        return crypt(Cipher.DECRYPT_MODE, exchange, number, nonce, Arrays.copyOfRange(box, NONCE_LENGTH, box.length));
    }

    private byte[] crypt(int mode, ExchangeId exchange, int number, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(mode, new SecretKeySpec(key.toArray(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((exchange + " " + person + " " + number).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("a sealed record is damaged", damaged);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    @Override
    public String toString() {
        return "key of " + person;
    }
}
