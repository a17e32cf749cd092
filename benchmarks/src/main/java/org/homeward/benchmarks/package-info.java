/** Every figure the documents quote, each re-measurable by one command. */
@NullMarked
package org.homeward.benchmarks;

import org.jspecify.annotations.NullMarked;
