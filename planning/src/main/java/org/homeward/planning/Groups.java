package org.homeward.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Families and units that travel in several parts: somebody severely wounded apart from the rest, people of several sites,
 * or more people than travel as one. Whether they meet on one manifest is a matter of who of a kind goes where.
 *
 * @param all every such group of whom all go
 */
record Groups(List<Group> all) {

    /** A unit of a group, by its position in its kind and that of its site in the flows. */
    record Part(Kind kind, int unit, int at) {}

    /**
     * One group.
     *
     * @param slots those that every part can reach
     */
    record Group(List<Part> parts, BitSet slots) {}

    /** A unit that is to have a place in one slot, whatever the order of its kind. */
    record Seat(int kind, int unit, int slot) {}

    Groups {
        all = List.copyOf(all);
    }

    /** The same groups, with only the slots that are possible for all their parts. */
    Groups within(BiPredicate<Part, Integer> possible) {
        return new Groups(all.stream()
                .map(group -> {
                    BitSet slots = new BitSet();
                    group.slots().stream()
                            .filter(slot -> group.parts().stream().allMatch(part -> possible.test(part, slot)))
                            .forEach(slots::set);
                    return new Group(group.parts(), slots);
                })
                .toList());
    }

    /** The groups in several parts, of whom the same units go as in a known answer. */
    static Groups of(Load load, Flows flows) {
        Instance instance = load.instance;
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        for (Kind kind : instance.kinds) {
            for (int unit = 0; unit < kind.count(); unit++) {
                String group = kind.units().get(unit).members().getFirst().group();
                if (!group.isEmpty()) {
                    int at = Arrays.binarySearch(
                            flows.sites[kind.index()], kind.units().get(unit).site());
                    boolean goes = unit < load.placed(kind);
                    parts.computeIfAbsent(kind.side() + "/" + group, _ -> new ArrayList<>())
                            .add(new Part(kind, unit, goes ? at : -1));
                }
            }
        }
        List<Group> all = new ArrayList<>();
        for (List<Part> group : parts.values()) {
            if (group.size() > 1 && group.stream().allMatch(part -> part.at() >= 0)) {
                BitSet slots = (BitSet) group.getFirst().kind().reach().clone();
                group.forEach(part -> slots.and(part.kind().reach()));
                all.add(new Group(List.copyOf(group), slots));
            }
        }
        return new Groups(all);
    }
}
