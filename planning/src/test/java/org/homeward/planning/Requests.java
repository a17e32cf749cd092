package org.homeward.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Synthetic requests; nobody in them is real. */
final class Requests {

    static final LocalDate START = LocalDate.of(2025, 6, 9);

    private Requests() {}

    static Traveller person(String id, Side side, int days) {
        return Traveller.of(id, side, "all", "site-" + side)
                .daysInCaptivity(days)
                .cleared(true)
                .build();
    }

    static Traveller severe(String id, Side side) {
        return person(id, side, 100)
                .copy()
                .urgency(Urgency.SEVERELY_WOUNDED)
                .stretcher(true)
                .build();
    }

    static List<Traveller> people(Side side, int count) {
        List<Traveller> people = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            people.add(person(side + "-" + index, side, 40 * index % 1500));
        }
        return people;
    }

    static List<Traveller> both(List<Traveller> first, List<Traveller> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static List<Window> days(int count) {
        List<Window> windows = new ArrayList<>();
        for (int day = 0; day < count; day++) {
            windows.add(new Window(START.plusDays(day), LocalTime.of(9, 0), LocalTime.of(17, 0)));
        }
        return windows;
    }

    static List<Road> roads(List<String> sites, List<String> points) {
        List<Road> roads = new ArrayList<>();
        for (String site : sites) {
            for (String point : points) {
                int spread = Math.floorMod((site + point).hashCode(), 300);
                roads.add(new Road(site, point, 60 + spread));
            }
        }
        return roads;
    }

    /** One site per side, one point. */
    static PlanRequest simple(List<Traveller> travellers, int days, int seats, int stretchers, ExchangeLimits limits) {
        Means means = new Means(
                days(days),
                List.of(CrossingPoint.equal("p1", seats, stretchers)),
                List.of(new Road("site-FIRST", "p1", 60), new Road("site-SECOND", "p1", 90)));
        return new PlanRequest(travellers, means, limits, PlanRequest.USUAL_RANKING, 7);
    }

    /** About the size of the main job: sites on both sides, families, severely wounded, several windows, two points. */
    static PlanRequest exchange(int perSide, int windows, int points, int sitesPerSide, long exposure, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Traveller> travellers = new ArrayList<>();
        List<String> sites = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int site = 0; site < sitesPerSide; site++) {
                sites.add(side + "-site-" + site);
            }
            for (int index = 0; index < perSide; index++) {
                travellers.add(someone(random, side, index, sitesPerSide));
            }
        }
        List<String> names = new ArrayList<>();
        List<CrossingPoint> crossings = new ArrayList<>();
        int seats = Math.ceilDiv(perSide * 5 / 4, windows * points);
        for (int point = 0; point < points; point++) {
            names.add("point-" + point);
            crossings.add(CrossingPoint.equal("point-" + point, seats, Math.max(1, seats / 5)));
        }
        Means means = new Means(days(windows), crossings, roads(sites, names));
        return new PlanRequest(
                travellers,
                means,
                ExchangeLimits.within(exposure).reservesPerStage(2).build(),
                PlanRequest.USUAL_RANKING,
                seed);
    }

    private static Traveller someone(SplittableRandom random, Side side, int index, int sites) {
        int draw = random.nextInt(100);
        Urgency urgency = draw < 4 ? Urgency.SEVERELY_WOUNDED : draw < 14 ? Urgency.SERIOUSLY_ILL : Urgency.OTHER;
        boolean family = random.nextInt(12) == 0;
        int site = family ? index / 3 % sites : random.nextInt(sites);
        return Traveller.of(side + "-" + index, side, draw % 2 == 0 ? "young" : "wounded", side + "-site-" + site)
                .urgency(urgency)
                .daysInCaptivity(random.nextInt(1300))
                .stretcher(urgency == Urgency.SEVERELY_WOUNDED
                        || (urgency == Urgency.SERIOUSLY_ILL && random.nextInt(4) == 0))
                .family(family ? "family-" + index / 3 : "")
                .cleared(random.nextInt(60) != 0)
                .build();
    }

    /** A small request with every kind of limit at work somewhere, mostly with a plan. */
    static PlanRequest small(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int first = 1 + random.nextInt(14);
        int second = 1 + random.nextInt(14);
        List<Traveller> travellers = new ArrayList<>();
        for (int index = 0; index < first + second; index++) {
            Side side = index < first ? Side.FIRST : Side.SECOND;
            travellers.add(odd(random, someone(random, side, index, 2)));
        }
        List<Window> windows = new ArrayList<>();
        int days = 1 + random.nextInt(4);
        for (int day = 0; day < days; day++) {
            List<String> open = random.nextInt(5) == 0 ? List.of("b") : List.of();
            windows.add(new Window(START.plusDays(2L * day), LocalTime.of(8, 0), LocalTime.of(11, 0), open));
            if (random.nextInt(3) == 0) {
                windows.add(new Window(START.plusDays(2L * day), LocalTime.of(13, 0), LocalTime.of(15, 30)));
            }
        }
        List<CrossingPoint> points = List.of(
                new CrossingPoint("a", places(random), places(random)),
                new CrossingPoint("b", places(random), places(random)));
        List<Road> roads = new ArrayList<>(
                roads(List.of("FIRST-site-0", "FIRST-site-1", "SECOND-site-0", "SECOND-site-1"), List.of("a", "b")));
        roads.remove(random.nextInt(roads.size()));
        Means means = new Means(
                windows,
                points,
                roads,
                350,
                fleet(random),
                fleet(random),
                random.nextBoolean() ? null : START.atTime(5, 0));
        int exposure = 1 + random.nextInt(12);
        ExchangeLimits limits = ExchangeLimits.within(exposure * 2L)
                .weights(1 + random.nextInt(2), 1 + random.nextInt(2))
                .reservesPerStage(random.nextInt(3))
                .finalDifference(random.nextInt(exposure * 2 + 1))
                .clausesOutsideParity(random.nextInt(4) == 0 ? Set.of("young") : Set.of())
                .quotas(random.nextInt(3) == 0 ? List.of(new Quota("wounded", Side.FIRST, 0, 3)) : List.of())
                .build();
        return new PlanRequest(travellers, means, limits, PlanRequest.USUAL_RANKING, seed);
    }

    private static Traveller odd(SplittableRandom random, Traveller person) {
        int draw = random.nextInt(20);
        Subject subject = draw == 0 ? Subject.REMAINS : draw == 1 ? Subject.CHILD : Subject.PRISONER;
        // Few orders within few tiers, so that many people are tied, by lot and by list.
        Precedence agreed = new Precedence(1 + random.nextInt(4), random.nextInt(3), random.nextInt(4));
        return person.copy()
                .precedence(random.nextInt(4) == 0 ? person.precedence() : agreed)
                .urgency(subject == Subject.REMAINS ? Urgency.OTHER : person.urgency())
                .stretcher(subject == Subject.PRISONER && person.stretcher())
                .subject(subject)
                .build();
    }

    private static Places places(SplittableRandom random) {
        return new Places(
                random.nextInt(6),
                random.nextInt(2),
                random.nextBoolean() ? Places.UNLIMITED : 1 + random.nextInt(3),
                random.nextBoolean() ? Places.UNLIMITED : random.nextInt(2));
    }

    private static Fleet fleet(SplittableRandom random) {
        return random.nextBoolean()
                ? new Fleet(Places.UNLIMITED, 1, Places.UNLIMITED, 1, 1)
                : new Fleet(2, 2 + random.nextInt(3), 2, 3, random.nextInt(2));
    }
}
