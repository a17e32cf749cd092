/** The tables of the handover. */
@NullMarked
package org.homeward.app.handover.store;

import org.jspecify.annotations.NullMarked;
