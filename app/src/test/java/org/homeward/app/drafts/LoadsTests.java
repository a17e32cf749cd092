package org.homeward.app.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Fleet;
import org.homeward.planning.Means;
import org.homeward.planning.PlainPlanner;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanOutcome;
import org.homeward.planning.PlanProgress;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Road;
import org.homeward.planning.Side;
import org.homeward.planning.Traveller;
import org.homeward.planning.Window;
import org.junit.jupiter.api.Test;

class LoadsTests {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 9);

    /** Two windows of one day at a point with five seats for four people a side. */
    private static Plan plan() {
        List<Traveller> people = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int person = 1; person <= 4; person++) {
                people.add(Traveller.of(side + "-" + person, side, "all", "site")
                        .daysInCaptivity(100)
                        .stretcher(person == 1)
                        .cleared(true)
                        .build());
            }
        }
        Means means = new Means(
                List.of(
                        new Window(DAY, LocalTime.of(8, 0), LocalTime.of(10, 0)),
                        new Window(DAY, LocalTime.of(12, 0), LocalTime.of(14, 0))),
                List.of(CrossingPoint.equal("bridge", 5, 1)),
                List.of(new Road("site", "bridge", 10)),
                Means.TRAVEL_MINUTES_MAX,
                new Fleet(1, 2, 10, 10, 0),
                Fleet.AMPLE,
                null);
        PlanRequest request =
                new PlanRequest(people, means, ExchangeLimits.within(4).build(), PlanRequest.USUAL_RANKING, 1);
        if (new PlainPlanner().plan(request, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan plan)) {
            return plan;
        }
        throw new AssertionError("there is a plan");
    }

    @Test
    void countsWhatIsUsedOfWhatEarlierWindowsOfTheDayLeft() {
        List<Used> seats = Loads.of(plan()).stream()
                .filter(each -> each.thing() == Used.Thing.SEATS && each.side() == Side.FIRST)
                .toList();
        assertThat(seats).hasSize(2);
        assertThat(seats.stream().mapToLong(Used::used).sum()).isEqualTo(3);
        assertThat(seats.getFirst().most()).isEqualTo(5);
        assertThat(seats.getLast().most()).isEqualTo(5 - seats.getFirst().used());
    }

    @Test
    void leavesOutWhatHasNoLimit() {
        assertThat(Loads.of(plan()))
                .noneMatch(each -> each.thing() == Used.Thing.CHECKS)
                .noneMatch(each -> each.thing() == Used.Thing.VEHICLES && each.side() == Side.SECOND)
                .anyMatch(each -> each.thing() == Used.Thing.VEHICLES && each.side() == Side.FIRST && each.full());
    }

    @Test
    void drawsTheBalanceInCustodyAndAfterwards() {
        var curve = DraftBalance.all(plan()).getFirst().curve();
        assertThat(curve.limit()).isEqualTo(4);
        assertThat(curve.points().getFirst().exposureFirst())
                .isEqualTo(plan().exposure().getFirst().first())
                .isPositive();
        assertThat(curve.points().getLast().exposureFirst()).isZero();
        assertThat(curve.points().getLast().receivedByFirst())
                .isEqualTo(curve.points().getLast().receivedBySecond())
                .isEqualTo(4);
    }
}
