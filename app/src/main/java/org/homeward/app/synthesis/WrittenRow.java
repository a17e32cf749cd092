package org.homeward.app.synthesis;

import java.util.List;
import java.util.Set;

/**
 * One row of an exchange list, and what is known about it besides.
 *
 * @param cells the row
 * @param person the number of its person
 * @param spelling language and script it is written in
 * @param damage what is wrong with it
 */
record WrittenRow(List<Cell> cells, long person, Spelling spelling, Set<Damage> damage) {}
