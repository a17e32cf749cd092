package org.homeward.app.lists.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.lists.ListRule;

/** Finds family numbers that only one entry has: most often a slip of the pen, and then a family would be divided. */
public final class Families {

    private Families() {}

    public static void check(List<ListEntry> entries, Header header, Findings findings) {
        Map<String, Integer> members = new HashMap<>();
        for (ListEntry entry : entries) {
            members.merge(entry.identity().open().family(), 1, Integer::sum);
        }
        for (ListEntry entry : entries) {
            String family = entry.identity().open().family();
            if (!family.isEmpty() && members.getOrDefault(family, 0) == 1) {
                findings.at(ListRule.FAMILY_ALONE, entry.row(), header.name(ListColumn.FAMILY), family, Map.of());
            }
        }
    }
}
