/**
 * One person against a large list.
 *
 * <p>Scope: finding and scoring the rows worth looking at for a query. Excluded: storing the index, watching the list
 * for changes.
 */
@NullMarked
package org.homeward.linkage.search;

import org.jspecify.annotations.NullMarked;
