/**
 * The rounds of talks, the memoranda that passed through the intermediary, and the positions taken.
 *
 * <p>Scope: what was put on the table, by whom, when it arrived and how long the other side has to study it. Excluded:
 * what was agreed (agreements).
 */
@ApplicationModule(
        displayName = "Talks",
        allowedDependencies = {"kernel", "texts", "acts", "seats", "database"})
@NullMarked
package org.homeward.app.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
