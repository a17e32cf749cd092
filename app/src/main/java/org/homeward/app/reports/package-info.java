/**
 * What an exchange leaves on the table: the report, its summary in figures, manifests and receipts.
 *
 * <p>Scope: read models, printing and exports only. It is filled by the command that ran the exchange, from the read
 * models of the parts; no part calls it. Excluded: any rule of an exchange, any choice between rival statements, and,
 * in {@code report.html} and {@code summary.json}, any personal data beyond pseudonymous entry ids. Manifests and
 * receipts carry names, because people are called by name at the line; they are written to their own folder.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {"kernel", "texts"})
@NullMarked
package org.homeward.app.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
