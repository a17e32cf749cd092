/**
 * Plays a scenario pack as acts, phase by phase: a whole exchange from the first list of names to the signed receipt.
 *
 * <p>Scope: the order in which the parts are called, what the exercise makes up (who is unfit, who is not brought), and
 * filling the report. Excluded: every rule of an exchange; those are the parts' own.
 */
@ApplicationModule(displayName = "Exercise")
@NullMarked
package org.homeward.app.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
