/** The tables of the part. */
@NullMarked
package org.homeward.app.plans.store;

import org.jspecify.annotations.NullMarked;
