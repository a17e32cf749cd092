/**
 * Which pairs are worth scoring: every pair where that is affordable, keys beyond.
 *
 * <p>Scope: the full cross product with early rejection, key blocks. Excluded: deciding.
 */
@NullMarked
package org.homeward.linkage.candidates;

import org.jspecify.annotations.NullMarked;
