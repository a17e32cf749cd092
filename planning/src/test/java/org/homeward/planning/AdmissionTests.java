package org.homeward.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdmissionTests {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 9);

    static List<Planner> planners() {
        return List.of(new CpSatPlanner(), new PlainPlanner());
    }

    /** Two people a side under each clause; two days, two points. */
    private static PlanRequest request(ExchangeLimits limits) {
        List<Traveller> people = new ArrayList<>();
        for (Side side : Side.values()) {
            for (String clause : List.of("one", "two")) {
                for (int person = 1; person <= 2; person++) {
                    people.add(Traveller.of(side + "-" + clause + "-" + person, side, clause, "site")
                            .daysInCaptivity(100)
                            .cleared(true)
                            .build());
                }
            }
        }
        Means means = new Means(
                List.of(window(0), window(1)),
                List.of(CrossingPoint.equal("bridge", 10, 2), CrossingPoint.equal("road", 10, 2)),
                List.of(new Road("site", "bridge", 30), new Road("site", "road", 60)));
        return new PlanRequest(people, means, limits, PlanRequest.USUAL_RANKING, 1);
    }

    private static Window window(int day) {
        return new Window(DAY.plusDays(day), LocalTime.of(8, 0), LocalTime.of(18, 0));
    }

    private static ExchangeLimits limits(Admission... admissions) {
        return ExchangeLimits.within(10).admissions(List.of(admissions)).build();
    }

    private static Plan planned(Planner planner, PlanRequest request) {
        if (planner.plan(request, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan)) {
            assertThat(PlanAudit.check(plan)).isEmpty();
            return plan;
        }
        throw new AssertionError("there is a plan");
    }

    @ParameterizedTest
    @MethodSource("planners")
    void keepsPeopleToTheDaysAndPlacesOfTheirClause(Planner planner) {
        Admission later = Admission.of("two", Optional.of(Set.of(DAY.plusDays(1))), Set.of("road"));
        Map<String, Plan.Place> places =
                planned(planner, request(limits(later))).places();
        assertThat(places).hasSize(8);
        places.forEach((id, place) -> assertThat(place)
                .isEqualTo(id.contains("two") ? new Plan.Place(2, "road") : new Plan.Place(1, "bridge")));
    }

    @ParameterizedTest
    @MethodSource("planners")
    void saysThatAClauseIsNotOpen(Planner planner) {
        Plan plan = planned(planner, request(limits(Admission.of("two", Optional.of(Set.of()), Set.of()))));
        assertThat(plan.places()).hasSize(4);
        assertThat(plan.explanations())
                .filteredOn(each -> each.traveller().contains("two"))
                .allMatch(each -> each.reason() == Explanation.Reason.STAYS_CLAUSE_NOT_OPEN
                        && each.remedy() == Explanation.Remedy.IF_CLAUSE_OPENED
                        && "two".equals(each.facts().get("clause")));
    }

    @ParameterizedTest
    @MethodSource("planners")
    void putsAStageOffToADayThatTheClauseDidNotName(Planner planner) {
        Admission only = Admission.of("one", Optional.of(Set.of(DAY)), Set.of());
        Plan told = planned(planner, request(limits(only)));
        Change change = Change.of(new Change.Event.StagePutOff(1, window(3)));
        if (!(planner.replan(told, change, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan after))) {
            throw new AssertionError("there is a plan");
        }
        assertThat(PlanAudit.check(after)).isEmpty();
        assertThat(after.places()).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("planners")
    void keepsANumberAgreedForBothSidesInAll(Planner planner) {
        ExchangeLimits limits = ExchangeLimits.within(10)
                .quotas(List.of(Quota.ofBoth("one", 0, 3)))
                .build();
        Plan plan = planned(planner, request(limits));
        assertThat(plan.places().keySet().stream().filter(id -> id.contains("one")))
                .hasSize(3);
        assertThat(planned(planner, request(limits).mirrored()).places().keySet().stream()
                        .filter(id -> id.contains("one")))
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("planners")
    void namesTheClauseWhoseDaysStandInTheWay(Planner planner) {
        Admission never = Admission.of("one", Optional.of(Set.of()), Set.of());
        ExchangeLimits limits = ExchangeLimits.within(10)
                .quotas(List.of(new Quota("one", Side.FIRST, 1, 2)))
                .admissions(List.of(never))
                .build();
        PlanOutcome outcome = planner.plan(request(limits), PlanProgress.NONE);
        assertThat(outcome).isInstanceOf(PlanOutcome.Infeasible.class);
        if (outcome instanceof PlanOutcome.Infeasible infeasible && infeasible.smallest()) {
            assertThat(infeasible.conflicts())
                    .extracting(Conflict::code)
                    .contains(Conflict.Code.CLAUSE_WINDOWS, Conflict.Code.QUOTA_AT_LEAST);
        }
    }
}
