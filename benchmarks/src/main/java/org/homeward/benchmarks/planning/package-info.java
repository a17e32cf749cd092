/**
 * What planning costs and how good the plans are, each figure beside a plain greedy plan of the same instance.
 *
 * <p>Scope: synthetic instances of the published sizes. Excluded: anything but planning.
 */
@NullMarked
package org.homeward.benchmarks.planning;

import org.jspecify.annotations.NullMarked;
