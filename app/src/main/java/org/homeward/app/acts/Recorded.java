package org.homeward.app.acts;

import org.homeward.ledger.Hash;

/**
 * The receipt of an act: where it stands in the log. It holds once the transaction has ended; {@link Acts#proof} then
 * proves it.
 *
 * @param index the act's place in the log
 * @param leaf the hash of the entry
 */
public record Recorded(long index, Hash leaf) {}
