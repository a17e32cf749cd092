/**
 * Who is who: matches people across two lists, scripts and spellings, and says why.
 *
 * <p>Scope: records in, linked pairs with reasons out. Excluded: reading files, storing results, deciding. A human
 * always confirms.
 */
@NullMarked
package org.homeward.linkage;

import org.jspecify.annotations.NullMarked;
