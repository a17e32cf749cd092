/**
 * What it costs to decide who falls under which clause.
 *
 * <p>Scope: made-up people under a made-up agreement of ten clauses. Excluded: anything but eligibility.
 */
@NullMarked
package org.homeward.benchmarks.agreement;

import org.jspecify.annotations.NullMarked;
