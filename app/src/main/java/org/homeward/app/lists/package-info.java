/**
 * Lists of names: what a list says, what is wrong with it, and what each side answers for each name on it.
 *
 * <p>Scope: the columns of a list and their headers in three languages, its entries, the gate with its findings, the
 * list given back with them, the statements, remarks and final replies of the list cycle, and the reconciliation in
 * which no name is lost. Excluded: reading bytes (part {@code tables}), deciding who two entries are (module {@code
 * linkage} says who may be who, a human decides) and who is eligible (module {@code agreement}); both are handed in.
 */
@ApplicationModule(
        displayName = "Lists",
        allowedDependencies = {"kernel", "tables", "texts", "acts", "seats", "database"})
@NullMarked
package org.homeward.app.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
