package org.homeward.app.drafts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homeward.planning.ClauseBalance;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Explanation;
import org.homeward.planning.Fleet;
import org.homeward.planning.Means;
import org.homeward.planning.Objective;
import org.homeward.planning.Places;
import org.homeward.planning.PlainPlanner;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanOutcome;
import org.homeward.planning.PlanProgress;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Planner;
import org.homeward.planning.Quota;
import org.homeward.planning.Road;
import org.homeward.planning.Window;

/**
 * What loosening one limit would gain: everything is planned anew with it, and both plans are held side by side.
 *
 * <p>Only the objectives of who goes and who waits are pursued, in both plans alike.
 */
final class Gains {

    /** Beyond this the plain planner makes both plans, lest the question cost more than the plan. */
    private static final int EXACT_TRAVELLERS_MAX = 6_000;

    private static final List<Objective> RANKED = List.of(Objective.WORST_OFF_AND_LONGEST_WAITING_FIRST);

    private Gains() {}

    /** A limit that may be loosened by one. */
    enum Loosened {
        CLEARED,
        ROADS,
        WINDOWS,
        CLAUSES,
        SEATS,
        VEHICLES,
        ESCORTS,
        CHECKS,
        STRETCHERS,
        REMAINS,
        BALANCE,
        QUOTAS,
        FAMILIES;

        /** The last part of its text key. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What one loosened limit would gain.
     *
     * @param more people who cross only then; negative if fewer do
     * @param earlier people who cross on an earlier day
     * @param later people who cross on a later day, so that others can
     */
    record Gain(Loosened limit, long more, long earlier, long later) {}

    /**
     * What each limit that holds somebody back would gain if it were loosened, the most first; nothing once stages are
     * complete, since who crossed in them cannot be planned anew.
     */
    static List<Gain> of(Draft draft, Planner planner, PlanProgress progress) {
        Plan plan = draft.kept();
        PlanRequest asked = ranked(plan.request());
        Set<Loosened> helpful = new TreeSet<>();
        plan.explanations().forEach(each -> helpful.addAll(of(each.remedy())));
        List<Loosened> tried = helpful.stream()
                .filter(each -> !loosened(each, asked).equals(asked))
                .toList();
        if (plan.stagesDone() > 0 || tried.isEmpty()) {
            return List.of();
        }
        Planner used = asked.travellers().size() > EXACT_TRAVELLERS_MAX ? new PlainPlanner() : planner;
        if (!(used.plan(asked, PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan before))) {
            return List.of();
        }
        List<Gain> gains = new ArrayList<>();
        for (Loosened each : tried) {
            progress.at(Objective.MOST_PEOPLE, gains.size(), tried.size());
            if (used.plan(loosened(each, asked), PlanProgress.NONE) instanceof PlanOutcome.Planned(Plan after)) {
                gains.add(gain(each, before, after));
            }
        }
        gains.sort((one, other) -> one.more() != other.more()
                ? Long.compare(other.more(), one.more())
                : Long.compare(other.earlier() - other.later(), one.earlier() - one.later()));
        return List.copyOf(gains);
    }

    private static PlanRequest ranked(PlanRequest request) {
        return new PlanRequest(request.travellers(), request.means(), request.limits(), RANKED, request.seed());
    }

    private static Set<Loosened> of(Explanation.Remedy remedy) {
        return switch (remedy) {
            case NONE, IF_RESERVE_CALLED -> Set.of();
            case IF_CLEARED -> Set.of(Loosened.CLEARED);
            case IF_ROAD_OPENED -> Set.of(Loosened.ROADS);
            case IF_LONGER_WINDOW -> Set.of(Loosened.WINDOWS);
            case IF_CLAUSE_OPENED -> Set.of(Loosened.CLAUSES);
            case IF_MORE_SEATS -> Set.of(Loosened.SEATS, Loosened.VEHICLES, Loosened.ESCORTS, Loosened.CHECKS);
            case IF_MORE_STRETCHERS -> Set.of(Loosened.STRETCHERS, Loosened.ESCORTS, Loosened.CHECKS);
            case IF_MORE_REFRIGERATION, IF_POINT_TAKES_MORE_REMAINS -> Set.of(Loosened.REMAINS);
            case IF_OTHER_SIDE_RELEASES_MORE -> Set.of(Loosened.BALANCE);
            case IF_QUOTA_RAISED -> Set.of(Loosened.QUOTAS);
            case IF_GROUP_DIVIDED -> Set.of(Loosened.FAMILIES);
        };
    }

    private static Gain gain(Loosened limit, Plan before, Plan after) {
        Map<String, LocalDate> days = days(before);
        long earlier = 0;
        long later = 0;
        for (Map.Entry<String, LocalDate> now : days(after).entrySet()) {
            LocalDate then = days.get(now.getKey());
            earlier += then != null && now.getValue().isBefore(then) ? 1 : 0;
            later += then != null && now.getValue().isAfter(then) ? 1 : 0;
        }
        return new Gain(limit, (long) after.places().size() - before.places().size(), earlier, later);
    }

    private static Map<String, LocalDate> days(Plan plan) {
        return plan.places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> plan.stages()
                                .get(each.getValue().stage() - 1)
                                .window()
                                .day()));
    }

    private static PlanRequest loosened(Loosened limit, PlanRequest request) {
        Means means = request.means();
        ExchangeLimits limits = request.limits();
        return switch (limit) {
            case CLEARED ->
                new PlanRequest(
                        request.travellers().stream()
                                .map(each -> each.copy().cleared(true).build())
                                .toList(),
                        means,
                        limits,
                        RANKED,
                        request.seed());
            case FAMILIES ->
                new PlanRequest(
                        request.travellers().stream()
                                .map(each -> each.copy().family("").build())
                                .toList(),
                        means,
                        limits,
                        RANKED,
                        request.seed());
            case ROADS -> with(request, everywhere(request));
            case WINDOWS ->
                with(
                        request,
                        means.withWindows(
                                means.windows().stream().map(Gains::longer).toList()));
            case SEATS ->
                with(
                        request,
                        places(
                                means,
                                each -> new Places(
                                        more(each.seats()), each.stretchers(), each.peoplePerHour(), each.remains())));
            case STRETCHERS ->
                with(
                        request,
                        places(
                                means,
                                each -> new Places(
                                        each.seats(), more(each.stretchers()), each.peoplePerHour(), each.remains())));
            case CHECKS ->
                with(
                        request,
                        places(
                                means,
                                each -> new Places(
                                        each.seats(), each.stretchers(), more(each.peoplePerHour()), each.remains())));
            case REMAINS -> {
                Means points = places(
                        means,
                        each -> new Places(
                                each.seats(), each.stretchers(), each.peoplePerHour(), more(each.remains())));
                yield with(
                        request,
                        fleets(
                                points,
                                each -> new Fleet(
                                        each.vehicles(),
                                        each.seatsPerVehicle(),
                                        each.escorts(),
                                        each.peoplePerEscort(),
                                        more(each.refrigeratedPlaces()))));
            }
            case VEHICLES ->
                with(
                        request,
                        fleets(
                                means,
                                each -> new Fleet(
                                        more(each.vehicles()),
                                        each.seatsPerVehicle(),
                                        each.escorts(),
                                        each.peoplePerEscort(),
                                        each.refrigeratedPlaces())));
            case ESCORTS ->
                with(
                        request,
                        fleets(
                                means,
                                each -> new Fleet(
                                        each.vehicles(),
                                        each.seatsPerVehicle(),
                                        more(each.escorts()),
                                        each.peoplePerEscort(),
                                        each.refrigeratedPlaces())));
            case CLAUSES -> with(request, limits.copy().admissions(List.of()).build());
            case BALANCE -> with(request, furtherAhead(limits));
            case QUOTAS ->
                with(
                        request,
                        limits.copy()
                                .quotas(limits.quotas().stream()
                                        .map(each -> new Quota(
                                                each.clause(),
                                                each.side(),
                                                each.atLeast(),
                                                more(each.atMost()),
                                                each.together()))
                                        .toList())
                                .build());
        };
    }

    private static PlanRequest with(PlanRequest request, Means means) {
        return new PlanRequest(request.travellers(), means, request.limits(), RANKED, request.seed());
    }

    private static PlanRequest with(PlanRequest request, ExchangeLimits limits) {
        return new PlanRequest(request.travellers(), request.means(), limits, RANKED, request.seed());
    }

    private static ExchangeLimits furtherAhead(ExchangeLimits limits) {
        return limits.copy()
                .exposure(limits.exposure() + 1)
                .finalDifference(limits.finalDifference() + 1)
                .balances(limits.balances().stream()
                        .map(each -> new ClauseBalance(each.clause(), each.exposure() + 1, each.finalDifference()))
                        .toList())
                .build();
    }

    private static int more(int most) {
        return most >= Places.UNLIMITED ? most : most + 1;
    }

    private static Means places(Means means, UnaryOperator<Places> loosened) {
        List<CrossingPoint> points = means.points().stream()
                .map(each -> new CrossingPoint(each.id(), loosened.apply(each.first()), loosened.apply(each.second())))
                .toList();
        return new Means(
                means.windows(),
                points,
                means.roads(),
                means.travelMinutesMax(),
                means.first(),
                means.second(),
                means.readyFrom());
    }

    private static Means fleets(Means means, UnaryOperator<Fleet> loosened) {
        return new Means(
                means.windows(),
                means.points(),
                means.roads(),
                means.travelMinutesMax(),
                loosened.apply(means.first()),
                loosened.apply(means.second()),
                means.readyFrom());
    }

    private static Means everywhere(PlanRequest request) {
        Means means = request.means();
        List<Road> roads = new ArrayList<>(means.roads());
        Set<String> sites = new TreeSet<>();
        request.travellers().forEach(each -> sites.add(each.site()));
        for (String site : sites) {
            for (CrossingPoint point : means.points()) {
                boolean known = means.roads().stream()
                        .anyMatch(
                                road -> road.site().equals(site) && road.point().equals(point.id()));
                if (!known) {
                    roads.add(new Road(site, point.id(), means.travelMinutesMax()));
                }
            }
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

    private static Window longer(Window window) {
        LocalTime end = window.to().isBefore(LocalTime.of(23, 0)) ? window.to().plusHours(1) : LocalTime.of(23, 59);
        return new Window(window.day(), window.from(), end, window.points());
    }
}
