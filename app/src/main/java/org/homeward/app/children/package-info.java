/**
 * A list of named children, checked one by one until each is home or accounted for.
 *
 * <p>Scope: the answer to each name and what is said of the list as a whole. Excluded, by rule: the arithmetic of any
 * exchange. A child is returned, never traded; no type of this part can enter a balance or a plan.
 */
@ApplicationModule(
        displayName = "Children",
        allowedDependencies = {"kernel", "texts", "acts", "seats", "database"})
@NullMarked
package org.homeward.app.children;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
