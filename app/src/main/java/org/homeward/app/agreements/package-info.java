/**
 * The adopted agreement and who falls under each of its clauses.
 *
 * <p>Scope: that both parties signed one text, decisions per clause and person with their reasons. Excluded: the language
 * itself and its arithmetic (module {@code agreement}).
 */
@ApplicationModule(
        displayName = "Agreements",
        allowedDependencies = {"kernel", "acts", "seats", "database"})
@NullMarked
package org.homeward.app.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
