/**
 * Who crosses: the staged exchange through neutral custody, and the urgent line beside it.
 *
 * <p>Scope: opening a stage, custody, readiness, commit, crossing, head count, receipt, abort; people left out before
 * readiness; the transfer of the severely wounded, which nothing here may hold up. Excluded: who is on which manifest
 * (plans) and who is eligible (agreements).
 */
@ApplicationModule(
        displayName = "Handover",
        allowedDependencies = {"kernel", "acts", "seats", "database"})
@NullMarked
package org.homeward.app.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
