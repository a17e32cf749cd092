package org.homeward.agreement;

import java.util.Map;

/**
 * A reason is one thing that decided, as data; {@link Reasons} puts it into words.
 *
 * @param code the kind of reason, which is the key of its text
 * @param facts the named values that the sentence needs
 */
public record Reason(String code, Map<String, String> facts) {

    /** The evidence meets what is asked. */
    public static final String MET = "met";
    /** The evidence does not meet what is asked. */
    public static final String NOT_MET = "not-met";
    /** The evidence is missing. */
    public static final String MISSING = "missing";
    /** The evidence is known only in part, and the part leaves it open. */
    public static final String PARTLY_KNOWN = "partly-known";
    /** The parties read the category differently, and it matters for this person. */
    public static final String READINGS_DIFFER = "readings-differ";
    /** What is unknown does not matter: every possible value leads to the same answer. */
    public static final String EVERY_VALUE_AGREES = "every-value-agrees";
    /** The clause moves nobody. */
    public static final String MOVES_NOBODY = "moves-nobody";
    /** A rule of law decides or must be heeded; the fact {@code rule} names it. */
    public static final String LAW = "law";

    public Reason {
        facts = Map.copyOf(facts);
    }
}
