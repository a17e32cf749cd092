/** The tables of the lists. */
@NullMarked
package org.homeward.app.lists.store;

import org.jspecify.annotations.NullMarked;
