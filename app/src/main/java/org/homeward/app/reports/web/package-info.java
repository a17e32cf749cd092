/**
 * The report as one self-contained page: words in the reader's language, and pictures drawn as SVG.
 *
 * <p>Scope: what the templates under {@code src/main/jte/reports} call. Excluded: figures of its own; every number
 * comes from the view model. It is a named interface because the compiled templates live in a package of their own.
 */
@NamedInterface("web")
@NullMarked
package org.homeward.app.reports.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
