package org.homeward.app.exercise;

import org.homeward.app.lists.ListEntry;

/**
 * One entry of a list under its pseudonymous id.
 *
 * @param id the id it has in the log: party, kind of list, row
 * @param entry what the list says
 */
record Listed(String id, ListEntry entry) {}
