/** The walls of the house, each held by a rule and each rule shown to catch a red sample. */
@NullMarked
package org.homeward.walls;

import org.jspecify.annotations.NullMarked;
