package org.homeward.benchmarks.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Fleet;
import org.homeward.planning.Means;
import org.homeward.planning.Places;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Road;
import org.homeward.planning.Side;
import org.homeward.planning.Traveller;
import org.homeward.planning.Urgency;
import org.homeward.planning.Window;

/** Synthetic instances of published sizes; the same seed gives the same people. */
final class PlanningCases {

    private static final LocalDate START = LocalDate.of(2025, 6, 9);

    private PlanningCases() {}

    /** One window and nobody in it. */
    static Case nobody() {
        Means means = new Means(windows(1, 1), List.of(), List.of());
        return new Case(
                new PlanRequest(List.of(), means, ExchangeLimits.within(0).build(), PlanRequest.USUAL_RANKING, 0));
    }

    /** 2 x 1,200 people, three days of three windows, two points. */
    static PlanRequest thousandForThousand() {
        return exchange(1_200, windows(3, 3), 2, 10, 300, 1);
    }

    /** 2 x 20,000 people, 30 days, 6 points, 40 holding sites. */
    static PlanRequest twentyThousandForTwentyThousand() {
        return exchange(20_000, windows(30, 1), 6, 20, 1_000, 2);
    }

    /**
     * Operation Big Switch, 5 August to 6 September 1953: 75,823 against 12,773 people. Published: both totals and the 33
     * days. No source we hold gives daily capacities for it; so invented: seats a day, the totals spread over the days with a
     * tenth to spare; stretchers a day, sites, roads, health, time in captivity. Everyone who wishes goes, so no clause is
     * under parity.
     */
    static PlanRequest bigSwitch() {
        return operation(
                3,
                33,
                75_823,
                12_773,
                List.of(new Places(2_500, 160), new Places(420, 60)),
                List.of(Fleet.AMPLE, Fleet.AMPLE),
                Urgency.OTHER);
    }

    /**
     * Operation Little Switch, 20 April to 3 May 1953: 6,670 against 684 sick and wounded. Published: both totals, the 14
     * days and the daily rates agreed, 500 and 100, in groups of 25 (our source rates them of low confidence). Invented:
     * stretchers a day, sites, roads, time in captivity. Everyone is sick or wounded, so nobody is under parity.
     */
    static PlanRequest littleSwitch() {
        return operation(
                4,
                14,
                6_670,
                684,
                List.of(new Places(500, 100), new Places(100, 20)),
                List.of(inGroups(20), inGroups(4)),
                Urgency.SERIOUSLY_ILL);
    }

    private static PlanRequest operation(
            long seed, int days, int toFirst, int toSecond, List<Places> places, List<Fleet> fleets, Urgency mildest) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Traveller> travellers = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        travellers.addAll(people(random, Side.FIRST, toFirst, 8, ALL_WHO_WISH));
        travellers.addAll(people(random, Side.SECOND, toSecond, 4, ALL_WHO_WISH));
        for (Side side : Side.values()) {
            for (int site = 0; site < 8; site++) {
                roads.add(new Road(side + "-site-" + site, "point-0", 30 + random.nextInt(300)));
            }
        }
        CrossingPoint point = new CrossingPoint("point-0", places.getFirst(), places.getLast());
        Means means = new Means(
                windows(days, 1),
                List.of(point),
                roads,
                Means.TRAVEL_MINUTES_MAX,
                fleets.getFirst(),
                fleets.getLast(),
                null);
        ExchangeLimits limits = ExchangeLimits.within(100_000)
                .reservesPerStage(2)
                .clausesOutsideParity(Set.of(ALL_WHO_WISH))
                .build();
        List<Traveller> asIll = travellers.stream()
                .map(traveller -> traveller.urgency().compareTo(mildest) > 0
                        ? traveller.copy().urgency(mildest).build()
                        : traveller)
                .toList();
        return new PlanRequest(asIll, means, limits, PlanRequest.USUAL_RANKING, seed);
    }

    /** So many groups of 25 a day, each with its escort. */
    private static Fleet inGroups(int groups) {
        return new Fleet(Places.UNLIMITED, 1, groups, 25, 0);
    }

    private static final String ALL_WHO_WISH = "all who wish";

    private static List<Window> windows(int days, int perDay) {
        List<Window> windows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (int part = 0; part < perDay; part++) {
                LocalTime from = LocalTime.of(8 + part * 9 / perDay, 0);
                windows.add(new Window(START.plusDays(day), from, from.plusHours(Math.max(1, 9 / perDay - 1))));
            }
        }
        return windows;
    }

    private static PlanRequest exchange(
            int perSide, List<Window> windows, int points, int sitesPerSide, long exposure, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Traveller> travellers = new ArrayList<>();
        for (Side side : Side.values()) {
            travellers.addAll(people(random, side, perSide, sitesPerSide, "all for all"));
        }
        long days = windows.stream().map(Window::day).distinct().count();
        int seats = (int) (perSide * 6L / 5 / days / points);
        List<CrossingPoint> crossings = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            crossings.add(CrossingPoint.equal("point-" + point, seats, Math.max(2, seats / 8)));
            for (Side side : Side.values()) {
                for (int site = 0; site < sitesPerSide; site++) {
                    roads.add(new Road(side + "-site-" + site, "point-" + point, 30 + random.nextInt(400)));
                }
            }
        }
        Means means = new Means(
                windows,
                crossings,
                roads,
                Means.TRAVEL_MINUTES_MAX,
                new Fleet(perSide, 1, perSide / 10, 20, 0),
                new Fleet(perSide, 1, perSide / 10, 20, 0),
                null);
        return new PlanRequest(
                travellers,
                means,
                ExchangeLimits.within(exposure).reservesPerStage(3).build(),
                PlanRequest.USUAL_RANKING,
                seed);
    }

    private static List<Traveller> people(SplittableRandom random, Side side, int count, int sites, String clause) {
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int draw = random.nextInt(100);
            Urgency urgency = draw < 3 ? Urgency.SEVERELY_WOUNDED : draw < 12 ? Urgency.SERIOUSLY_ILL : Urgency.OTHER;
            boolean lies = urgency == Urgency.SEVERELY_WOUNDED ? draw < 2 : draw == 4;
            boolean family = index % 25 < 2;
            int site = family ? index / 25 % sites : random.nextInt(sites);
            people.add(Traveller.of(side + "-" + index, side, clause, side + "-site-" + site)
                    .urgency(urgency)
                    .daysInCaptivity(random.nextInt(1_300))
                    .stretcher(lies)
                    .family(family ? "family-" + index / 25 : "")
                    .cleared(true)
                    .build());
        }
        return people;
    }
}
