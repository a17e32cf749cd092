/**
 * Drafts a plan from an agreement and the lists of whom each party holds.
 *
 * <p>Scope: from list entries to the planner's request, and the draft as files. Excluded: the search for a plan (module
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
