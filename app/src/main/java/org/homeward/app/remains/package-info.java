/**
 * The dead on their way home: deliveries as acts of the sending and of the receiving side, and their rival totals.
 *
 * <p>Scope: counts with their basis (bodies, bags), totals that each side claims, attributions to agreements, what was
 * found later. Excluded: identification, and any exchange against the living.
 */
@ApplicationModule(
        displayName = "Remains",
        allowedDependencies = {"kernel", "texts", "acts", "seats", "database"})
@NullMarked
package org.homeward.app.remains;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
