/**
 * String kernels for millions of comparisons a second: edit distances over flat arrays of small codes, and a signature
 * that rules out most pairs before a distance is computed.
 *
 * <p>Scope: exact distances, exact lower bounds. Excluded: names, scripts, weights.
 */
@NullMarked
package org.homeward.linkage.text;

import org.jspecify.annotations.NullMarked;
