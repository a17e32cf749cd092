/** Tests of the assignment. */
@NullMarked
package org.homeward.linkage.assign;

import org.jspecify.annotations.NullMarked;
