/**
 * Names of people read into one phonetic space: what a name field says, whatever script or romanisation it is written in.
 *
 * <p>Scope: folding of characters, the skeleton of each token with up to four hypotheses, translation classes of given
 * names, variants and diminutives as typed links, patronymics as fathers' names, national frequencies, romanisation.
 * Excluded: comparison of records, weights and decisions ({@code org.homeward.linkage}). The tables are resources of this
 * package, written for it, and readable as they are.
 */
@NullMarked
package org.homeward.linkage.names;

import org.jspecify.annotations.NullMarked;
