package org.homeward.app.matching;

import java.util.Map;

/**
 * What to read in a list file.
 *
 * @param map headers by column key, where recognition needs help
 * @param truthColumn header of the column with the true identity, never shown to the engine; empty for none
 * @param numberRows true to call rows by their number, whatever ids the list gives them
 */
public record Reading(Map<String, String> map, String truthColumn, boolean numberRows) {

    /** Columns as recognised, ids as the list gives them, nothing to measure against. */
    public static final Reading PLAIN = new Reading(Map.of(), "", false);

    public Reading {
        map = Map.copyOf(map);
    }
}
