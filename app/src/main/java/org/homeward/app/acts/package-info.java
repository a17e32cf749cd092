/**
 * Acts: the one way anything happens in an exchange. Sign, append, project, replay, prove, export, check.
 *
 * <p>Scope: the form of an act, the exchange's log in the database and as files, sealed records of persons, read models'
 * upkeep. Excluded: what an act of a given type means; the parts know that, and hand in projections and rules.
 */
@ApplicationModule(
        displayName = "Acts",
        allowedDependencies = {"kernel", "texts", "database", "seats"})
@NullMarked
package org.homeward.app.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
