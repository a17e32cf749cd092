package org.homeward.app.drafts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Formula;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Means;
import org.homeward.planning.Places;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Quota;
import org.homeward.planning.Road;
import org.homeward.planning.Side;
import org.homeward.planning.Traveller;
import org.homeward.planning.Window;

/** Turns an agreement and the people held into the planner's request. */
public final class PlanDraft {

    /** The hours of a window where the agreement sets none. */
    private static final LocalTime OPENS = LocalTime.of(8, 0);

    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private PlanDraft() {}

    /** The request; where {@code means} names no roads, every site reaches every point and travel is not counted. */
    public static PlanRequest request(HeldPeople held, Means means, long seed) {
        List<Traveller> travellers = held.travellers();
        return new PlanRequest(travellers, withRoads(means, travellers), limits(held), PlanRequest.USUAL_RANKING, seed);
    }

    /** The means that stand in the agreement itself: the days of its clauses, the capacities of its crossings. */
    public static Means agreedMeans(Agreement agreement) {
        TreeMap<LocalDate, Window> windows = new TreeMap<>();
        for (Clause clause : agreement.clauses()) {
            org.homeward.agreement.Window agreed = clause.schedule().window();
            if (clause.standing().binds()) {
                for (LocalDate day : agreed.admitted().orElse(List.of())) {
                    windows.putIfAbsent(
                            day,
                            new Window(
                                    day,
                                    agreed.opens().orElse(OPENS),
                                    agreed.closes().orElse(CLOSES)));
                }
            }
        }
        List<CrossingPoint> points = agreement.crossings().stream()
                .map(each -> CrossingPoint.equal(
                        each.id(),
                        places(each.peoplePerDay() - each.stretchersPerDay()),
                        places(each.stretchersPerDay())))
                .toList();
        return new Means(List.copyOf(windows.values()), points, List.of());
    }

    private static Means withRoads(Means means, List<Traveller> travellers) {
        List<Road> roads = new ArrayList<>(means.roads());
        Set<String> sites = new TreeSet<>();
        travellers.forEach(each -> sites.add(each.site()));
        if (roads.isEmpty()) {
            sites.forEach(site -> means.points().forEach(point -> roads.add(new Road(site, point.id(), 0))));
        } else if (sites.contains("")
                && roads.stream().noneMatch(road -> road.site().isEmpty())) {
            // People whom a list names without a site are brought from the nearest one that the holder names.
            means.points().forEach(point -> roads.add(new Road("", point.id(), 0)));
        }
        return new Means(
                means.windows(),
                means.points(),
                roads,
                means.travelMinutesMax(),
                means.first(),
                means.second(),
                means.readyFrom());
    }

    private static ExchangeLimits limits(HeldPeople held) {
        Agreement agreement = held.agreement();
        long exposure =
                Math.min(Places.UNLIMITED, agreement.limits().exposurePeople().orElse(Places.UNLIMITED));
        Set<String> outside = new TreeSet<>();
        List<Quota> quotas = new ArrayList<>();
        for (Clause clause : held.plannable()) {
            if (clause.formula() instanceof Formula.Unilateral
                    || clause.formula() instanceof Formula.AllWhoWish
                    || clause.formula() instanceof Formula.Return
                    || everyoneIsSevere(held, clause)) {
                outside.add(clause.id());
            }
            quotas.addAll(quotas(clause, agreement));
        }
        int reserves = places(agreement.limits().reservesPerStage());
        return new ExchangeLimits(exposure, 1, 1, reserves, exposure, outside, quotas);
    }

    /** A clause over the seriously wounded and sick alone is outside every balance (Third Geneva Convention, 109). */
    private static boolean everyoneIsSevere(HeldPeople held, Clause clause) {
        List<HeldPeople.Person> under = held.people().stream()
                .filter(HeldPeople.Person::eligible)
                .filter(each -> each.decision().orElseThrow().clauseId().equals(clause.id()))
                .toList();
        return !under.isEmpty() && under.stream().allMatch(HeldPeople.Person::severe);
    }

    /** Agreed numbers are the most that a party gives; whether it has as many is for the lists to say. */
    private static List<Quota> quotas(Clause clause, Agreement agreement) {
        return switch (clause.formula()) {
            case Formula.NForN(OptionalLong each, boolean atLeast)
            when each.isPresent() && !atLeast ->
                List.of(
                        new Quota(clause.id(), Side.FIRST, 0, places(each.getAsLong())),
                        new Quota(clause.id(), Side.SECOND, 0, places(each.getAsLong())));
            case Formula.Numbers numbers ->
                numbers.shares().stream()
                        .map(share -> new Quota(
                                clause.id(),
                                agreement.parties().getFirst().id().equals(share.party()) ? Side.FIRST : Side.SECOND,
                                0,
                                places(share.gives())))
                        .toList();
            case Formula.NForN _,
                    Formula.AllForAll _,
                    Formula.Ratio _,
                    Formula.RankEquivalence _,
                    Formula.AllWhoWish _,
                    Formula.Unilateral _,
                    Formula.ByFate _,
                    Formula.Return _,
                    Formula.Arrangement _,
                    Formula.Pause _ -> List.of();
        };
    }

    private static int places(long count) {
        return Math.clamp(count, 0, Places.UNLIMITED);
    }
}
