package org.homeward.app.drafts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Formula;
import org.homeward.agreement.Subject;
import org.homeward.planning.Admission;
import org.homeward.planning.ClauseBalance;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Means;
import org.homeward.planning.Places;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanOutcome;
import org.homeward.planning.PlanProgress;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Planner;
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

    /**
     * Plans; where {@code means} names no roads, every site reaches every point and travel is not counted.
     *
     * <p>A clause that comes after another waits until that one is complete: first everything before it is planned, then it
     * may have the days after. Where the one before cannot be completed, nobody crosses under the one that waits.
     */
    public static Draft.Outcome plan(HeldPeople held, Means means, long seed, Planner planner, PlanProgress progress) {
        PlanRequest request = request(held, means, seed);
        return switch (new ClauseOrder(held).plan(request, planner, progress)) {
            case PlanOutcome.Planned(Plan plan) ->
                new Draft.Outcome.Drafted(
                        new Draft(plan, held, Map.of(), request.limits().admissions()));
            case PlanOutcome.Infeasible infeasible -> new Draft.Outcome.Impossible(infeasible);
        };
    }

    /** What is asked of the planner, the order of clauses left out. */
    static PlanRequest request(HeldPeople held, Means means, long seed) {
        List<Traveller> travellers = held.travellers();
        ExchangeLimits limits = limits(held, travellers);
        PlanRequest request = new PlanRequest(travellers, means, limits, Travellers.ranking(held.agreement()), seed);
        for (FatePlaces fate : held.fates()) {
            request = fate.places().request(request);
        }
        List<Traveller> all = request.travellers();
        ExchangeLimits admitting = request.limits()
                .copy()
                .admissions(admissions(held, means, all))
                .groupsOf(groups(held, all))
                .build();
        return new PlanRequest(all, withRoads(means, all), admitting, request.ranked(), seed);
    }

    /** The accounts of a clause under which anybody travels; its own where nobody does. */
    private static Set<String> accounts(Clause clause, List<Traveller> travellers) {
        Set<String> accounts = new TreeSet<>();
        travellers.stream()
                .map(Traveller::clause)
                .filter(account -> Account.clause(account).equals(clause.id()))
                .forEach(accounts::add);
        return accounts.isEmpty() ? Set.of(clause.id()) : accounts;
    }

    /** The days, hours and places of every clause that names some. */
    private static List<Admission> admissions(HeldPeople held, Means means, List<Traveller> travellers) {
        List<Admission> admissions = new ArrayList<>();
        for (Clause clause : held.plannable()) {
            org.homeward.agreement.Window agreed = clause.schedule().window();
            Set<LocalDate> days = new TreeSet<>();
            Set<LocalDate> kept = new TreeSet<>();
            for (Window window : means.windows()) {
                days.add(window.day());
                if (agreed.admits(window.day())) {
                    kept.add(window.day());
                }
            }
            boolean everywhere = kept.equals(days)
                    && clause.schedule().places().isEmpty()
                    && agreed.opens().isEmpty()
                    && agreed.closes().isEmpty();
            for (String account : everywhere ? Set.<String>of() : accounts(clause, travellers)) {
                admissions.add(new Admission(
                        account,
                        kept.equals(days) ? Optional.empty() : Optional.of(kept),
                        agreed.opens().orElse(LocalTime.MIN),
                        agreed.closes().orElse(LocalTime.MAX),
                        Set.copyOf(clause.schedule().places())));
            }
        }
        return admissions;
    }

    /** Clauses that trade in units of their own each balance within themselves, a ratio account by account. */
    private static List<ClauseBalance> balances(HeldPeople held, List<Traveller> travellers) {
        Map<String, Long> highest = AgreedUnits.highest(travellers);
        long people = exposure(held.agreement());
        List<ClauseBalance> balances = new ArrayList<>();
        for (Clause clause : held.plannable()) {
            if (clause.subject() == Subject.REMAINS && bothGive(clause.formula())) {
                long bodies = held.agreement().limits().exposureBodies().orElse(Places.UNLIMITED);
                balances.add(new ClauseBalance(clause.id(), bodies, bodies));
                continue;
            }
            for (String account : accounts(clause, travellers)) {
                // One person who counts for fifty must be able to go first.
                long most = Math.max(people, highest.getOrDefault(account, 1L));
                switch (clause.formula()) {
                    case Formula.Ratio _ -> balances.add(new ClauseBalance(account, most, 0));
                    // What ranks leave over is owed and settled later.
                    case Formula.RankEquivalence _ -> balances.add(new ClauseBalance(account, most, most));
                    // Either fate brings a balance of its own.
                    case Formula.ByFate _,
                            Formula.NForN _,
                            Formula.AllForAll _,
                            Formula.AllWhoWish _,
                            Formula.Unilateral _,
                            Formula.Numbers _,
                            Formula.Return _,
                            Formula.Arrangement _,
                            Formula.Pause _ -> {}
                }
            }
        }
        return balances;
    }

    /** True where both parties give, body by body, so that neither may be further ahead than the agreement allows. */
    private static boolean bothGive(Formula formula) {
        return formula instanceof Formula.NForN
                || formula instanceof Formula.AllForAll
                || formula instanceof Formula.Numbers;
    }

    private static long exposure(Agreement agreement) {
        return Math.min(Places.UNLIMITED, agreement.limits().exposurePeople().orElse(Places.UNLIMITED));
    }

    /** What is left of the means from one moment on and until another; either may be absent. */
    public static Means within(Means means, Optional<LocalDateTime> from, Optional<LocalDateTime> until) {
        List<Window> windows = new ArrayList<>();
        for (Window window : means.windows()) {
            LocalDateTime closes = LocalDateTime.of(window.day(), window.to());
            boolean over = from.map(moment -> !closes.isAfter(moment)).orElse(false);
            Window left = until.filter(moment -> moment.toLocalDate().equals(window.day()))
                    .map(moment -> window.until(moment.toLocalTime()))
                    .orElse(window);
            boolean later = until.map(moment -> moment.toLocalDate().isBefore(window.day()))
                    .orElse(false);
            if (!over && !later && left.minutes() > 0) {
                windows.add(left);
            }
        }
        Means left = means.withWindows(windows);
        return from.map(left::withReadyFrom).orElse(left);
    }

    /** The means that stand in the agreement itself: the days of its clauses, the capacities of its crossings. */
    public static Means agreedMeans(Agreement agreement) {
        TreeMap<LocalDate, Window> windows = new TreeMap<>();
        for (Clause clause : agreement.clauses()) {
            org.homeward.agreement.Window agreed = clause.schedule().window();
            if (clause.standing().binds()) {
                for (LocalDate day : agreed.admitted().orElse(List.of())) {
                    windows.merge(
                            day,
                            new Window(
                                    day,
                                    agreed.opens().orElse(OPENS),
                                    agreed.closes().orElse(CLOSES)),
                            PlanDraft::both);
                }
            }
        }
        List<CrossingPoint> points = agreement.crossings().stream()
                .map(each -> {
                    Places places = new Places(
                            places(each.peoplePerDay() - each.stretchersPerDay()),
                            places(each.stretchersPerDay()),
                            Places.UNLIMITED,
                            places(each.bodiesPerDay()));
                    return new CrossingPoint(each.id(), places, places);
                })
                .toList();
        return new Means(List.copyOf(windows.values()), points, List.of());
    }

    /** From when the first clause opens until the last one closes; each clause keeps its own hours. */
    private static Window both(Window one, Window other) {
        return new Window(
                one.day(),
                one.from().isBefore(other.from()) ? one.from() : other.from(),
                one.to().isAfter(other.to()) ? one.to() : other.to());
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

    private static ExchangeLimits limits(HeldPeople held, List<Traveller> travellers) {
        Agreement agreement = held.agreement();
        Set<String> outside = new TreeSet<>();
        List<Quota> quotas = new ArrayList<>();
        for (Clause clause : held.plannable()) {
            if (clause.formula() instanceof Formula.Unilateral
                    || clause.formula() instanceof Formula.AllWhoWish
                    || clause.formula() instanceof Formula.Return
                    || clause.formula() instanceof Formula.Ratio
                    || clause.formula() instanceof Formula.RankEquivalence
                    || everyoneIsSevere(held, clause)) {
                outside.addAll(accounts(clause, travellers));
            }
            quotas.addAll(quotas(clause, agreement));
        }
        return ExchangeLimits.within(exposure(agreement))
                .reservesPerStage(places(agreement.limits().reservesPerStage()))
                .clausesOutsideParity(outside)
                .quotas(quotas)
                .balances(balances(held, travellers))
                .build();
    }

    /** How many people cross together under the clauses that agree on it. */
    private static Map<String, Integer> groups(HeldPeople held, List<Traveller> travellers) {
        Map<String, Integer> groups = new TreeMap<>();
        for (Clause clause : held.plannable()) {
            if (clause.schedule().groupsOf() > 0) {
                int people = places(clause.schedule().groupsOf());
                accounts(clause, travellers).forEach(account -> groups.put(account, people));
            }
        }
        return groups;
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
            case Formula.Numbers numbers -> {
                List<Quota> agreed = new ArrayList<>();
                numbers.inAll().ifPresent(all -> agreed.add(Quota.ofBoth(clause.id(), 0, places(all))));
                numbers.shares()
                        .forEach(share -> agreed.add(
                                new Quota(clause.id(), side(agreement, share.party()), 0, places(share.gives()))));
                yield agreed;
            }
            case Formula.NForN _,
                    Formula.AllForAll _,
                    Formula.ByFate _,
                    Formula.Ratio _,
                    Formula.RankEquivalence _,
                    Formula.AllWhoWish _,
                    Formula.Unilateral _,
                    Formula.Return _,
                    Formula.Arrangement _,
                    Formula.Pause _ -> List.of();
        };
    }

    private static Side side(Agreement agreement, String party) {
        return agreement.parties().getFirst().id().equals(party) ? Side.FIRST : Side.SECOND;
    }

    private static int places(long count) {
        return Math.clamp(count, 0, Places.UNLIMITED);
    }
}
