/**
 * The parts of an exchange, the command line and the database.
 *
 * <p>Each direct sub-package is one part with a facade; parts are listed in {@code ARCHITECTURE.md} and their walls are
 * held by tests.
 */
@NullMarked
package org.homeward.app;

import org.jspecify.annotations.NullMarked;
