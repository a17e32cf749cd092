/**
 * Why a pair has its probability, as data and as sentences in six languages.
 *
 * <p>Scope: waterfalls, counterfactuals, texts. Excluded: pages and reports.
 */
@NullMarked
package org.homeward.linkage.explain;

import org.jspecify.annotations.NullMarked;
