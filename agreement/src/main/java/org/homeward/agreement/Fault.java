package org.homeward.agreement;

import java.util.Map;
import java.util.TreeMap;

/**
 * A fault is one thing that is wrong with a file, where it is, and what would be right.
 *
 * @param code what kind of fault
 * @param file the name the caller gave to the file
 * @param line the line, from 1
 * @param column the column, from 1
 * @param path the way to the place, such as {@code clauses[2].formula.ratio}
 * @param value what stands there, cut to 80 characters
 * @param facts the named values that the sentence needs
 */
public record Fault(
        FaultCode code, String file, int line, int column, String path, String value, Map<String, String> facts) {

    public Fault {
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
