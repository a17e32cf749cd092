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
                        limits -> replace(limits, quota, new Quota(quota.clause(), quota.side(), 0, quota.atMost()))));
            }
            all.add(limits(
                    Code.QUOTA_AT_MOST,
                    RequestCheck.facts(quota),
                    limits -> replace(
                            limits,
                            quota,
                            new Quota(quota.clause(), quota.side(), quota.atLeast(), Places.UNLIMITED))));
        }
        ExchangeLimits signed = request.limits();
        all.add(limits(
                Code.EXPOSURE,
                Map.of("limit", Long.toString(signed.exposure())),
                limits -> with(limits, Long.MAX_VALUE / 4, limits.finalDifference())));
        all.add(limits(
                Code.FINAL_DIFFERENCE,
                Map.of("limit", Long.toString(signed.finalDifference())),
                limits -> with(limits, limits.exposure(), Long.MAX_VALUE / 4)));
        all.add(places(
                Code.SEATS, places -> new Places(Places.UNLIMITED, places.stretchers(), places.peoplePerHour())));
        all.add(places(
                Code.STRETCHERS, places -> new Places(places.seats(), Places.UNLIMITED, places.peoplePerHour())));
        all.add(places(
                Code.PEOPLE_PER_HOUR, places -> new Places(places.seats(), places.stretchers(), Places.UNLIMITED)));
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
        Predicate<Quota> same = quota -> quota.clause().equals(old.clause()) && quota.side() == old.side();
        List<Quota> quotas = limits.quotas().stream()
                .map(quota -> same.test(quota)
                        ? new Quota(
                                quota.clause(),
                                quota.side(),
                                replacement.atLeast() == 0 ? 0 : quota.atLeast(),
                                replacement.atMost() == Places.UNLIMITED ? Places.UNLIMITED : quota.atMost())
                        : quota)
                .toList();
        return new ExchangeLimits(
                limits.exposure(),
                limits.firstWeight(),
                limits.secondWeight(),
                limits.reservesPerStage(),
                limits.finalDifference(),
                limits.clausesOutsideParity(),
                quotas);
    }

    private static ExchangeLimits with(ExchangeLimits limits, long exposure, long difference) {
        return new ExchangeLimits(
                exposure,
                limits.firstWeight(),
                limits.secondWeight(),
                limits.reservesPerStage(),
                difference,
                limits.clausesOutsideParity(),
                limits.quotas());
    }

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
