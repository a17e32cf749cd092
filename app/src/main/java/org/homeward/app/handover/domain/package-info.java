/** The exchange protocol as states and transitions: no clock, no storage, no randomness. */
@NullMarked
package org.homeward.app.handover.domain;

import org.jspecify.annotations.NullMarked;
