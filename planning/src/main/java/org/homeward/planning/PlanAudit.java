package org.homeward.planning;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks every invariant of a plan from scratch, sharing no code with the planners: anybody who holds a plan and its
 * request can run it and need not trust whoever made the plan.
 */
public final class PlanAudit {

    /** One thing that a sound plan never shows. */
    public record Finding(Rule rule, Map<String, String> facts) {

        public Finding {
            facts = Map.copyOf(facts);
        }
    }

    /** What a sound plan keeps. */
    public enum Rule {
        STAGES_ARE_THE_WINDOWS,
        PERSON_IS_NAMED_IN_THE_REQUEST,
        PERSON_IS_ON_ONE_MANIFEST_ONLY,
        PERSON_IS_CLEARED,
        PERSON_IS_ON_THEIR_OWN_SIDES_MANIFEST,
        CLAUSE_IS_CITED,
        POINT_IS_OPEN_AND_REACHED_IN_TIME,
        SEATS,
        STRETCHERS,
        PEOPLE_PER_HOUR,
        VEHICLES,
        ESCORTS,
        REFRIGERATION,
        REMAINS_PER_DAY,
        REMAINS_TRAVEL_APART,
        EXPOSURE_WITHIN_LIMIT,
        EXPOSURE_CURVE_IS_TRUE,
        FINAL_DIFFERENCE,
        CLAUSE_EXPOSURE_WITHIN_LIMIT,
        CLAUSE_FINAL_DIFFERENCE,
        QUOTAS,
        SEVERELY_WOUNDED_UNBLOCKED,
        CROSSING_GROUPS,
        AGREED_ORDER_KEPT,
        RESERVES,
        EVERYONE_IS_EXPLAINED,
        FIGURES_ARE_TRUE
    }

    private final Plan plan;
    private final PlanRequest request;
    private final Map<String, Traveller> named = new HashMap<>();
    private final Map<String, Integer> roads = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Plan.Place> places = new HashMap<>();

    private PlanAudit(Plan plan) {
        this.plan = plan;
        request = plan.request();
        request.travellers().forEach(traveller -> named.put(traveller.id(), traveller));
        request.means()
                .roads()
                .forEach(road -> roads.merge(road.site() + "\n" + road.point(), road.minutes(), Math::min));
    }

    /** Every breach found, empty for a sound plan. */
    public static List<Finding> check(Plan plan) {
        PlanAudit audit = new PlanAudit(plan);
        audit.manifests();
        if (audit.findings.isEmpty()) {
            audit.capacities();
            audit.balance();
            plan.request().limits().balances().forEach(audit::clauseBalance);
            audit.quotas();
            audit.findings.addAll(GroupAudit.check(plan, audit.named));
            audit.order();
            audit.reserves();
            audit.explanations();
            audit.figures();
        }
        return List.copyOf(audit.findings);
    }

    private void find(Rule rule, Object... facts) {
        Map<String, String> map = new HashMap<>();
        for (int fact = 0; fact < facts.length; fact += 2) {
            map.put(facts[fact].toString(), facts[fact + 1].toString());
        }
        findings.add(new Finding(rule, map));
    }

    private void manifests() {
        Set<Window> windows = new HashSet<>(request.means().windows());
        if (plan.stages().size() != request.means().windows().size()) {
            find(
                    Rule.STAGES_ARE_THE_WINDOWS,
                    "stages",
                    plan.stages().size(),
                    "windows",
                    request.means().windows().size());
        }
        LocalDateTime before = LocalDateTime.MIN;
        int number = 1;
        for (Stage stage : plan.stages()) {
            LocalDateTime from =
                    LocalDateTime.of(stage.window().day(), stage.window().from());
            if (stage.number() != number++ || !windows.contains(stage.window()) || from.isBefore(before)) {
                find(Rule.STAGES_ARE_THE_WINDOWS, "stage", stage.number());
            }
            before = from;
            for (Manifest manifest : stage.manifests()) {
                manifest.lines().forEach(line -> line(stage, manifest, line));
            }
        }
    }

    private void line(Stage stage, Manifest manifest, Manifest.Line line) {
        Traveller person = named.get(line.traveller());
        if (person == null) {
            find(Rule.PERSON_IS_NAMED_IN_THE_REQUEST, "stage", stage.number());
            return;
        }
        if (places.put(person.id(), new Plan.Place(stage.number(), manifest.point())) != null) {
            find(Rule.PERSON_IS_ON_ONE_MANIFEST_ONLY, "traveller", person.id());
        }
        if (!person.cleared()) {
            find(Rule.PERSON_IS_CLEARED, "traveller", person.id());
        }
        if (living(person) == manifest.remains()) {
            find(Rule.REMAINS_TRAVEL_APART, "traveller", person.id());
        }
        if (person.side() != manifest.side()) {
            find(Rule.PERSON_IS_ON_THEIR_OWN_SIDES_MANIFEST, "traveller", person.id());
        }
        if (!person.clause().equals(line.clause())) {
            find(Rule.CLAUSE_IS_CITED, "traveller", person.id());
        }
        if (!reaches(person, stage, manifest.point())) {
            find(Rule.POINT_IS_OPEN_AND_REACHED_IN_TIME, "traveller", person.id());
        }
    }

    private boolean reaches(Traveller person, Stage stage, String point) {
        Window window = stage.window();
        boolean known =
                request.means().points().stream().anyMatch(one -> one.id().equals(point));
        boolean open = known && (window.points().isEmpty() || window.points().contains(point));
        Integer minutes = roads.get(person.site() + "\n" + point);
        boolean admitted =
                stage.number() <= plan.stagesDone() || request.limits().admits(person.clause(), window, point);
        if (!open || !admitted || minutes == null || minutes > request.means().travelMinutesMax()) {
            return false;
        }
        LocalDateTime ready = request.means().readyFrom();
        LocalTime ends = request.limits()
                .admission(person.clause())
                .map(each -> each.ends(window))
                .orElse(window.to());
        LocalDateTime close = LocalDateTime.of(window.day(), ends);
        return ready == null
                || stage.number() <= plan.stagesDone()
                || ready.plusMinutes(minutes).isBefore(close);
    }

    private static boolean living(Traveller person) {
        return person.subject() != Subject.REMAINS;
    }

    private static boolean sits(Traveller person) {
        return living(person) && !person.stretcher();
    }

    private static boolean lies(Traveller person) {
        return living(person) && person.stretcher();
    }

    /** True if the person counts in some balance, of all clauses together or of their own. */
    private boolean balances(Traveller person) {
        return living(person)
                && (request.limits().underParity(person)
                        || request.limits().balances().stream().anyMatch(balance -> balance.counts(person)));
    }

    /** People of a side on manifests, by whatever the key of their stage and point is. */
    private Map<String, Integer> count(Side side, Predicate<Traveller> which, boolean byDay, boolean byPoint) {
        Map<String, Integer> counts = new HashMap<>();
        for (Stage stage : plan.stages()) {
            for (Manifest manifest : stage.manifests()) {
                if (manifest.side() != side) {
                    continue;
                }
                int here = (int) manifest.travellers().stream()
                        .map(named::get)
                        .filter(which)
                        .count();
                counts.merge(key(stage, manifest.point(), byDay, byPoint), here, Integer::sum);
            }
        }
        return counts;
    }

    private static String key(Stage stage, String point, boolean byDay, boolean byPoint) {
        return (byDay ? stage.window().day().toString() : Integer.toString(stage.number()))
                + (byPoint ? "\n" + point : "");
    }

    private void capacities() {
        for (Side side : Side.values()) {
            Fleet fleet = request.means().of(side);
            Map<String, Integer> seats = count(side, PlanAudit::sits, true, true);
            Map<String, Integer> stretchers = count(side, PlanAudit::lies, true, true);
            Map<String, Integer> people = count(side, PlanAudit::living, false, true);
            Map<String, Integer> inVehicles = count(side, PlanAudit::sits, false, false);
            Map<String, Integer> accompanied = count(side, PlanAudit::living, false, false);
            Map<String, Integer> remains = count(side, person -> !living(person), true, false);
            Map<String, Integer> remainsAtPoint = count(side, person -> !living(person), true, true);
            for (Stage stage : plan.stages()) {
                String wholeStage = key(stage, "", false, false);
                within(
                        Rule.VEHICLES,
                        stage,
                        inVehicles.getOrDefault(wholeStage, 0),
                        (long) fleet.vehicles() * fleet.seatsPerVehicle());
                within(
                        Rule.ESCORTS,
                        stage,
                        accompanied.getOrDefault(wholeStage, 0),
                        (long) fleet.escorts() * fleet.peoplePerEscort());
                within(
                        Rule.REFRIGERATION,
                        stage,
                        remains.getOrDefault(key(stage, "", true, false), 0),
                        fleet.refrigeratedPlaces());
                for (CrossingPoint point : request.means().points()) {
                    Places places = point.of(side);
                    String dayPoint = key(stage, point.id(), true, true);
                    within(Rule.SEATS, stage, seats.getOrDefault(dayPoint, 0), places.seats());
                    within(Rule.STRETCHERS, stage, stretchers.getOrDefault(dayPoint, 0), places.stretchers());
                    within(Rule.REMAINS_PER_DAY, stage, remainsAtPoint.getOrDefault(dayPoint, 0), places.remains());
                    long hourly = places.peoplePerHour() * stage.window().minutes() / 60;
                    within(
                            Rule.PEOPLE_PER_HOUR,
                            stage,
                            people.getOrDefault(key(stage, point.id(), false, true), 0),
                            places.peoplePerHour() == Places.UNLIMITED ? Long.MAX_VALUE : hourly);
                }
            }
        }
    }

    private void within(Rule rule, Stage stage, long used, long most) {
        if (used > most) {
            find(rule, "stage", stage.number(), "used", used, "most", most);
        }
    }

    private void balance() {
        ExchangeLimits limits = request.limits();
        long first = 0;
        long second = 0;
        for (int index = 0; index < plan.stages().size(); index++) {
            Stage stage = plan.stages().get(index);
            long firstBefore = first;
            long secondBefore = second;
            first += limits.firstWeight() * units(stage, Side.FIRST, limits::underParity);
            second += limits.secondWeight() * units(stage, Side.SECOND, limits::underParity);
            Exposure told = plan.exposure().get(index);
            Exposure real = new Exposure(stage.number(), first - secondBefore, second - firstBefore, first - second);
            if (!real.equals(told)) {
                find(Rule.EXPOSURE_CURVE_IS_TRUE, "stage", stage.number());
            }
            long worst = Math.max(real.first(), real.second());
            // A limit that a complete stage met cannot be undone, and what has not crossed yet must keep it.
            if (stage.number() > plan.stagesDone() && worst > limits.exposure()) {
                find(Rule.EXPOSURE_WITHIN_LIMIT, "stage", stage.number(), "exposure", worst);
            }
        }
        if (Math.abs(first - second) > limits.finalDifference()) {
            find(Rule.FINAL_DIFFERENCE, "difference", first - second);
        }
    }

    private void clauseBalance(ClauseBalance balance) {
        long[] gone = {0, 0};
        long[] weight = {request.limits().firstWeight(), request.limits().secondWeight()};
        for (Stage stage : plan.stages()) {
            long[] arrived = gone.clone();
            gone[0] += weight[0] * units(stage, Side.FIRST, balance::counts);
            gone[1] += weight[1] * units(stage, Side.SECOND, balance::counts);
            long worst = Math.max(gone[0] - arrived[1], gone[1] - arrived[0]);
            if (stage.number() > plan.stagesDone() && worst > balance.exposure()) {
                find(
                        Rule.CLAUSE_EXPOSURE_WITHIN_LIMIT,
                        "stage",
                        stage.number(),
                        "clause",
                        balance.clause(),
                        "exposure",
                        worst);
            }
        }
        if (Math.abs(gone[0] - gone[1]) > balance.finalDifference()) {
            find(Rule.CLAUSE_FINAL_DIFFERENCE, "clause", balance.clause(), "difference", gone[0] - gone[1]);
        }
    }

    private long units(Stage stage, Side side, Predicate<Traveller> counts) {
        return stage.travellers(side).stream()
                .map(named::get)
                .filter(counts)
                .mapToLong(Traveller::units)
                .sum();
    }

    private long balancing(Stage stage, Side side) {
        return stage.travellers(side).stream()
                .map(named::get)
                .filter(this::balances)
                .count();
    }

    private void quotas() {
        for (Quota quota : request.limits().quotas()) {
            long placed = places.keySet().stream()
                    .map(named::get)
                    .filter(quota::counts)
                    .count();
            if (placed < quota.atLeast() || placed > quota.atMost()) {
                find(Rule.QUOTAS, "clause", quota.clause(), "count", placed);
            }
        }
    }

    private void order() {
        findings.addAll(SevereAudit.check(plan, this::reaches));
        findings.addAll(OrderAudit.check(plan, this::reaches));
    }

    private void reserves() {
        Set<String> used = new HashSet<>();
        for (Stage stage : plan.stages()) {
            for (Side side : Side.values()) {
                Reserve reserve = stage.reserve(side);
                for (String id : reserve.named()) {
                    Traveller person = named.get(id);
                    Plan.Place place = places.get(id);
                    boolean sound = person != null
                            && person.side() == side
                            && person.cleared()
                            && sits(person)
                            && balances(person)
                            && (place == null || place.stage() > stage.number())
                            && used.add(id)
                            && stage.manifests().stream()
                                    .anyMatch(manifest ->
                                            manifest.side() == side && reaches(person, stage, manifest.point()));
                    if (!sound) {
                        find(Rule.RESERVES, "stage", stage.number(), "traveller", id);
                    }
                }
                boolean due = stage.number() > plan.stagesDone() && balancing(stage, side) > 0;
                int wanted = due ? request.limits().reservesPerStage() : 0;
                long others = balancing(stage, side.other());
                boolean covered = reserve.named().size() >= wanted
                        || reserve.named().size() + reserve.counterparts().size() >= Math.min(wanted, others)
                        || reserve.counterparts().size() == singles(stage, side.other());
                Set<String> facing = new HashSet<>(stage.travellers(side.other()));
                if (reserve.wanted() != wanted || !covered || !facing.containsAll(reserve.counterparts())) {
                    find(Rule.RESERVES, "stage", stage.number(), "side", side);
                }
            }
        }
    }

    private long singles(Stage stage, Side side) {
        return stage.travellers(side).stream()
                .map(named::get)
                .filter(person -> balances(person) && !person.undivided())
                .count();
    }

    private void explanations() {
        boolean complete = plan.explanations().size() == request.travellers().size();
        for (int index = 0; complete && index < request.travellers().size(); index++) {
            Explanation explanation = plan.explanations().get(index);
            String id = request.travellers().get(index).id();
            complete =
                    explanation.traveller().equals(id) && explanation.reason().placed() == places.containsKey(id);
        }
        if (!complete) {
            find(Rule.EVERYONE_IS_EXPLAINED);
        }
    }

    private void figures() {
        for (Achieved achieved : plan.objectives()) {
            long real = switch (achieved.objective()) {
                case MOST_PEOPLE ->
                    request.travellers().stream().filter(Traveller::cleared).count() - places.size();
                case FEWEST_DAYS ->
                    plan.stages().stream()
                            .filter(stage -> !stage.manifests().isEmpty())
                            .map(stage -> stage.window().day())
                            .distinct()
                            .count();
                case LEAST_EXPOSURE ->
                    plan.exposure().stream()
                            .mapToLong(point -> Math.max(point.first(), point.second()))
                            .reduce(0, Math::max);
                case LEAST_TRAVEL -> travel();
                case SEVERELY_WOUNDED_FIRST,
                        WORST_OFF_AND_LONGEST_WAITING_FIRST,
                        GROUPS_TOGETHER,
                        FEWEST_LOSE_JOURNEY,
                        FEWEST_MOVED -> achieved.value();
            };
            if (real != achieved.value()) {
                find(Rule.FIGURES_ARE_TRUE, "objective", achieved.objective(), "value", achieved.value(), "real", real);
            }
        }
    }

    private long travel() {
        return places.entrySet().stream()
                .mapToLong(entry -> {
                    Traveller person = named.get(entry.getKey());
                    String road = person == null ? "" : person.site();
                    return roads.getOrDefault(road + "\n" + entry.getValue().point(), 0);
                })
                .sum();
    }
}
