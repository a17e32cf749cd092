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
                new PlanRequest(List.of(), means, ExchangeLimits.oneForOne(0, 0), PlanRequest.USUAL_RANKING, 0));
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
     * Operation Big Switch of 1953: 75,823 against 12,773 people in 33 days. Everyone who wishes goes, so no clause is
     * under parity; daily capacities are the averages that the totals imply, with a tenth to spare.
     */
    static PlanRequest bigSwitch() {
        SplittableRandom random = new SplittableRandom(3);
        List<Traveller> travellers = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        travellers.addAll(people(random, Side.FIRST, 75_823, 8, "all who wish"));
        travellers.addAll(people(random, Side.SECOND, 12_773, 4, "all who wish"));
        for (Side side : Side.values()) {
            for (int site = 0; site < 8; site++) {
                roads.add(new Road(side + "-site-" + site, "point-0", 30 + random.nextInt(300)));
            }
        }
        CrossingPoint point = new CrossingPoint("point-0", new Places(2_500, 160), new Places(420, 60));
        Means means = new Means(windows(33, 1), List.of(point), roads);
        ExchangeLimits limits = new ExchangeLimits(100_000, 1, 1, 2, 100_000, Set.of("all who wish"), List.of());
        return new PlanRequest(travellers, means, limits, PlanRequest.USUAL_RANKING, 3);
    }

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
                travellers, means, ExchangeLimits.oneForOne(exposure, 3), PlanRequest.USUAL_RANKING, seed);
    }

    private static List<Traveller> people(SplittableRandom random, Side side, int count, int sites, String clause) {
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int draw = random.nextInt(100);
            Urgency urgency = draw < 3 ? Urgency.SEVERELY_WOUNDED : draw < 12 ? Urgency.SERIOUSLY_ILL : Urgency.OTHER;
            boolean lies = urgency == Urgency.SEVERELY_WOUNDED ? draw < 2 : draw == 4;
            boolean family = index % 25 < 2;
            int site = family ? index / 25 % sites : random.nextInt(sites);
            people.add(new Traveller(
                    side + "-" + index,
                    side,
                    clause,
                    urgency,
                    random.nextInt(1_300),
                    lies,
                    side + "-site-" + site,
                    family ? "family-" + index / 25 : "",
                    true));
        }
        return people;
    }
}
