/** The tables of the part. */
@NullMarked
package org.homeward.app.children.store;

import org.jspecify.annotations.NullMarked;
