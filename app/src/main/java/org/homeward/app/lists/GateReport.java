package org.homeward.app.lists;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the gate makes of a list: its entries and everything found.
 *
 * @param sheet 0-based sheet of the file that is the list; -1 where none is
 * @param headerRow 1-based row of the headers; 0 where there is none
 * @param columns 0-based column of the sheet for each column recognised
 * @param entries every row that names somebody, in the order of the file, whatever was found about it
 * @param findings by row, those about the whole list first
 */
public record GateReport(
        int sheet, int headerRow, Map<ListColumn, Integer> columns, List<ListEntry> entries, List<Finding> findings) {

    public GateReport {
        columns = Map.copyOf(columns);
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /** True where the file has headers and names under them. */
    public boolean usable() {
        return !entries.isEmpty();
    }

    public Map<Severity, Integer> countBySeverity() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(each -> counts.merge(each.severity(), 1, Integer::sum));
        return counts;
    }

    /** Findings by the id of their rule, rules in the order of first occurrence. */
    public Map<String, List<Finding>> byRule() {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(each -> byRule.computeIfAbsent(each.code(), _ -> new java.util.ArrayList<>())
                .add(each));
        return byRule;
    }
}
