/**
 * How two values of one column agree: levels from equal to different.
 *
 * <p>Scope: encoding distinct values once, levels, frequency groups. Excluded: weights and probabilities, which are the model's.
 */
@NullMarked
package org.homeward.linkage.compare;

import org.jspecify.annotations.NullMarked;
