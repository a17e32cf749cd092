package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.homeward.planning.Change.Event;
import org.homeward.planning.PlanAudit.Rule;
import org.junit.jupiter.api.Test;

/** People cross in groups of the agreed size, whole groups one after another. */
final class CrossingGroupsTests {

    private static Traveller person(String id, String clause, String family) {
        return Traveller.of(id, Side.FIRST, clause, "site")
                .family(family)
                .cleared(true)
                .build();
    }

    private static List<Traveller> people(int count) {
        List<Traveller> people = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            people.add(person("p" + at, "all", ""));
        }
        return people;
    }

    private static List<Integer> numbers(List<Manifest.Line> lines) {
        return lines.stream().map(Manifest.Line::group).toList();
    }

    private static Plan planned(PlanOutcome outcome) {
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    private static PlanRequest inGroups(PlanRequest request, int size) {
        return new PlanRequest(
                request.travellers(),
                request.means(),
                request.limits().copy().groupsOf(Map.of("wounded", size)).build(),
                request.ranked(),
                request.seed());
    }

    @Test
    void onlyTheLastGroupIsSmaller() {
        List<Manifest.Line> lines = CrossingGroups.lines(people(7), Map.of("all", 3), Map.of());
        assertThat(numbers(lines)).containsExactly(1, 1, 1, 2, 2, 2, 3);
    }

    @Test
    void aFamilyWaitsForTheGroupThatHasRoomForAllOfIt() {
        List<Traveller> people = people(5);
        people.add(2, person("child", "all", "family"));
        people.add(3, person("parent", "all", "family"));
        List<Manifest.Line> lines = CrossingGroups.lines(people, Map.of("all", 3), Map.of());
        assertThat(lines)
                .extracting(Manifest.Line::traveller)
                .containsExactly("p0", "p1", "p2", "child", "parent", "p3", "p4");
        assertThat(numbers(lines)).containsExactly(1, 1, 1, 2, 2, 2, 3);
    }

    @Test
    void aFamilyIsDividedOnlyWhereNoGroupHasRoomForAllOfIt() {
        List<Traveller> people = new ArrayList<>();
        for (String family : List.of("a", "b", "c")) {
            people.add(person(family + "1", "all", family));
            people.add(person(family + "2", "all", family));
        }
        List<Manifest.Line> lines = CrossingGroups.lines(people, Map.of("all", 3), Map.of());
        assertThat(numbers(lines)).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(lines)
                .extracting(Manifest.Line::traveller)
                .startsWith("a1", "a2")
                .endsWith("c2");
    }

    @Test
    void peopleOfAClauseWithoutGroupsCrossOutsideThem() {
        List<Traveller> people = new ArrayList<>(people(4));
        people.add(1, person("other", "some", ""));
        List<Manifest.Line> lines = CrossingGroups.lines(people, Map.of("all", 2), Map.of());
        assertThat(lines).extracting(Manifest.Line::traveller).containsExactly("p0", "p1", "other", "p2", "p3");
        assertThat(numbers(lines)).containsExactly(1, 1, 0, 2, 2);
    }

    @Test
    void oneRefusalMovesOnePersonToAnotherGroup() {
        ExchangeLimits limits =
                ExchangeLimits.within(40).groupsOf(Map.of("all", 5)).build();
        Plan plan = planned(new CpSatPlanner()
                .plan(
                        Requests.simple(
                                Requests.both(Requests.people(Side.FIRST, 17), Requests.people(Side.SECOND, 17)),
                                1,
                                40,
                                0,
                                limits),
                        PlanProgress.NONE));
        Manifest before = plan.stages().getFirst().manifests().getFirst();
        Plan changed = planned(new CpSatPlanner()
                .replan(plan, Change.of(new Event.Withdrawn(before.travellers().getFirst())), PlanProgress.NONE));
        assertThat(PlanAudit.check(changed)).isEmpty();
        Map<String, Integer> told = new HashMap<>();
        before.lines().forEach(line -> told.put(line.traveller(), line.group()));
        assertThat(changed.stages().getFirst().manifests().getFirst().lines())
                .hasSize(16)
                .filteredOn(line -> told.getOrDefault(line.traveller(), 0) != line.group())
                .hasSize(1);
    }

    @Property(tries = 150)
    void everyPlanCrossesInGroupsAndTheAuditAgrees(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PlanRequest request = inGroups(Requests.exchange(40, 3, 2, 2, 30, seed), 1 + random.nextInt(9));
        Plan plan = planned(new PlainPlanner().plan(request, PlanProgress.NONE));
        assertThat(PlanAudit.check(plan)).isEmpty();
        assertThat(plan.mirrored()).isEqualTo(planned(new PlainPlanner().plan(request.mirrored(), PlanProgress.NONE)));
    }

    @Test
    void theAuditFindsGroupsThatAreNotAsAgreed() {
        PlanRequest request = inGroups(Requests.exchange(40, 3, 2, 2, 30, 1), 4);
        Plan plan = planned(new PlainPlanner().plan(request, PlanProgress.NONE));
        PlanRequest other = inGroups(request, 3);
        assertThat(PlanAudit.check(plan.over(other)))
                .extracting(PlanAudit.Finding::rule)
                .contains(Rule.CROSSING_GROUPS);
        Plan without = planned(new PlainPlanner().plan(Requests.exchange(40, 3, 2, 2, 30, 1), PlanProgress.NONE));
        assertThat(PlanAudit.check(without.over(request)))
                .extracting(PlanAudit.Finding::rule)
                .containsOnly(Rule.CROSSING_GROUPS);
    }
}
