/** Tests of the matching engine, on lists of invented people. */
@NullMarked
package org.homeward.linkage;

import org.jspecify.annotations.NullMarked;
