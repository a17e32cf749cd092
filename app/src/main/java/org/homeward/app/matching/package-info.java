/**
 * Matching two list files: reads them, links them, writes the pairs and measures them against a known truth.
 *
 * <p>Scope: CSV and XLSX of any list of people, columns recognised by their usual names or given by hand. Excluded: the
 * linkage itself (module {@code linkage}), the checks of a handed-in list (part {@code lists}), deciding anything.
 */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"kernel", "tables", "lists", "texts"})
@NullMarked
package org.homeward.app.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
