/**
 * What was said and done: a tamper-evident log of signed entries, its proofs and its witnesses.
 *
 * <p>Scope: Merkle tree, tiles, checkpoints, signed notes, cosignatures and proofs in the C2SP formats. Excluded:
 * what an entry means; this module knows nothing of exchanges.
 */
@NullMarked
package org.homeward.ledger;

import org.jspecify.annotations.NullMarked;
