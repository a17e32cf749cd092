package org.homeward.app.seats;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where secret bytes come from: keys, salts and nonces.
 *
 * <p>Safe for use by several threads.
 */
public interface Secrets {

    /** The most bytes one call yields. */
    int MOST_BYTES = 32;

    /**
     * {@code length} secret bytes.
     *
     * @param purpose says what for; never the same twice for two different things
     */
    byte[] bytes(String purpose, int length);

    /** Real randomness. */
    static Secrets random() {
        SecureRandom source = new SecureRandom();
        return (purpose, length) -> {
            byte[] bytes = new byte[checked(length)];
            source.nextBytes(bytes);
            return bytes;
        };
    }

    /**
     * Bytes that follow from a seed and the purpose, by HMAC-SHA-256: for demonstrations and tests, where the same run
     * must leave the same log, byte for byte. Whoever knows the seed knows every key.
     */
    static Secrets seeded(long seed) {
        byte[] key = ("homeward demonstration seed " + seed).getBytes(StandardCharsets.US_ASCII);
        ThreadLocal<Mac> macs = ThreadLocal.withInitial(() -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac;
            } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
                throw new IllegalStateException("every Java platform has HMAC-SHA-256", impossible);
            }
        });
        return (purpose, length) -> {
            byte[] whole = macs.get().doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(whole, checked(length));
        };
    }

    private static int checked(int length) {
        if (length < 1 || length > MOST_BYTES) {
            throw new IllegalArgumentException("length is " + length + ", not between 1 and " + MOST_BYTES);
        }
        return length;
    }
}
