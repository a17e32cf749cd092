/**
 * Synthetic people, and lists of them with the errors that real lists have.
 *
 * <p>Scope: name tables, people drawn from a seed, spellings in Ukrainian, Russian and romanisations, the error model of
 * exchange lists, the lists of a scenario pack, and the truth about each row. Excluded: real people, matching, and
 * everything that happens to a list once it is handed in.
 *
 * <p>The same seed gives the same bytes. Nobody here is or was a prisoner, missing or a child to be returned.
 */
@ApplicationModule(
        displayName = "Synthesis",
        allowedDependencies = {"kernel"})
@NullMarked
package org.homeward.app.synthesis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
