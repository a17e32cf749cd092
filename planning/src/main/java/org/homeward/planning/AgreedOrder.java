package org.homeward.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.planning.Explanation.Passed;

/**
 * The agreed order among people who take the same places: whoever stands first goes no later, unless a road, a family or a
 * place already told is the reason.
 */
final class AgreedOrder {

    /** One unit by its position in its kind. */
    record Member(Kind kind, int position) {

        Unit unit() {
            return kind.units().get(position);
        }

        int slot(Assignment assignment) {
            return assignment.slotOf[kind.index()][position];
        }
    }

    /** Those first who stand first. */
    static final Comparator<Member> FIRST_FIRST = Comparator.comparingInt(
                    (Member member) -> -member.kind().points())
            .thenComparing(Member::unit, Unit.IN_ORDER);

    private AgreedOrder() {}

    /** Gives the earlier stages to the kinds of more points, as far as kinds take the same places. */
    static void settle(Load load) {
        Map<Integer, List<Kind>> alike = new HashMap<>();
        load.instance.kinds.forEach(kind ->
                alike.computeIfAbsent(kind.base(), _ -> new ArrayList<>()).add(kind));
        alike.values().stream().filter(kinds -> kinds.size() > 1).forEach(kinds -> settle(load, kinds));
    }

    private static void settle(Load load, List<Kind> kinds) {
        int[] places = new int[load.instance.slots];
        for (Kind kind : kinds) {
            for (int slot = 0; slot < places.length; slot++) {
                int here = load.count[kind.index()][slot];
                places[slot] += here;
                if (here > 0) {
                    load.add(kind, slot, -here);
                }
            }
        }
        int slot = 0;
        kinds.sort(Comparator.comparingInt(Kind::points).reversed());
        for (Kind kind : kinds) {
            int left = kind.count();
            while (left > 0 && slot < places.length) {
                int here = Math.min(left, places[slot]);
                if (here > 0) {
                    load.add(kind, slot, here);
                }
                left -= here;
                places[slot] -= here;
                slot += places[slot] == 0 ? 1 : 0;
            }
        }
    }

    /** Deals the places of people who take the same places and have the same roads in their order; groups that meet stay. */
    static void settle(Assignment assignment) {
        record Alike(int base, int site) {}
        Map<Alike, List<Member>> all = new HashMap<>();
        for (Kind kind : assignment.instance.kinds) {
            for (int position = 0; position < kind.count(); position++) {
                if (!assignment.together[kind.index()][position]) {
                    Alike alike =
                            new Alike(kind.base(), kind.units().get(position).site());
                    all.computeIfAbsent(alike, _ -> new ArrayList<>()).add(new Member(kind, position));
                }
            }
        }
        for (List<Member> members : all.values()) {
            members.sort(FIRST_FIRST);
            List<Integer> slots = new ArrayList<>(members.stream()
                    .map(member -> member.slot(assignment))
                    .filter(slot -> slot != Assignment.STAYS)
                    .sorted()
                    .toList());
            slots.addAll(Collections.nCopies(members.size() - slots.size(), Assignment.STAYS));
            for (int place = 0; place < slots.size(); place++) {
                Member member = members.get(place);
                assignment.slotOf[member.kind().index()][member.position()] = slots.get(place);
            }
        }
    }

    /** Why each unit is passed by somebody who stands behind it and takes the same places; only those who are. */
    static Map<Member, Set<Passed>> passed(Assignment assignment) {
        record Alike(Side side, Shape shape, boolean severe, String admission) {}
        Map<Alike, List<Member>> all = new HashMap<>();
        for (Kind kind : assignment.instance.kinds) {
            for (int position = 0; position < kind.count(); position++) {
                String clause = assignment.instance.admission(
                        kind.units().get(position).members().getFirst());
                all.computeIfAbsent(new Alike(kind.side(), kind.shape(), kind.severe(), clause), _ -> new ArrayList<>())
                        .add(new Member(kind, position));
            }
        }
        Map<Member, Set<Passed>> passed = new HashMap<>();
        all.values().forEach(members -> passed.putAll(new Behind(assignment).passed(members)));
        return passed;
    }

    /** Who stands behind, by slot. */
    private static final class Behind {

        private final Assignment assignment;
        private final Instance instance;
        private final BitSet[] sites;
        private final BitSet told = new BitSet();
        private final BitSet together = new BitSet();

        Behind(Assignment assignment) {
            this.assignment = assignment;
            instance = assignment.instance;
            sites = new BitSet[instance.slots];
        }

        Map<Member, Set<Passed>> passed(List<Member> members) {
            Map<Member, Set<Passed>> passed = new HashMap<>();
            members.sort(FIRST_FIRST.reversed());
            for (Member member : members) {
                Set<Passed> reasons = reasons(member);
                if (!reasons.isEmpty()) {
                    passed.put(member, reasons);
                }
                add(member);
            }
            return passed;
        }

        private boolean keptTogether(Member member) {
            return assignment.together[member.kind().index()][member.position()];
        }

        private void add(Member member) {
            int slot = member.slot(assignment);
            if (slot == Assignment.STAYS) {
                return;
            }
            if (member.unit().told() != Told.NEVER) {
                told.set(slot);
            } else if (keptTogether(member)) {
                together.set(slot);
            } else {
                BitSet here = sites[slot] == null ? new BitSet() : sites[slot];
                here.set(member.unit().site());
                sites[slot] = here;
            }
        }

        private Set<Passed> reasons(Member member) {
            int slot = member.slot(assignment);
            int end = slot == Assignment.STAYS ? instance.slots : instance.stageOf(slot) * instance.pointCount;
            Set<Passed> reasons = EnumSet.noneOf(Passed.class);
            BitSet reach = member.kind().reach();
            int first = reach.nextSetBit(instance.frozen * instance.pointCount);
            for (int earlier = first; earlier >= 0 && earlier < end; earlier = reach.nextSetBit(earlier + 1)) {
                boolean others = sites[earlier] != null && !sites[earlier].isEmpty();
                boolean otherRoads = others
                        && (sites[earlier].cardinality() > 1
                                || !sites[earlier].get(member.unit().site()));
                if (told.get(earlier) || (others && member.unit().told() != Told.NEVER)) {
                    reasons.add(Passed.FOR_A_PLACE_TOLD);
                }
                if (together.get(earlier) || (others && keptTogether(member))) {
                    reasons.add(Passed.FOR_A_GROUP);
                }
                if (otherRoads) {
                    reasons.add(Passed.FOR_A_ROAD);
                }
            }
            return reasons;
        }
    }
}
