/**
 * What was said in public, by whom and where: topics on which the published accounts differ.
 *
 * <p>Scope: statements with their sources side by side, and how far apart they stand. Excluded: choosing one as true,
 * and anything the two sides say to each other inside the exchange.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "texts", "acts", "seats", "database"})
@NullMarked
package org.homeward.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
