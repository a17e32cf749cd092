/**
 * The plan that both parties adopted: stages, manifests, reserves.
 *
 * <p>Scope: recording a plan and reading it back. Excluded: computing it (module {@code planning}) and carrying it out
 * (handover).
 */
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {"kernel", "acts", "seats", "database"})
@NullMarked
package org.homeward.app.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
