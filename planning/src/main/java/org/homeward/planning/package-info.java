/**
 * Who crosses when and where: staged, balanced plans with a stated proof of quality.
 *
 * <p>Scope: turning eligible people, an agreement and the means at hand into stages and manifests. Excluded: carrying
 * the plan out, and any decision on who is eligible.
 */
@NullMarked
package org.homeward.planning;

import org.jspecify.annotations.NullMarked;
