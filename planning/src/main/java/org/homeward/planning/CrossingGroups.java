package org.homeward.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The groups in which the people of one manifest cross, one group after another, where their clause agrees on a size.
 *
 * <p>Every group is as large as agreed, the last one of a clause as small as need be. People fill the groups in boarding
 * order; a family goes to the first group that has room for all of it, and is divided only where none has. The severely
 * wounded are bound to no family, so that none holds them back.
 */
final class CrossingGroups {

    private final List<Traveller> boarding;
    private final Map<String, Integer> told;

    private CrossingGroups(List<Traveller> boarding, Map<String, Integer> told) {
        this.boarding = boarding;
        this.told = told;
    }

    /**
     * The lines of a manifest.
     *
     * @param boarding its people in boarding order
     * @param sizes agreed size of a group by clause
     * @param told number of the group that people of this manifest have been told
     */
    static List<Manifest.Line> lines(List<Traveller> boarding, Map<String, Integer> sizes, Map<String, Integer> told) {
        return new CrossingGroups(boarding, told).lines(sizes);
    }

    /** People who cross next to one another, and from which position in boarding order on. */
    private record Turn(int from, boolean group, List<Integer> members) {}

    private List<Manifest.Line> lines(Map<String, Integer> sizes) {
        Map<String, List<Integer>> byClause = new LinkedHashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (int at = 0; at < boarding.size(); at++) {
            String clause = boarding.get(at).clause();
            if (sizes.containsKey(clause)) {
                byClause.computeIfAbsent(clause, _ -> new ArrayList<>()).add(at);
            } else {
                turns.add(new Turn(at, false, List.of(at)));
            }
        }
        byClause.forEach((clause, people) -> {
            int from = 0;
            for (List<Integer> group : groups(people, sizes.getOrDefault(clause, 1))) {
                List<Integer> ordered = group.stream().sorted().toList();
                from = Math.max(from, ordered.getFirst());
                turns.add(new Turn(from, true, ordered));
            }
        });
        turns.sort(Comparator.comparingInt(Turn::from));
        List<Manifest.Line> lines = new ArrayList<>();
        int number = 0;
        for (Turn turn : turns) {
            number += turn.group() ? 1 : 0;
            for (int at : turn.members()) {
                Traveller person = boarding.get(at);
                lines.add(new Manifest.Line(person.id(), person.clause(), turn.group() ? number : 0));
            }
        }
        return lines;
    }

    /** The groups of one clause, by position in boarding order; full ones first. */
    private List<List<Integer>> groups(List<Integer> people, int size) {
        List<List<Integer>> blocks = blocks(people, size);
        Rooms inOrder = new Rooms(people.size(), size);
        if (deal(blocks, inOrder).isEmpty()) {
            return inOrder.groups;
        }
        // The largest families first, and whoever travels alone fills what they leave.
        Rooms packed = new Rooms(people.size(), size);
        List<List<Integer>> divided = deal(
                blocks.stream()
                        .filter(block -> block.size() > 1)
                        .sorted(Comparator.comparingInt((List<Integer> block) -> block.size())
                                .reversed())
                        .toList(),
                packed);
        List<List<Integer>> alone = new ArrayList<>();
        divided.forEach(family -> family.forEach(at -> alone.add(List.of(at))));
        blocks.stream().filter(block -> block.size() == 1).forEach(alone::add);
        deal(alone, packed);
        return packed.groups;
    }

    /** Who crosses in one group if they can: families that a group can hold, everybody else alone. */
    private List<List<Integer>> blocks(List<Integer> people, int size) {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int at : people) {
            Traveller person = boarding.get(at);
            boolean alone = !person.undivided() || Instance.severe(person);
            families.computeIfAbsent(alone ? "alone " + at : "family " + person.group(), _ -> new ArrayList<>())
                    .add(at);
        }
        List<List<Integer>> blocks = new ArrayList<>();
        for (List<Integer> family : families.values()) {
            if (family.size() > size) {
                family.forEach(at -> blocks.add(List.of(at)));
            } else {
                blocks.add(family);
            }
        }
        return blocks;
    }

    /** Groups being filled. */
    private static final class Rooms {

        private final List<List<Integer>> groups = new ArrayList<>();
        private final int size;
        private final int last;

        Rooms(int people, int size) {
            this.size = size;
            for (int left = people; left > 0; left -= size) {
                groups.add(new ArrayList<>());
            }
            last = people - (groups.size() - 1) * size;
        }

        boolean put(List<Integer> block, int group) {
            boolean fits = group < groups.size()
                    && groups.get(group).size() + block.size() <= (group == groups.size() - 1 ? last : size);
            return fits && groups.get(group).addAll(block);
        }

        boolean putFirst(List<Integer> block) {
            for (int group = 0; group < groups.size(); group++) {
                if (put(block, group)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Deals blocks in order, those who were told a group first and to that one; answers those for whom none has room. */
    private List<List<Integer>> deal(List<List<Integer>> blocks, Rooms rooms) {
        Map<Integer, Integer> now = new TreeMap<>();
        blocks.forEach(block -> now.put(toldGroup(block), 0));
        now.remove(0);
        int next = 0;
        for (Map.Entry<Integer, Integer> entry : now.entrySet()) {
            entry.setValue(next++);
        }
        List<List<Integer>> rest = new ArrayList<>();
        for (List<Integer> block : blocks) {
            Integer group = now.get(toldGroup(block));
            if (group == null || !rooms.put(block, group)) {
                rest.add(block);
            }
        }
        return rest.stream().filter(block -> !rooms.putFirst(block)).toList();
    }

    private int toldGroup(List<Integer> block) {
        return told.getOrDefault(boarding.get(block.getFirst()).id(), 0);
    }
}
