package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class GroupsTests {

    private static Plan planned(PlanRequest request) {
        PlanOutcome outcome = new CpSatPlanner().plan(request, PlanProgress.NONE);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        Plan plan = ((PlanOutcome.Planned) outcome).plan();
        assertThat(PlanAudit.check(plan)).isEmpty();
        return plan;
    }

    private static Achieved groups(Plan plan) {
        return plan.objectives().stream()
                .filter(one -> one.objective() == Objective.GROUPS_TOGETHER)
                .findFirst()
                .orElseThrow();
    }

    private static Traveller member(String id, Side side, int days, String site, String group) {
        return Traveller.of(id, side, "all", site)
                .daysInCaptivity(days)
                .family(group)
                .cleared(true)
                .build();
    }

    /** Four people a side, two to a day; a family of two sites whose members would go on different days by the order. */
    private static PlanRequest familyOfTwoSites() {
        List<Traveller> people = new ArrayList<>();
        for (Side side : Side.values()) {
            people.add(member(side + "-a", side, 100, "near-" + side, side == Side.FIRST ? "family" : ""));
            people.add(member(side + "-b", side, 99, "near-" + side, ""));
            people.add(member(side + "-c", side, 98, "far-" + side, ""));
            people.add(member(side + "-d", side, 97, "far-" + side, side == Side.FIRST ? "family" : ""));
        }
        List<Road> roads = new ArrayList<>();
        for (Side side : Side.values()) {
            roads.add(new Road("near-" + side, "p1", 30));
            roads.add(new Road("far-" + side, "p1", 300));
        }
        Means means = new Means(Requests.days(2), List.of(CrossingPoint.equal("p1", 2, 0)), roads);
        return new PlanRequest(people, means, ExchangeLimits.within(4).build(), PlanRequest.USUAL_RANKING, 1);
    }

    @Test
    void aFamilyHeldAtTwoSitesTravelsTogetherWhereNothingRankedHigherForbidsIt() {
        Plan plan = planned(familyOfTwoSites());
        assertThat(plan.places().get("FIRST-a")).isEqualTo(plan.places().get("FIRST-d"));
        assertThat(groups(plan).value()).isZero();
        assertThat(groups(plan).proof()).isEqualTo(Proof.OPTIMAL);
    }

    @Test
    void aSeverelyWoundedParentGoesFirstAndThatNoPlanKeepsTheFamilyTogetherIsProved() {
        PlanRequest request = familyOfTwoSites();
        List<Traveller> people = new ArrayList<>(request.travellers());
        Means means = new Means(
                request.means().windows(),
                List.of(CrossingPoint.equal("p1", 2, 1)),
                request.means().roads());
        people.set(
                0,
                member("FIRST-a", Side.FIRST, 100, "near-FIRST", "family")
                        .copy()
                        .urgency(Urgency.SEVERELY_WOUNDED)
                        .stretcher(true)
                        .build());
        people.set(3, member("FIRST-d", Side.FIRST, 97, "far-FIRST", "family"));
        people.set(1, member("FIRST-b", Side.FIRST, 900, "near-FIRST", ""));
        people.set(2, member("FIRST-c", Side.FIRST, 900, "far-FIRST", ""));
        Plan plan = planned(new PlanRequest(people, means, request.limits(), request.ranked(), request.seed()));
        assertThat(plan.places()).containsEntry("FIRST-a", new Plan.Place(1, "p1"));
        assertThat(groups(plan).value()).isEqualTo(1);
        assertThat(groups(plan).proof()).isEqualTo(Proof.OPTIMAL);
    }

    @Property(tries = 40)
    void neverFewerGroupsAreDividedThanTheBoundSays(@ForAll long seed) {
        PlanRequest request = Requests.small(seed);
        if (new CpSatPlanner().plan(request, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan)
                && groups(plan).proof() instanceof Proof.Gap gap) {
            assertThat(gap.bound()).isLessThan(groups(plan).value());
        }
    }
}
