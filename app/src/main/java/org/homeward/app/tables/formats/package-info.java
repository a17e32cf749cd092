/**
 * How bytes become tables and tables become bytes, on arrays in memory.
 *
 * <p>Scope: archive, XML, CSV and encoding handling, each bounded by {@link
 * org.homeward.app.tables.formats.TableLimits}. Excluded: files and streams, which the facade opens.
 */
@NullMarked
package org.homeward.app.tables.formats;

import org.jspecify.annotations.NullMarked;
