package org.homeward.app.exercise;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.app.drafts.Travellers;
import org.homeward.app.exercise.DecidePhase.Eligible;
import org.homeward.app.kernel.Progress;
import org.homeward.app.scenario.ScenarioPack.HoldingSite;
import org.homeward.app.seats.SeatId;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Means;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanAudit;
import org.homeward.planning.PlanOutcome;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Planners;
import org.homeward.planning.Road;
import org.homeward.planning.Side;
import org.homeward.planning.Traveller;
import org.homeward.planning.Window;

/** Plans the stages: who crosses on which day at which point, and who stands in reserve. */
final class PlanPhase {

    /** The hours of a window where the agreement sets none. */
    private static final LocalTime OPENS = LocalTime.of(8, 0);

    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int MINUTES_PER_HOUR = 60;

    private final World world;
    private final Agreement agreement;

    PlanPhase(World world) {
        this.world = world;
        this.agreement = world.pack.agreement();
    }

    /** The adopted plan and, by pseudonymous id, whom each line of it means. */
    record Planned(Plan plan, Map<String, Eligible> people) {}

    /** Plans for everyone who is eligible; {@code bySeeker} has each side's own people, held by the other. */
    Planned run(Map<SeatId, List<Eligible>> bySeeker, Progress progress) {
        Map<String, Eligible> people = new LinkedHashMap<>();
        List<Traveller> travellers = new ArrayList<>();
        Travellers described =
                Travellers.under(agreement.clauses(), world.pack.exercise().referenceDate());
        bySeeker.forEach((seeker, eligible) -> {
            Side side = world.other(seeker).equals(world.first) ? Side.FIRST : Side.SECOND;
            for (Eligible each : eligible) {
                people.put(each.sought().id(), each);
                travellers.add(described
                        .traveller(
                                each.sought().id(),
                                side,
                                each.clause(),
                                each.held().entry(),
                                each.evidence())
                        .cleared(true)
                        .build());
            }
        });
        PlanRequest request = new PlanRequest(
                travellers, means(), limits(people.values()), Travellers.ranking(agreement), world.seed);
        PlanOutcome outcome = Planners.best().plan(request, (_, done, of) -> progress.at(done, of));
        if (!(outcome instanceof PlanOutcome.Planned(Plan plan))) {
            throw new LinkPhase.Stopped(outcome.toString());
        }
        List<PlanAudit.Finding> broken = PlanAudit.check(plan);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the plan breaks " + broken.size() + " rules, first " + broken.getFirst());
        }
        LocalDate day = world.pack.exercise().timetable().finalReply();
        world.plans.adopted(plan, world.first, world.second, world.intermediary, World.at(day, 20));
        return new Planned(plan, people);
    }

    private Means means() {
        List<Window> windows = world.pack.exercise().stageDates().stream()
                .map(day -> new Window(day, OPENS, CLOSES))
                .toList();
        List<CrossingPoint> points = agreement.crossings().stream()
                .map(each -> CrossingPoint.equal(
                        each.id(),
                        Math.toIntExact(each.peoplePerDay() - each.stretchersPerDay()),
                        Math.toIntExact(each.stretchersPerDay())))
                .toList();
        List<Road> roads = new ArrayList<>();
        for (HoldingSite site : world.pack.sites()) {
            site.hours().forEach((point, hours) -> roads.add(new Road(site.id(), point, hours * MINUTES_PER_HOUR)));
        }
        // A list may name no site: the person still travels, and a journey of unknown length counts as none.
        agreement.crossings().forEach(each -> roads.add(new Road("", each.id(), 0)));
        return new Means(
                windows,
                points,
                roads,
                ROAD_MINUTES_MAX,
                org.homeward.planning.Fleet.AMPLE,
                org.homeward.planning.Fleet.AMPLE,
                null);
    }

    /** A day on the road: the exercise's sites lie within it. */
    private static final int ROAD_MINUTES_MAX = 24 * MINUTES_PER_HOUR;

    /**
     * The limits of the agreement. A clause whose people are all seriously wounded or sick is outside every balance:
     * they are owed whatever the other side gives (Third Geneva Convention, article 109).
     */
    private ExchangeLimits limits(Collection<Eligible> people) {
        long exposure = agreement.limits().exposurePeople().orElse(Integer.MAX_VALUE);
        Set<String> outside =
                people.stream().map(each -> each.clause().id()).collect(Collectors.toCollection(TreeSet::new));
        people.stream()
                .filter(each -> !each.evidence().isSeriouslyWoundedOrSick().orElse(false))
                .forEach(each -> outside.remove(each.clause().id()));
        return ExchangeLimits.within(exposure)
                .reservesPerStage(Math.toIntExact(agreement.limits().reservesPerStage()))
                .clausesOutsideParity(outside)
                .build();
    }
}
