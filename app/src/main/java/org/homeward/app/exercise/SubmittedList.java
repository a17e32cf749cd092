package org.homeward.app.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.lists.GateReport;
import org.homeward.app.scenario.ScenarioPack.ListId;
import org.homeward.app.tables.TableReading;

/**
 * A list that was handed in and has passed the gate.
 *
 * @param id whose it is and whom it names
 * @param file the file as it was read
 * @param gate what was found
 * @param entries every entry, in the order of the file
 * @param repeated ids of entries that repeat an earlier one, with that one's id; they are answered as duplicates
 */
record SubmittedList(
        ListId id, TableReading.Usable file, GateReport gate, List<Listed> entries, Map<String, String> repeated) {

    SubmittedList {
        entries = List.copyOf(entries);
        repeated = Map.copyOf(repeated);
    }

    /** Entries that go on to linkage. */
    List<Listed> toLink() {
        return entries.stream().filter(each -> !repeated.containsKey(each.id())).toList();
    }

    /** The entries that repeat an earlier one, by the keys they have on the list. */
    Map<String, String> repeatedKeys() {
        Map<String, String> keys = new HashMap<>();
        entries.forEach(each -> keys.put(each.id(), each.entry().key()));
        Map<String, String> repeatedKeys = new HashMap<>();
        repeated.forEach(
                (id, earlier) -> repeatedKeys.put(keys.getOrDefault(id, id), keys.getOrDefault(earlier, earlier)));
        return repeatedKeys;
    }

    /** The name in the log: {@code ua.sought}. */
    String name() {
        return id.party() + "." + id.kind().word();
    }
}
