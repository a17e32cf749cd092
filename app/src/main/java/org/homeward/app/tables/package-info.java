/**
 * Lists as files: reads and writes tables in CSV and XLSX, and trusts nothing in them.
 *
 * <p>Scope: encodings, separators, workbook parts, cell kinds, the limits on everything that comes from a file, and the
 * protection of what is written against being run as a formula. A file may come from the other side of a war: whatever
 * its bytes are, reading ends with a table or with problems, within stated bounds of memory and time. Excluded: what the
 * columns mean (part {@code lists}), running formulas, macros or links, and the old binary {@code .xls}.
 */
@ApplicationModule(
        displayName = "Tables",
        allowedDependencies = {"kernel"})
@NullMarked
package org.homeward.app.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
