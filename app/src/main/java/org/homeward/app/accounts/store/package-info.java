/** The tables of the part. */
@NullMarked
package org.homeward.app.accounts.store;

import org.jspecify.annotations.NullMarked;
