/** The tables of the talks. */
@NullMarked
package org.homeward.app.talks.store;

import org.jspecify.annotations.NullMarked;
