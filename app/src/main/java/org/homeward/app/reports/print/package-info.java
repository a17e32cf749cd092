/**
 * Manifests and receipts as PDF, drawn for A4 paper in black and white.
 *
 * <p>Scope: both parties' languages side by side, Cyrillic, Latin and Arabic, numbered copies, the code that ties a page
 * to the log. Excluded: deciding anything that is printed. Drawn directly rather than through a page layout engine: a
 * day's manifests then cost a second instead of a minute.
 */
@NullMarked
package org.homeward.app.reports.print;

import org.jspecify.annotations.NullMarked;
