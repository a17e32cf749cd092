package org.homeward.app.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.Finding;
import org.homeward.app.lists.Gate;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.GateReport;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.lists.ListEntry.Custody;
import org.homeward.app.lists.ListEntry.Identity;
import org.homeward.app.lists.ListRule;
import org.homeward.app.lists.Register;
import org.homeward.app.scenario.ScenarioPack.ListId;
import org.homeward.app.scenario.ScenarioPack.ListKind;
import org.homeward.app.seats.SeatId;
import org.homeward.app.tables.TableReading;

/** Gates the four lists and records their submission. */
final class GatePhase {

    private static final int ROW_DIGITS = 5;

    private final World world;

    GatePhase(World world) {
        this.world = world;
    }

    /**
     * Gates every list: holdings first, because what they say of the released and the dead is what the other side's
     * sought list is held against.
     */
    Map<ListId, SubmittedList> run(Map<ListId, TableReading.Usable> files) {
        LocalDate reference = world.pack.exercise().referenceDate();
        Map<ListId, SubmittedList> lists = new LinkedHashMap<>();
        for (SeatId party : world.parties()) {
            ListId holdings = new ListId(party.value(), ListKind.HOLDINGS);
            lists.put(holdings, gate(holdings, files, GateContext.holdings(reference)));
        }
        for (SeatId party : world.parties()) {
            ListId sought = new ListId(party.value(), ListKind.SOUGHT);
            SubmittedList others = Objects.requireNonNull(
                    lists.get(new ListId(world.other(party).value(), ListKind.HOLDINGS)));
            GateContext context = GateContext.soughtPrisoners(reference).with(registers(others));
            lists.put(sought, gate(sought, files, context));
        }
        LocalDate day = world.pack.exercise().timetable().listsSubmitted();
        lists.values().forEach(list -> record(list, day));
        return lists;
    }

    private static SubmittedList gate(ListId id, Map<ListId, TableReading.Usable> files, GateContext context) {
        TableReading.Usable file = files.get(id);
        if (file == null) {
            throw new IllegalArgumentException("no file of list " + id);
        }
        GateReport report = Gate.check(file, context);
        List<Listed> entries = new ArrayList<>();
        for (ListEntry entry : report.entries()) {
            entries.add(new Listed(pseudonym(id, entry.row()), entry));
        }
        Map<String, String> repeated = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            String earlier = finding.problem().facts().get("row");
            if (finding.code().equals(ListRule.DUPLICATE.id()) && earlier != null) {
                repeated.put(pseudonym(id, finding.row()), pseudonym(id, Integer.parseInt(earlier)));
            }
        }
        return new SubmittedList(id, file, report, entries, repeated);
    }

    /** Whom a holder says it released, and who it says has died. */
    private static List<Register> registers(SubmittedList holdings) {
        return List.of(
                register(holdings, Register.Kind.RELEASED, Custody.RELEASED),
                register(holdings, Register.Kind.DECEASED, Custody.DECEASED));
    }

    private static Register register(SubmittedList holdings, Register.Kind kind, Custody custody) {
        List<Sensitive<Identity>> entries = holdings.entries().stream()
                .map(Listed::entry)
                .filter(entry -> entry.holding().map(ListEntry.Holding::custody).equals(Optional.of(custody)))
                .map(ListEntry::identity)
                .toList();
        return new Register(kind, holdings.id().party(), entries);
    }

    private void record(SubmittedList list, LocalDate day) {
        Map<String, ListEntry> entries = new LinkedHashMap<>();
        list.entries().forEach(each -> entries.put(each.id(), each.entry()));
        world.lists.submitted(
                list.name(),
                list.id().kind().word(),
                entries,
                new SeatId(list.id().party()),
                World.at(day, 9));
        Map<String, Set<Integer>> rowsByRule = new LinkedHashMap<>();
        Set<Integer> rows = new HashSet<>();
        for (Finding finding : list.gate().findings()) {
            rowsByRule.computeIfAbsent(finding.code(), _ -> new HashSet<>()).add(finding.row());
            if (finding.row() > 0) {
                rows.add(finding.row());
            }
        }
        Map<String, Integer> byRule = new LinkedHashMap<>();
        rowsByRule.forEach((rule, concerned) -> byRule.put(rule, concerned.size()));
        world.lists.gated(
                list.name(),
                rows.size(),
                byRule,
                list.repeated().keySet().stream().sorted().toList(),
                world.intermediary,
                World.at(day, 12));
    }

    /** The id of an entry in the log: whose list, which kind, which row; nothing of the person. */
    private static String pseudonym(ListId id, int row) {
        String digits = Integer.toString(row);
        return id.party() + "-" + id.kind().word().charAt(0) + "-"
                + "0".repeat(Math.max(0, ROW_DIGITS - digits.length())) + digits;
    }
}
