/** Tests of how linkage is scored, and floors under its accuracy. */
@NullMarked
package org.homeward.benchmarks.linkage;

import org.jspecify.annotations.NullMarked;
