/**
 * Who takes part in an exchange: parties, intermediary, commission, observers, and the keys each seat signs with.
 *
 * <p>Scope: seats and their keys. Excluded: what a seat says, which is an act; the people who sit on a seat.
 */
@ApplicationModule(
        displayName = "Seats",
        allowedDependencies = {"kernel"})
@NullMarked
package org.homeward.app.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
