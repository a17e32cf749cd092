package org.homeward.linkage;

import java.util.Map;

/** What came of linking two lists: a result, or a refusal as data. */
public sealed interface LinkOutcome {
    /** The lists were linked. */
    record Linked(LinkResult result) implements LinkOutcome {}

    /**
     * The lists were not linked.
     *
     * @param code why
     * @param facts the values behind it, such as {@code list}, {@code rows}, {@code limit}; no personal data
     */
    record Refused(LinkRefusal code, Map<String, String> facts) implements LinkOutcome {
        public Refused {
            facts = Map.copyOf(facts);
        }
    }
}
