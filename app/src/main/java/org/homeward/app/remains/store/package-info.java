/** The tables of the part. */
@NullMarked
package org.homeward.app.remains.store;

import org.jspecify.annotations.NullMarked;
