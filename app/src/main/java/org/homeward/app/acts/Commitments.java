package org.homeward.app.acts;

import org.homeward.ledger.Hash;

/** Salted commitments: they fix what was said without showing it, and say nothing once the salt is gone. */
public final class Commitments {

    /** Length of a salt in bytes: as much as the hash has, so that nothing can be found by trying. */
    public static final int SALT_LENGTH = 32;

    private Commitments() {}

    /** SHA-256 of the salt and the document's bytes. */
    public static Hash of(byte[] salt, byte[] document) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("salt has " + salt.length + " bytes, not " + SALT_LENGTH);
        }
        return Hash.sha256(salt, document);
    }
}
