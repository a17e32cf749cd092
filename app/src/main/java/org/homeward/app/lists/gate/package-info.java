/**
 * The rules of the gate, one class for each family of findings.
 *
 * <p>Scope: rows to entries, dates, names, duplicates, registers, categories. Excluded: files, languages of texts.
 */
@NullMarked
package org.homeward.app.lists.gate;

import org.jspecify.annotations.NullMarked;
