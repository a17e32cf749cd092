/**
 * Makes what is laid before the parties: a draft plan from an agreement and the lists of whom each holds, and the annex that
 * they sign.
 *
 * <p>Scope: from list entries and clauses to the planner's request, the draft as files, the agreement as a document. Excluded: the search for a plan (module
 * {@code planning}), who is eligible (module {@code agreement}), and adopting a plan, which is an act (part {@code
 * plans}); a draft binds nobody.
 */
@ApplicationModule(
        displayName = "Drafts of plans",
        allowedDependencies = {"kernel", "texts", "lists", "tables", "reports", "reports :: web"})
@NullMarked
package org.homeward.app.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
