/**
 * Who goes with whom: one-to-one assignment of greatest total weight.
 *
 * <p>Scope: components, the exact solver, the greedy one above a limit. Excluded: probabilities.
 */
@NullMarked
package org.homeward.linkage.assign;

import org.jspecify.annotations.NullMarked;
