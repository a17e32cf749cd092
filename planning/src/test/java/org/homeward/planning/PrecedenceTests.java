package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.homeward.planning.Explanation.Passed;
import org.junit.jupiter.api.Test;

final class PrecedenceTests {

    private static final List<Planner> PLANNERS = List.of(new PlainPlanner(), new CpSatPlanner());

    private static Traveller person(String id, Side side, Precedence agreed) {
        return Requests.person(id, side, 0).copy().precedence(agreed).build();
    }

    private static Plan planned(Planner planner, PlanRequest request) {
        PlanOutcome outcome = planner.plan(request, PlanProgress.NONE);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        Plan plan = ((PlanOutcome.Planned) outcome).plan();
        assertThat(PlanAudit.check(plan)).isEmpty();
        return plan;
    }

    private static int stage(Plan plan, String id) {
        Plan.Place place = plan.places().get(id);
        return place == null ? Integer.MAX_VALUE : place.stage();
    }

    private static PlanRequest request(List<Traveller> first, int days, int seats) {
        List<Traveller> all = new ArrayList<>(first);
        for (int index = 0; index < first.size(); index++) {
            all.add(person("other-" + index, Side.SECOND, Precedence.usual(index)));
        }
        return Requests.simple(
                all, days, seats, 0, ExchangeLimits.within(2L * seats + 7).build());
    }

    @Property(tries = 40)
    void whoeverStandsFirstNeverCrossesAfterSomebodyWhoTakesTheSamePlaces(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 25) int count) {
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Precedence agreed = new Precedence(1 + random.nextInt(5), random.nextInt(4), 1 + index);
            people.add(person("p" + index, Side.FIRST, agreed));
        }
        Collections.shuffle(people, random);
        PlanRequest request = request(people, 1 + random.nextInt(5), 1 + random.nextInt(4));
        for (Planner planner : PLANNERS) {
            Plan plan = planned(planner, request);
            for (Traveller one : people) {
                for (Traveller other : people) {
                    if (before(one.precedence(), other.precedence())) {
                        assertThat(stage(plan, one.id())).isLessThanOrEqualTo(stage(plan, other.id()));
                    }
                }
            }
        }
    }

    private static boolean before(Precedence one, Precedence other) {
        if (one.points() != other.points()) {
            return one.points() > other.points();
        }
        return one.order() != other.order() ? one.order() < other.order() : one.listed() < other.listed();
    }

    @Test
    void tiesAreDrawnByTheRecordedSeedUnlessTheListSettlesThem() {
        List<Traveller> listed = new ArrayList<>();
        List<Traveller> drawn = new ArrayList<>();
        for (int index = 0; index < 12; index++) {
            listed.add(person("p" + index, Side.FIRST, new Precedence(1, 0, 1 + index)));
            drawn.add(person("p" + index, Side.FIRST, new Precedence(1, 0, 0)));
        }
        Plan byList = planned(new CpSatPlanner(), request(listed, 12, 1));
        Plan byLot = planned(new CpSatPlanner(), request(drawn, 12, 1));
        List<Integer> inOrder =
                listed.stream().map(each -> stage(byList, each.id())).toList();
        List<Integer> byDraw =
                drawn.stream().map(each -> stage(byLot, each.id())).toList();
        assertThat(inOrder).isSorted();
        assertThat(byDraw).doesNotHaveDuplicates().isNotEqualTo(inOrder);
    }

    @Test
    void noAgreedOrderPutsAnybodyBeforeWhomLawPutsFirst() {
        Precedence last = new Precedence(1, 9, 0);
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            people.add(person("agreed-" + index, Side.FIRST, new Precedence(Precedence.POINTS_MAX, 0, 0)));
        }
        people.add(person("ill", Side.FIRST, last)
                .copy()
                .urgency(Urgency.SERIOUSLY_ILL)
                .build());
        people.add(
                person("child", Side.FIRST, last).copy().subject(Subject.CHILD).build());
        people.add(person("wounded", Side.FIRST, last)
                .copy()
                .urgency(Urgency.SEVERELY_WOUNDED)
                .build());
        for (Planner planner : PLANNERS) {
            Plan plan = planned(planner, request(people, 7, 1));
            assertThat(stage(plan, "wounded")).isEqualTo(1);
            assertThat(List.of(stage(plan, "ill"), stage(plan, "child"))).containsExactlyInAnyOrder(2, 3);
        }
    }

    @Test
    void aFinerOrderMakesNoMoreKinds() {
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < 500; index++) {
            people.add(person("p" + index, Side.FIRST, new Precedence(1 + index % 3, index, 0)));
        }
        assertThat(new Instance(request(people, 3, 10)).kinds.stream().filter(kind -> kind.side() == Side.FIRST))
                .hasSize(3);
    }

    @Test
    void sitesOfTheSameRoadsAreOneToTheOrder() {
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            people.add(Traveller.of("p" + index, Side.FIRST, "all", "site-" + index)
                    .precedence(new Precedence(1, index, 0))
                    .cleared(true)
                    .build());
        }
        List<Road> roads = new ArrayList<>();
        people.forEach(each -> List.of("a", "b").forEach(point -> roads.add(new Road(each.site(), point, 0))));
        Means means = new Means(
                Requests.days(4), List.of(CrossingPoint.equal("a", 1, 0), CrossingPoint.equal("b", 1, 0)), roads);
        PlanRequest request =
                new PlanRequest(people, means, ExchangeLimits.within(8).build(), PlanRequest.USUAL_RANKING, 5);
        for (Planner planner : PLANNERS) {
            Plan plan = planned(planner, request);
            assertThat(people.stream().map(each -> stage(plan, each.id()))).containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
        }
    }

    @Test
    void aRoadThatSendsSomebodyBehindFirstIsNamed() {
        List<Traveller> people = List.of(
                Traveller.of("first", Side.FIRST, "all", "by-b")
                        .precedence(new Precedence(1, 0, 0))
                        .cleared(true)
                        .build(),
                Traveller.of("behind", Side.FIRST, "all", "by-a")
                        .precedence(new Precedence(1, 1, 0))
                        .cleared(true)
                        .build());
        List<Road> roads = List.of(
                new Road("by-a", "a", 10),
                new Road("by-a", "b", 200),
                new Road("by-b", "a", 200),
                new Road("by-b", "b", 10));
        List<Window> days = List.of(
                new Window(
                        Requests.START,
                        Requests.days(1).getFirst().from(),
                        Requests.days(1).getFirst().to(),
                        List.of("a")),
                new Window(
                        Requests.START.plusDays(1),
                        Requests.days(1).getFirst().from(),
                        Requests.days(1).getFirst().to(),
                        List.of("b")));
        Means means = new Means(days, List.of(CrossingPoint.equal("a", 1, 0), CrossingPoint.equal("b", 1, 0)), roads);
        Plan plan = planned(
                new CpSatPlanner(),
                new PlanRequest(people, means, ExchangeLimits.within(8).build(), PlanRequest.USUAL_RANKING, 5));
        assertThat(plan.places()).containsEntry("behind", new Plan.Place(1, "a"));
        assertThat(plan.explanations().getFirst().passed()).containsExactly(Passed.FOR_A_ROAD);
        assertThat(PlanTexts.sentence(plan.explanations().getFirst(), "en")).contains("their road");
    }

    @Test
    void theAuditFindsWhoeverIsPassedWithoutAReason() {
        List<Traveller> people = List.of(
                person("first", Side.FIRST, new Precedence(2, 0, 0)),
                person("behind", Side.FIRST, new Precedence(1, 0, 0)));
        Plan plan = planned(new PlainPlanner(), request(people, 2, 1));
        Plan swapped = withPlacesSwapped(plan, "first", "behind");
        assertThat(PlanAudit.check(swapped))
                .contains(new PlanAudit.Finding(PlanAudit.Rule.AGREED_ORDER_KEPT, Map.of("traveller", "first")));
    }

    @Test
    void theAuditBelievesNoReasonThatCannotBeTheReason() {
        List<Traveller> people = List.of(
                person("first", Side.FIRST, new Precedence(2, 0, 0)),
                person("behind", Side.FIRST, new Precedence(1, 0, 0)));
        Plan swapped = withPlacesSwapped(planned(new PlainPlanner(), request(people, 2, 1)), "first", "behind");
        List<Explanation> excuses = swapped.explanations().stream()
                .map(each -> new Explanation(
                        each.traveller(), each.reason(), Set.of(Passed.values()), each.remedy(), each.facts()))
                .toList();
        Plan excused = new Plan(
                swapped.request(),
                swapped.stages(),
                swapped.objectives(),
                swapped.proof(),
                swapped.exposure(),
                excuses,
                swapped.planner(),
                swapped.stagesDone());
        assertThat(PlanAudit.check(excused).stream().map(PlanAudit.Finding::rule))
                .contains(PlanAudit.Rule.AGREED_ORDER_KEPT);
    }

    private static Plan withPlacesSwapped(Plan plan, String one, String other) {
        List<Stage> stages = plan.stages().stream()
                .map(stage -> new Stage(
                        stage.number(),
                        stage.window(),
                        stage.manifests().stream()
                                .map(manifest -> new Manifest(
                                        manifest.point(),
                                        manifest.side(),
                                        manifest.remains(),
                                        manifest.lines().stream()
                                                .map(line -> new Manifest.Line(
                                                        line.traveller().equals(one)
                                                                ? other
                                                                : line.traveller()
                                                                                .equals(other)
                                                                        ? one
                                                                        : line.traveller(),
                                                        line.clause()))
                                                .toList()))
                                .toList(),
                        stage.reserve(Side.FIRST),
                        stage.reserve(Side.SECOND)))
                .toList();
        return new Plan(
                plan.request(),
                stages,
                plan.objectives(),
                plan.proof(),
                plan.exposure(),
                plan.explanations(),
                plan.planner(),
                plan.stagesDone());
    }

    @Test
    void aMilitaryUnitMeetsWhereTheTiersAllowItAndIsDividedWhereTheyDoNot() {
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            Traveller alone = person("p" + index, Side.FIRST, new Precedence(index < 20 ? 2 : 1, 0, 0));
            boolean soldier = index % 20 < 4;
            people.add(alone.copy()
                    .militaryUnit(soldier ? "brigade-" + index / 20 : "")
                    .build());
        }
        people.add(person("apart-1", Side.FIRST, new Precedence(3, 0, 0))
                .copy()
                .militaryUnit("apart")
                .build());
        people.add(person("apart-2", Side.FIRST, new Precedence(1, 0, 0))
                .copy()
                .militaryUnit("apart")
                .build());
        Plan plan = planned(new CpSatPlanner(), request(people, 6, 7));
        assertThat(List.of(0, 1, 2, 3).stream()
                        .map(each -> stage(plan, "p" + each))
                        .distinct())
                .hasSize(1);
        assertThat(List.of(20, 21, 22, 23).stream()
                        .map(each -> stage(plan, "p" + each))
                        .distinct())
                .hasSize(1);
        assertThat(stage(plan, "apart-1")).isEqualTo(1);
        assertThat(stage(plan, "apart-2")).isGreaterThan(1);
    }
}
