package org.homeward.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part of the audit that asks whether people cross in groups of the agreed size, whole groups one after another, and
 * whether a family is divided that people who travel alone could have made room for.
 */
final class GroupAudit {

    private final Map<String, Traveller> named;
    private final Map<String, Integer> sizes;
    private final List<PlanAudit.Finding> findings = new ArrayList<>();

    private GroupAudit(Map<String, Traveller> named, Map<String, Integer> sizes) {
        this.named = named;
        this.sizes = sizes;
    }

    static List<PlanAudit.Finding> check(Plan plan, Map<String, Traveller> named) {
        GroupAudit audit = new GroupAudit(named, plan.request().limits().groupsOf());
        for (Stage stage : plan.stages()) {
            stage.manifests().forEach(manifest -> audit.manifest(stage, manifest));
        }
        return audit.findings;
    }

    private void manifest(Stage stage, Manifest manifest) {
        Map<String, TreeMap<Integer, List<Traveller>>> groups = new HashMap<>();
        Set<Integer> begun = new HashSet<>();
        int before = 0;
        for (Manifest.Line line : manifest.lines()) {
            boolean agreed = sizes.containsKey(line.clause());
            if (agreed != line.group() > 0) {
                find(stage, line.clause());
                continue;
            }
            if (!agreed) {
                before = 0;
                continue;
            }
            // A group is one stretch of the manifest, and the numbers run on from one group to the next.
            if (line.group() != before && (!begun.add(line.group()) || line.group() != begun.size())) {
                find(stage, line.clause());
            }
            before = line.group();
            Traveller person = named.get(line.traveller());
            if (person != null) {
                groups.computeIfAbsent(line.clause(), _ -> new TreeMap<>())
                        .computeIfAbsent(line.group(), _ -> new ArrayList<>())
                        .add(person);
            }
        }
        groups.forEach((clause, byNumber) -> {
            int size = sizes.getOrDefault(clause, 0);
            boolean full =
                    byNumber.headMap(byNumber.lastKey()).values().stream().allMatch(one -> one.size() == size);
            boolean shared = groups.entrySet().stream()
                    .anyMatch(other -> !other.getKey().equals(clause)
                            && byNumber.keySet().stream().anyMatch(other.getValue()::containsKey));
            if (!full || shared || byNumber.lastEntry().getValue().size() > size || dividesForNothing(byNumber, size)) {
                find(stage, clause);
            }
        });
    }

    /**
     * True if a family is divided though the others leave room for it wherever they are put: a family of f finds no room
     * only where every group has fewer than f places left, so only where those who travel alone are few.
     */
    private static boolean dividesForNothing(Map<Integer, List<Traveller>> groups, int size) {
        Map<String, Integer> members = new HashMap<>();
        Map<String, Set<Integer>> groupsOf = new HashMap<>();
        int people = 0;
        for (Map.Entry<Integer, List<Traveller>> group : groups.entrySet()) {
            people += group.getValue().size();
            for (Traveller person : group.getValue()) {
                boolean severe = person.urgency() == Urgency.SEVERELY_WOUNDED && person.subject() != Subject.REMAINS;
                if (person.undivided() && !severe) {
                    members.merge(person.group(), 1, Integer::sum);
                    groupsOf.computeIfAbsent(person.group(), _ -> new HashSet<>())
                            .add(group.getKey());
                }
            }
        }
        int inFamilies = members.values().stream()
                .filter(count -> count > 1 && count <= size)
                .mapToInt(Integer::intValue)
                .sum();
        int alone = people - inFamilies;
        return members.entrySet().stream()
                .filter(family -> family.getValue() > 1 && family.getValue() <= size)
                .filter(family ->
                        groupsOf.getOrDefault(family.getKey(), Set.of()).size() > 1)
                .anyMatch(family -> alone + family.getValue() > groups.size() * (family.getValue() - 1));
    }

    private void find(Stage stage, String clause) {
        findings.add(new PlanAudit.Finding(
                PlanAudit.Rule.CROSSING_GROUPS, Map.of("stage", Integer.toString(stage.number()), "clause", clause)));
    }
}
