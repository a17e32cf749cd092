package org.homeward.ledger;

import java.util.List;

/** Checks inclusion and consistency proofs, after RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class ProofCheck {

    private ProofCheck() {}

    /** True where {@code path} shows that the entry with {@code leaf} stands at {@code index} under {@code head}. */
    public static boolean included(Hash leaf, long index, TreeHead head, List<Hash> path) {
        if (index < 0 || index >= head.size()) {
            return false;
        }
        long node = index;
        long last = head.size() - 1;
        Hash root = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                root = Merkle.node(sibling, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = Merkle.node(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && root.equals(head.root());
    }

    /** True where {@code proof} shows that the log under {@code second} begins with the log under {@code first}. */
    public static boolean consistent(TreeHead first, TreeHead second, List<Hash> proof) {
        if (first.size() > second.size()) {
            return false;
        }
        if (first.size() == second.size()) {
            return proof.isEmpty() && first.root().equals(second.root());
        }
        if (first.size() == 0) {
            return proof.isEmpty() && first.root().equals(Merkle.emptyRoot());
        }
        if (proof.isEmpty()) {
            return false;
        }
        return climb(first, second, proof);
    }

    private static boolean climb(TreeHead first, TreeHead second, List<Hash> proof) {
        boolean complete = Long.bitCount(first.size()) == 1;
        Hash start = complete ? first.root() : proof.getFirst();
        long node = first.size() - 1;
        long last = second.size() - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash older = start;
        Hash newer = start;
        for (Hash sibling : proof.subList(complete ? 0 : 1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = Merkle.node(sibling, older);
                newer = Merkle.node(sibling, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Merkle.node(newer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(first.root()) && newer.equals(second.root());
    }
}
