package org.homeward.ledger;

/** Where the hashes of complete subtrees are read from. */
@FunctionalInterface
public interface NodeSource {

    /**
     * The root of the complete subtree over the entries {@code index << level} to before {@code (index + 1) << level}.
     *
     * @throws LogFormatException when the source does not hold it in good form
     */
    Hash node(int level, long index) throws LogFormatException;
}
