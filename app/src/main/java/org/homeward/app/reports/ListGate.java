package org.homeward.app.reports;

import java.util.List;

/**
 * What the gate found in one submitted list.
 *
 * @param party id of the party that submitted the list
 * @param kind what the list is
 * @param file the returned file's name, beside the report in {@code lists/}
 * @param rows rows read
 * @param withFindings rows with at least one finding
 * @param setAside rows that do not go on to linkage
 * @param findings per rule, the most frequent first
 */
public record ListGate(
        String party, Kind kind, String file, long rows, long withFindings, long setAside, List<Findings> findings) {

    public ListGate {
        findings = List.copyOf(findings);
    }

    /** What a list is for. */
    public enum Kind {
        /** People whom the party seeks from the other side. */
        SOUGHT,
        /** People whom the party holds. */
        HOLDINGS
    }

    /**
     * One rule's findings in one list.
     *
     * @param rule the rule's stable id, such as {@code HW-LIST-0007}
     * @param text the rule in words
     * @param remedy what the submitter can do
     * @param count findings
     */
    public record Findings(String rule, Wording text, Wording remedy, long count) {}
}
