package org.homeward.ledger;

/**
 * A tree head: how many entries a log has and the root over all of them (RFC 6962, section 2.1).
 *
 * @param size number of entries, not negative
 * @param root Merkle tree hash over them
 */
public record TreeHead(long size, Hash root) {

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("size is " + size + ", not at least 0");
        }
    }
}
