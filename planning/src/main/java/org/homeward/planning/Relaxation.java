package org.homeward.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homeward.planning.Conflict.Code;

/**
 * One limit of a request and the request without it.
 *
 * @param conflict how the limit is named
 * @param without the request as if the limit did not exist
 */
record Relaxation(Conflict conflict, UnaryOperator<PlanRequest> without) {

    /** Every limit of a request that can be given up, in a fixed order. */
    static List<Relaxation> of(PlanRequest request) {
        List<Relaxation> all = new ArrayList<>();
        for (Quota quota : request.limits().quotas()) {
            if (quota.atLeast() > 0) {
                all.add(limits(
                        Code.QUOTA_AT_LEAST,
                        RequestCheck.facts(quota),
                        limits -> replace(limits, quota, quota.with(0, quota.atMost()))));
            }
            all.add(limits(
                    Code.QUOTA_AT_MOST,
                    RequestCheck.facts(quota),
                    limits -> replace(limits, quota, quota.with(quota.atLeast(), Places.UNLIMITED))));
        }
        ExchangeLimits signed = request.limits();
        for (int at = 0; at < signed.balances().size(); at++) {
            all.addAll(balance(signed.balances().get(at), at));
        }
        all.add(limits(
                Code.EXPOSURE,
                Map.of("limit", Long.toString(signed.exposure())),
                limits -> limits.copy().exposure(FREE).build()));
        all.add(limits(
                Code.FINAL_DIFFERENCE,
                Map.of("limit", Long.toString(signed.finalDifference())),
                limits -> limits.copy().finalDifference(FREE).build()));
        all.add(places(
                Code.SEATS,
                places -> new Places(Places.UNLIMITED, places.stretchers(), places.peoplePerHour(), places.remains())));
        all.add(places(
                Code.STRETCHERS,
                places -> new Places(places.seats(), Places.UNLIMITED, places.peoplePerHour(), places.remains())));
        all.add(places(
                Code.PEOPLE_PER_HOUR,
                places -> new Places(places.seats(), places.stretchers(), Places.UNLIMITED, places.remains())));
        all.add(places(
                Code.REMAINS_PER_DAY,
                places -> new Places(places.seats(), places.stretchers(), places.peoplePerHour(), Places.UNLIMITED)));
        all.add(fleet(
                Code.VEHICLES,
                fleet -> new Fleet(
                        Places.UNLIMITED, 1, fleet.escorts(), fleet.peoplePerEscort(), fleet.refrigeratedPlaces())));
        all.add(fleet(
                Code.ESCORTS,
                fleet -> new Fleet(
                        fleet.vehicles(), fleet.seatsPerVehicle(), Places.UNLIMITED, 1, fleet.refrigeratedPlaces())));
        all.add(fleet(
                Code.REFRIGERATION,
                fleet -> new Fleet(
                        fleet.vehicles(),
                        fleet.seatsPerVehicle(),
                        fleet.escorts(),
                        fleet.peoplePerEscort(),
                        Places.UNLIMITED)));
        for (Admission admission : signed.admissions()) {
            all.add(limits(
                    Code.CLAUSE_WINDOWS,
                    Map.of("clause", admission.clause()),
                    limits -> limits.copy()
                            .admissions(limits.admissions().stream()
                                    .filter(each -> !each.clause().equals(admission.clause()))
                                    .toList())
                            .build()));
        }
        all.add(new Relaxation(new Conflict(Code.ROADS_AND_WINDOWS, Map.of()), Relaxation::everywhereInTime));
        return all;
    }

    private static Relaxation limits(Code code, Map<String, String> facts, UnaryOperator<ExchangeLimits> change) {
        return new Relaxation(
                new Conflict(code, facts),
                request -> new PlanRequest(
                        request.travellers(),
                        request.means(),
                        change.apply(request.limits()),
                        request.ranked(),
                        request.seed()));
    }

    private static ExchangeLimits replace(ExchangeLimits limits, Quota old, Quota replacement) {
        Predicate<Quota> same = quota ->
                quota.clause().equals(old.clause()) && quota.side() == old.side() && quota.together() == old.together();
        List<Quota> quotas = limits.quotas().stream()
                .map(quota -> same.test(quota)
                        ? quota.with(
                                replacement.atLeast() == 0 ? 0 : quota.atLeast(),
                                replacement.atMost() == Places.UNLIMITED ? Places.UNLIMITED : quota.atMost())
                        : quota)
                .toList();
        return limits.copy().quotas(quotas).build();
    }

    /** The two limits of a clause that balances within itself, each given up alone. */
    private static List<Relaxation> balance(ClauseBalance signed, int at) {
        return List.of(
                limits(
                        Code.CLAUSE_EXPOSURE,
                        Map.of("clause", signed.clause(), "limit", Long.toString(signed.exposure())),
                        limits -> replace(limits, at, FREE, limits.finalDifference(at + 1))),
                limits(
                        Code.CLAUSE_DIFFERENCE,
                        Map.of("clause", signed.clause(), "limit", Long.toString(signed.finalDifference())),
                        limits -> replace(limits, at, limits.exposure(at + 1), FREE)));
    }

    private static ExchangeLimits replace(ExchangeLimits limits, int at, long exposure, long difference) {
        List<ClauseBalance> balances = new ArrayList<>(limits.balances());
        balances.set(at, new ClauseBalance(balances.get(at).clause(), exposure, difference));
        return limits.copy().balances(balances).build();
    }

    /** A limit that nothing meets. */
    private static final long FREE = Long.MAX_VALUE / 4;

    private static Relaxation means(Code code, UnaryOperator<Means> change) {
        return new Relaxation(
                new Conflict(code, Map.of()),
                request -> new PlanRequest(
                        request.travellers(),
                        change.apply(request.means()),
                        request.limits(),
                        request.ranked(),
                        request.seed()));
    }

    private static Relaxation places(Code code, UnaryOperator<Places> change) {
        return means(
                code,
                means -> new Means(
                        means.windows(),
                        means.points().stream()
                                .map(point -> new CrossingPoint(
                                        point.id(), change.apply(point.first()), change.apply(point.second())))
                                .toList(),
                        means.roads(),
                        means.travelMinutesMax(),
                        means.first(),
                        means.second(),
                        means.readyFrom()));
    }

    private static Relaxation fleet(Code code, UnaryOperator<Fleet> change) {
        return means(
                code,
                means -> new Means(
                        means.windows(),
                        means.points(),
                        means.roads(),
                        means.travelMinutesMax(),
                        change.apply(means.first()),
                        change.apply(means.second()),
                        means.readyFrom()));
    }

    private static PlanRequest everywhereInTime(PlanRequest request) {
        Means means = request.means();
        Set<String> sites = request.travellers().stream().map(Traveller::site).collect(Collectors.toSet());
        List<Road> roads = means.points().stream()
                .flatMap(point -> sites.stream().sorted().map(site -> new Road(site, point.id(), 0)))
                .toList();
        List<Window> windows = means.windows().stream()
                .map(window -> new Window(window.day(), window.from(), window.to()))
                .toList();
        return new PlanRequest(
                request.travellers(),
                new Means(
                        windows, means.points(), roads, means.travelMinutesMax(), means.first(), means.second(), null),
                request.limits(),
                request.ranked(),
                request.seed());
    }
}
