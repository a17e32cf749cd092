/**
 * What was agreed: the agreement language, eligibility, formulas, balance and clocks.
 *
 * <p>Scope: an agreement as checkable text. Excluded: who signs it, where it is kept, and how people are moved.
 */
@NullMarked
package org.homeward.agreement;

import org.jspecify.annotations.NullMarked;
