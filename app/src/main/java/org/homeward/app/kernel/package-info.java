/**
 * The few types every part speaks in: outcomes, refusals, problems in files, withheld data and progress.
 *
 * <p>Scope: types without behaviour of their own. Excluded: anything that knows what an exchange is.
 */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package org.homeward.app.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
