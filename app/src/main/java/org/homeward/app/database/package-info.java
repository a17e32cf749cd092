/**
 * The one durable store: PostgreSQL, brought along or the operator's own.
 *
 * <p>Scope: unpacking, starting, adopting and stopping the embedded server; connections, transactions and migrations.
 * Excluded: what the tables mean; each part owns a schema of its own and no other part reads it.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"kernel"})
@NullMarked
package org.homeward.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
