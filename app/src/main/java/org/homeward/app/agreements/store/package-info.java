/** The tables of the part. */
@NullMarked
package org.homeward.app.agreements.store;

import org.jspecify.annotations.NullMarked;
