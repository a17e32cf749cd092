/**
 * The command line: one class per subcommand, each thin over the facades of the parts.
 *
 * <p>Scope: arguments, exit codes, progress on stderr, results on stdout. Excluded: any rule of an exchange.
 */
@ApplicationModule(displayName = "Command line")
@NullMarked
package org.homeward.app.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
