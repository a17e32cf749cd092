package org.homeward.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962, section 2.1, over SHA-256: leaf and node hashes, roots, and the making of proofs.
 *
 * <p>Proofs are checked by {@link ProofCheck}, which is written on its own after RFC 9162, section 2.1, so that one
 * mistake cannot hide another.
 */
public final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** The hash of one entry. */
    public static Hash leaf(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    /** The hash of two subtrees side by side. */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.shared(), right.shared());
    }

    /** The root of the tree without entries. */
    public static Hash emptyRoot() {
        return Hash.sha256();
    }

    /** The root over the first {@code size} entries. */
    public static Hash root(NodeSource nodes, long size) throws LogFormatException {
        return size == 0 ? emptyRoot() : range(nodes, 0, size);
    }

    /**
     * The inclusion proof of entry {@code index} in the tree of {@code size} entries, from the leaf's sibling upwards
     * (RFC 6962, section 2.1.1).
     */
    public static List<Hash> inclusionProof(NodeSource nodes, long index, long size) throws LogFormatException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index is " + index + ", not between 0 and " + (size - 1));
        }
        List<Hash> path = new ArrayList<>();
        inclusion(nodes, index, 0, size, path);
        return List.copyOf(path);
    }

    /**
     * The proof that the tree of {@code second} entries begins with the tree of {@code first} entries (RFC 6962,
     * section 2.1.2); empty where either is empty or both are one tree.
     */
    public static List<Hash> consistencyProof(NodeSource nodes, long first, long second) throws LogFormatException {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("first size is " + first + ", not between 0 and " + second);
        }
        List<Hash> proof = new ArrayList<>();
        if (first > 0 && first < second) {
            consistency(nodes, first, 0, second, true, proof);
        }
        return List.copyOf(proof);
    }

    private static void inclusion(NodeSource nodes, long index, long start, long end, List<Hash> path)
            throws LogFormatException {
        if (end - start == 1) {
            return;
        }
        long split = start + largestPowerBelow(end - start);
        if (index < split) {
            inclusion(nodes, index, start, split, path);
            path.add(range(nodes, split, end));
        } else {
            inclusion(nodes, index, split, end, path);
            path.add(range(nodes, start, split));
        }
    }

    private static void consistency(NodeSource nodes, long first, long start, long end, boolean whole, List<Hash> proof)
            throws LogFormatException {
        if (first == end) {
            if (!whole) {
                proof.add(range(nodes, start, end));
            }
            return;
        }
        long split = start + largestPowerBelow(end - start);
        if (first <= split) {
            consistency(nodes, first, start, split, whole, proof);
            proof.add(range(nodes, split, end));
        } else {
            consistency(nodes, first, split, end, false, proof);
            proof.add(range(nodes, start, split));
        }
    }

    private static Hash range(NodeSource nodes, long start, long end) throws LogFormatException {
        long count = end - start;
        if (Long.bitCount(count) == 1 && start % count == 0) {
            return nodes.node(Long.numberOfTrailingZeros(count), start / count);
        }
        long split = start + largestPowerBelow(count);
        return node(range(nodes, start, split), range(nodes, split, end));
    }

    /** The largest power of two smaller than {@code count}, which is at least 2. */
    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }
}
