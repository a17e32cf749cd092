package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.planning.PlanAudit.Rule;
import org.junit.jupiter.api.Test;

class RemainsTests {

    private static final int REFRIGERATED = 40;

    @Test
    void neverStandOnAManifestWithTheLiving() {
        Plan plan = plan(request(4, new Places(10, 2, Places.UNLIMITED, 10), 0));
        List<Manifest> first = plan.stages().getFirst().manifests();

        assertThat(first).extracting(Manifest::remains).containsExactlyInAnyOrder(false, true, false, true);
        assertThat(first)
                .allSatisfy(manifest ->
                        assertThat(manifest.travellers()).allMatch(id -> id.contains("body") == manifest.remains()));
        assertThat(PlanAudit.check(plan)).isEmpty();
    }

    @Test
    void areHandedOverOnlyAsManyAsAPointTakesInADay() {
        Plan plan = plan(request(7, new Places(10, 2, Places.UNLIMITED, 3), 0));

        assertThat(plan.stages())
                .extracting(stage -> stage.travellers(Side.FIRST).stream()
                        .filter(id -> id.contains("body"))
                        .count())
                .containsExactly(3L, 3L);
        assertThat(plan.explanations())
                .extracting(Explanation::reason)
                .contains(Explanation.Reason.STAYS_POINTS_TAKE_NO_MORE)
                .doesNotContain(Explanation.Reason.STAYS_NO_REFRIGERATION);
        assertThat(PlanAudit.check(plan)).isEmpty();
    }

    @Test
    void countTowardsAnAgreedNumber() {
        PlanRequest request = request(7, new Places(10, 2, Places.UNLIMITED, 9), 0);
        ExchangeLimits five = request.limits()
                .copy()
                .quotas(List.of(new Quota("remains", Side.FIRST, 0, 5), new Quota("remains", Side.SECOND, 0, 5)))
                .build();
        Plan plan = plan(new PlanRequest(request.travellers(), request.means(), five, request.ranked(), 1));

        assertThat(plan.places().keySet().stream().filter(id -> id.contains("body")))
                .hasSize(10);
    }

    @Test
    void namesTheDailyLimitOfRemainsThatCannotHoldTogetherWithAnAgreedNumber() {
        PlanRequest request = request(7, new Places(10, 2, Places.UNLIMITED, 3), 7);

        assertThat(Planners.best().plan(request, PlanProgress.NONE))
                .isInstanceOfSatisfying(PlanOutcome.Infeasible.class, infeasible -> {
                    assertThat(infeasible.smallest()).isTrue();
                    assertThat(infeasible.conflicts())
                            .extracting(Conflict::code)
                            .contains(Conflict.Code.REMAINS_PER_DAY, Conflict.Code.QUOTA_AT_LEAST);
                });
    }

    @Test
    void areFoundByTheAuditWhereTheyShareAManifestOrExceedThePoint() {
        Plan plan = plan(request(4, new Places(10, 2, Places.UNLIMITED, 10), 0));
        Stage first = plan.stages().getFirst();
        List<Manifest> mixed = first.manifests().stream()
                .map(each -> new Manifest(each.point(), each.side(), false, each.lines()))
                .toList();
        List<Stage> stages = new ArrayList<>(plan.stages());
        stages.set(0, new Stage(1, first.window(), mixed, first.first(), first.second()));
        Plan together = new Plan(
                plan.request(),
                stages,
                plan.objectives(),
                plan.proof(),
                plan.exposure(),
                plan.explanations(),
                plan.planner(),
                0);
        Plan narrow = new Plan(
                request(4, new Places(10, 2, Places.UNLIMITED, 1), 0),
                plan.stages(),
                plan.objectives(),
                plan.proof(),
                plan.exposure(),
                plan.explanations(),
                plan.planner(),
                0);

        assertThat(PlanAudit.check(together))
                .extracting(PlanAudit.Finding::rule)
                .contains(Rule.REMAINS_TRAVEL_APART);
        assertThat(PlanAudit.check(narrow)).extracting(PlanAudit.Finding::rule).contains(Rule.REMAINS_PER_DAY);
    }

    private static Plan plan(PlanRequest request) {
        PlanOutcome outcome = Planners.best().plan(request, PlanProgress.NONE);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    /** Two days, one point, four living people and {@code bodies} dead of each side. */
    private static PlanRequest request(int bodies, Places places, int atLeast) {
        List<Traveller> travellers = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int person = 0; person < 4; person++) {
                travellers.add(Requests.person(side + "-" + person, side, 100));
            }
            for (int body = 0; body < bodies; body++) {
                travellers.add(Traveller.of(side + "-body-" + body, side, "remains", "site-" + side)
                        .cleared(true)
                        .subject(Subject.REMAINS)
                        .build());
            }
        }
        Fleet fleet = new Fleet(Places.UNLIMITED, 1, Places.UNLIMITED, 1, REFRIGERATED);
        Means means = new Means(
                Requests.days(2),
                List.of(new CrossingPoint("p1", places, places)),
                List.of(new Road("site-FIRST", "p1", 30), new Road("site-SECOND", "p1", 30)),
                Means.TRAVEL_MINUTES_MAX,
                fleet,
                fleet,
                null);
        ExchangeLimits limits = ExchangeLimits.within(100)
                .clausesOutsideParity(Set.of("remains"))
                .quotas(atLeast == 0 ? List.of() : List.of(new Quota("remains", Side.FIRST, atLeast, Places.UNLIMITED)))
                .build();
        return new PlanRequest(travellers, means, limits, PlanRequest.USUAL_RANKING, 1);
    }
}
