/** Red samples of a domain. */
@NullMarked
package org.homeward.walls.red.one.domain;

import org.jspecify.annotations.NullMarked;
