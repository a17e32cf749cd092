package org.homeward.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.planning.Explanation.Passed;
import org.homeward.planning.Explanation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The part of the audit that asks whether anybody crosses later than somebody who stands behind them in the agreed order and
 * takes the same places, without a reason that is named and true.
 *
 * <p>Two people take the same places if the same side releases both, both sit, both lie or both are remains, and both count
 * alike in every balance and quota and may cross on the same days. Families travel whole and are not compared.
 */
final class OrderAudit {

    private final Plan plan;
    private final SevereAudit.Reach reach;
    private final Priority priority;
    private final Ties ties;
    private final boolean changed;
    private final Map<String, Plan.Place> places;
    private final Map<String, Explanation> explanations = new HashMap<>();
    /** Number of the roads that each site has; sites of the same roads share one. */
    private final Map<String, Integer> roads = new HashMap<>();

    /** All that can excuse a person for crossing before one who stands first: other roads, a group. */
    private record Excuse(int roads, boolean grouped) {}

    private OrderAudit(Plan plan, SevereAudit.Reach reach) {
        this.plan = plan;
        this.reach = reach;
        priority = Priority.among(plan.request().travellers());
        ties = Ties.among(plan.request());
        changed = plan.objectives().stream()
                .anyMatch(achieved -> achieved.objective().comparesPlans());
        places = plan.places();
        plan.explanations().forEach(each -> explanations.put(each.traveller(), each));
        numberRoads();
    }

    private void numberRoads() {
        Means means = plan.request().means();
        Map<String, Map<String, Integer>> bySite = new HashMap<>();
        means.roads().stream()
                .filter(road -> road.minutes() <= means.travelMinutesMax())
                .forEach(road -> bySite.computeIfAbsent(road.site(), _ -> new HashMap<>())
                        .merge(road.point(), road.minutes(), Math::min));
        Map<Map<String, Integer>, Integer> numbers = new HashMap<>();
        bySite.forEach((site, ways) -> {
            numbers.putIfAbsent(ways, numbers.size());
            roads.put(site, numbers.getOrDefault(ways, 0));
        });
    }

    private Excuse excuse(Traveller person) {
        return new Excuse(roads.getOrDefault(person.site(), -1), !person.group().isEmpty());
    }

    static List<PlanAudit.Finding> check(Plan plan, SevereAudit.Reach reach) {
        return new OrderAudit(plan, reach).findings();
    }

    private List<PlanAudit.Finding> findings() {
        Map<List<Object>, List<Traveller>> alike = new HashMap<>();
        for (Traveller traveller : plan.request().travellers()) {
            if (traveller.cleared() && !traveller.undivided()) {
                alike.computeIfAbsent(samePlaces(traveller), _ -> new ArrayList<>())
                        .add(traveller);
            }
        }
        List<PlanAudit.Finding> findings = new ArrayList<>();
        alike.values().forEach(people -> findings(people, findings));
        return findings;
    }

    private List<Object> samePlaces(Traveller person) {
        ExchangeLimits limits = plan.request().limits();
        boolean remains = person.subject() == Subject.REMAINS;
        List<Object> key = new ArrayList<>(List.of(
                person.side(),
                remains,
                !remains && person.stretcher(),
                !remains && person.urgency() == Urgency.SEVERELY_WOUNDED,
                limits.admission(person.clause()).isPresent() ? person.clause() : "",
                limits.underParity(person) ? person.units() : 0));
        limits.balances().forEach(balance -> key.add(balance.counts(person) ? person.units() : 0));
        limits.quotas().forEach(quota -> key.add(quota.counts(person)));
        return key;
    }

    private int stage(Traveller person) {
        Plan.Place place = places.get(person.id());
        return place == null ? Integer.MAX_VALUE : place.stage();
    }

    private void findings(List<Traveller> people, List<PlanAudit.Finding> findings) {
        people.sort(Comparator.comparingInt((Traveller person) -> -priority.points(person))
                .thenComparingLong(person -> person.precedence().order())
                .thenComparingLong(ties::of));
        Map<Plan.Place, Set<Excuse>> behind = new HashMap<>();
        for (Traveller person : people.reversed()) {
            if (passedUnexplained(person, behind)) {
                findings.add(new PlanAudit.Finding(PlanAudit.Rule.AGREED_ORDER_KEPT, Map.of("traveller", person.id())));
            }
            Plan.Place place = places.get(person.id());
            if (place != null && place.stage() > plan.stagesDone()) {
                behind.computeIfAbsent(place, _ -> new HashSet<>()).add(excuse(person));
            }
        }
    }

    private boolean passedUnexplained(Traveller person, Map<Plan.Place, Set<Excuse>> behind) {
        int stage = stage(person);
        Excuse own = excuse(person);
        Explanation given = explanations.get(person.id());
        for (Map.Entry<Plan.Place, Set<Excuse>> place : behind.entrySet()) {
            boolean earlier = stage > plan.stagesDone() && place.getKey().stage() < stage;
            boolean unexplained = earlier && place.getValue().stream().anyMatch(other -> !explained(given, own, other));
            Stage there = plan.stages().get(place.getKey().stage() - 1);
            if (unexplained && reach.test(person, there, place.getKey().point())) {
                return true;
            }
        }
        return false;
    }

    /** True if the reason given to a person can be why the other crosses earlier. */
    private boolean explained(@Nullable Explanation given, Excuse own, Excuse other) {
        if (given == null) {
            return false;
        }
        boolean otherRoad = own.roads() != other.roads();
        boolean grouped = own.grouped() || other.grouped();
        return (changed
                        && (given.reason() == Reason.KEEPS_PLACE
                                || given.passed().contains(Passed.FOR_A_PLACE_TOLD)))
                || (otherRoad && given.passed().contains(Passed.FOR_A_ROAD))
                || (grouped && given.passed().contains(Passed.FOR_A_GROUP));
    }
}
