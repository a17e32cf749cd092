/**
 * Scenario packs: exchanges as files, read whole or refused with every problem at once.
 *
 * <p>Scope: the folder's files, their fields and how they refer to each other. Excluded: playing the exchange (exercise)
 * and reading the lists themselves (tables, lists).
 */
@ApplicationModule(
        displayName = "Scenario packs",
        allowedDependencies = {"kernel", "texts", "accounts", "children", "remains", "talks"})
@NullMarked
package org.homeward.app.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
