package org.homeward.app.kernel;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest SHA-256 (FIPS 180-4), written in hexadecimal wherever a person reads it. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds a text in UTF-8. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream that adds whatever is read from it. */
    public InputStream of(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    /** The digest of all that was added, in hexadecimal; it starts afresh after that. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
