/**
 * Every text a person reads, in six languages.
 *
 * <p>Scope: message catalogues {@code texts/<part>/<language>.properties} in UTF-8, ICU message format with named
 * arguments, formatting of numbers and dates. Excluded: names of people, which stay as they were written.
 */
@ApplicationModule(
        displayName = "Texts",
        allowedDependencies = {"kernel"})
@NullMarked
package org.homeward.app.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
