package org.homeward.app.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Problem;
import org.homeward.app.lists.gate.Duplicates;
import org.homeward.app.lists.gate.EntryReader;
import org.homeward.app.lists.gate.Families;
import org.homeward.app.lists.gate.Findings;
import org.homeward.app.lists.gate.Header;
import org.homeward.app.lists.gate.SamePeople;
import org.homeward.app.lists.gate.Standing;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableReading;

/**
 * Checks a list before anybody acts on it.
 *
 * <p>Nothing is dropped, corrected or rewritten: every row that names somebody becomes an entry, and all that is found
 * is said beside it.
 */
public final class Gate {

    private Gate() {}

    /** Checks what was read from a file, under what is known of the exchange. */
    public static GateReport check(TableReading.Usable list, GateContext context) {
        Findings findings = new Findings(list.file().name());
        for (Problem notice : list.notices()) {
            findings.add(new Finding(notice, severity(notice)));
        }
        List<Table> sheets = list.file().sheets();
        Header header = Header.find(sheets, context.mapping());
        if (header == null) {
            findings.list(ListRule.HEADER_NOT_FOUND);
            return new GateReport(-1, 0, Map.of(), List.of(), findings.all());
        }
        header.check(context.kind(), findings);
        List<ListEntry> entries = new EntryReader(header, context, epoch1904(list), findings).read();
        if (entries.isEmpty()) {
            findings.list(ListRule.NO_ENTRIES);
        }
        Duplicates.check(entries, header, findings);
        Standing.check(entries, header, context, findings);
        SamePeople.check(entries, header, context, findings);
        Families.check(entries, header, findings);
        List<Finding> all = new ArrayList<>(findings.all());
        all.sort(Comparator.comparingInt(Finding::row));
        return new GateReport(header.sheet(), header.row(), header.columns(), entries, all);
    }

    private static boolean epoch1904(TableReading.Usable list) {
        return list.file().format() instanceof TableFormat.Xlsx(boolean epoch1904) && epoch1904;
    }

    private static Severity severity(Problem notice) {
        // What hides a row or turns letters into others touches who is meant; the rest is for the reader's eye.
        return switch (notice.code()) {
            case "HW-TABLE-0030", "HW-TABLE-0031", "HW-TABLE-0032", "HW-TABLE-0033" -> Severity.ERROR;
            case "HW-TABLE-0016", "HW-TABLE-0017", "HW-TABLE-0018", "HW-TABLE-0019", "HW-TABLE-0020", "HW-TABLE-0021" ->
                Severity.WARNING;
            default -> Severity.NOTE;
        };
    }
}
