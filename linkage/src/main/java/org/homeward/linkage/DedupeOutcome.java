package org.homeward.linkage;

import java.util.Map;

/** What came of looking for repeated people in one list: a result, or a refusal as data. */
public sealed interface DedupeOutcome {
    /** The list was searched. */
    record Deduped(DedupeResult result) implements DedupeOutcome {}

    /**
     * The list was not searched.
     *
     * @param code why
     * @param facts the values behind it; no personal data
     */
    record Refused(LinkRefusal code, Map<String, String> facts) implements DedupeOutcome {
        public Refused {
            facts = Map.copyOf(facts);
        }
    }
}
