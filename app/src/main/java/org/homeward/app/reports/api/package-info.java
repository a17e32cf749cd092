/**
 * The report's figures for a machine.
 *
 * <p>Scope: {@code summary.json}, one shape, described by {@code schema/summary.schema.json}. Excluded: words for a
 * reader beyond the ids and short English labels that the figures need.
 */
@NullMarked
package org.homeward.app.reports.api;

import org.jspecify.annotations.NullMarked;
