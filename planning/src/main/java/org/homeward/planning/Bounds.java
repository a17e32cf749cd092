package org.homeward.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Figures that no plan can beat, found by arithmetic alone. Where a plan meets its bound it is proved best without a
 * search.
 *
 * <p>People are looked at one by one, as if families could be divided, in three lots that take different places: those
 * who sit, those who lie, remains. Of each lot no more can be gone by the end of a stage than places so far, and of those
 * of the lot under parity no more than exposure allows. Units are bounded from both ends: exposure lets go at most as many
 * people as if each counted for the least, and a place carries at most the units of whoever counts for the most.
 */
final class Bounds {

    private final Instance instance;
    private final List<Kind> heaviestFirst;
    private final List<Lot> lots;

    /** People who take the same places; upper bounds by stage on how many are gone, all and under parity. */
    private static final class Lot {
        final Side side;
        final ToIntFunction<Shape> people;
        final long[] gone;
        final long[] parityGone;
        final long[] perDay;

        Lot(Side side, ToIntFunction<Shape> people, long[] gone, long[] parityGone, long[] perDay) {
            this.side = side;
            this.people = people;
            this.gone = gone;
            this.parityGone = parityGone;
            this.perDay = perDay;
        }
    }

    Bounds(Instance instance) {
        this.instance = instance;
        heaviestFirst = instance.kinds.stream()
                .sorted(Comparator.comparingInt(Kind::points).reversed())
                .toList();
        long[][] parity = parityGone();
        lots = List.of(
                lot(Side.FIRST, Shape::seats, parity),
                lot(Side.SECOND, Shape::seats, parity),
                lot(Side.FIRST, Shape::stretchers, parity),
                lot(Side.SECOND, Shape::stretchers, parity),
                lot(Side.FIRST, Shape::refrigerated, parity),
                lot(Side.SECOND, Shape::refrigerated, parity));
    }

    private Lot lot(Side side, ToIntFunction<Shape> people, long[][] parity) {
        long[] perDay = new long[instance.days];
        long[] gone = new long[instance.stages];
        long[] ofDay = new long[instance.days];
        long before = 0;
        for (int stage = 0; stage < instance.stages; stage++) {
            int day = instance.day[stage];
            long here = Math.min(stageCapacity(side, people, stage), dayCapacity(side, people) - ofDay[day]);
            ofDay[day] += here;
            perDay[day] = ofDay[day];
            before += here;
            gone[stage] = before;
        }
        return new Lot(side, people, gone, parity[side.index()], perDay);
    }

    private long[][] parityGone() {
        long[][] gone = new long[2][instance.stages];
        ExchangeLimits limits = instance.request.limits();
        long[] named = new long[2];
        instance.kinds.forEach(kind ->
                named[kind.side().index()] += (long) kind.count() * kind.shape().parity());
        for (int stage = 0; stage < instance.stages; stage++) {
            for (Side side : Side.values()) {
                int d = side.index();
                long before = stage == 0 ? 0 : gone[d][stage - 1];
                long arrived = stage == 0 ? 0 : gone[1 - d][stage - 1];
                long capacity =
                        stageCapacity(side, Shape::seats, stage) + stageCapacity(side, Shape::stretchers, stage);
                long balance = (limits.exposure() + arrived * limits.weight(side.other())) / limits.weight(side);
                gone[d][stage] = Math.min(Math.min(named[d], balance), before + capacity * mostUnits(side));
            }
        }
        for (Side side : Side.values()) {
            long least = leastUnits(side);
            gone[side.index()] = Arrays.stream(gone[side.index()])
                    .map(units -> units / least)
                    .toArray();
        }
        return gone;
    }

    private IntStream units(Side side) {
        return instance.kinds.stream()
                .filter(kind -> kind.side() == side && kind.shape().parity() > 0)
                .flatMap(kind -> kind.units().stream())
                .flatMap(unit -> unit.members().stream())
                .mapToInt(Traveller::units);
    }

    private int mostUnits(Side side) {
        return units(side).max().orElse(1);
    }

    private int leastUnits(Side side) {
        return units(side).min().orElse(1);
    }

    /** People of a lot that one stage can take at the very most, by window, vehicles and escorts. */
    private long stageCapacity(Side side, ToIntFunction<Shape> people, int stage) {
        Fleet fleet = instance.request.means().of(side);
        Window window = instance.windows.get(stage);
        boolean sits = people.applyAsInt(SITS) > 0;
        boolean dead = people.applyAsInt(REMAINS) > 0;
        long capacity = 0;
        for (CrossingPoint point : instance.request.means().points()) {
            if (window.points().isEmpty() || window.points().contains(point.id())) {
                Places places = point.of(side);
                capacity += dead
                        ? places.remains()
                        : Math.min(sits ? places.seats() : places.stretchers(), Load.throughput(places, window));
            }
        }
        if (dead) {
            return Math.min(capacity, fleet.refrigeratedPlaces());
        }
        return Math.min(Math.min(capacity, fleet.accompanied()), sits ? fleet.seats() : capacity);
    }

    private static final Shape SITS = new Shape(1, 1, 1, 0, 0, List.of(0), List.of());
    private static final Shape REMAINS = new Shape(1, 0, 0, 0, 1, List.of(0), List.of());

    /** People of a lot that a day can take at the very most, by places. */
    private long dayCapacity(Side side, ToIntFunction<Shape> people) {
        boolean sits = people.applyAsInt(SITS) > 0;
        boolean dead = people.applyAsInt(REMAINS) > 0;
        long capacity = 0;
        for (CrossingPoint point : instance.request.means().points()) {
            Places places = point.of(side);
            int living = sits ? places.seats() : places.stretchers();
            capacity += dead ? places.remains() : living;
        }
        return dead ? Math.min(capacity, instance.request.means().of(side).refrigeratedPlaces()) : capacity;
    }

    /** A lower bound on the value of an objective, or {@link Arithmetic#NONE} if arithmetic gives none. */
    long lower(Objective objective) {
        return switch (objective) {
            case SEVERELY_WOUNDED_FIRST -> severeHours();
            case MOST_PEOPLE ->
                instance.unreachable.stream().mapToInt(Unit::people).sum();
            case WORST_OFF_AND_LONGEST_WAITING_FIRST -> weightedHours();
            case FEWEST_LOSE_JOURNEY -> Told.of(instance).unreachable();
            case FEWEST_MOVED -> Told.of(instance).mustMove();
            case FEWEST_DAYS, LEAST_EXPOSURE, LEAST_TRAVEL, GROUPS_TOGETHER -> Arithmetic.NONE;
        };
    }

    private long severeHours() {
        long hours = 0;
        for (Lot lot : lots) {
            for (int stage = -1; stage < instance.stages; stage++) {
                long waiting = 0;
                for (Kind kind : heaviestFirst) {
                    if (kind.severe() && kind.side() == lot.side) {
                        waiting += (long) kind.count() * lot.people.applyAsInt(kind.shape());
                    }
                }
                long gone = stage < 0 ? 0 : Math.min(waiting, lot.gone[stage]);
                hours += (waiting - gone) * step(stage);
            }
        }
        return hours;
    }

    /** Hours from one stage to the next; before the first and after the last as the waiting is counted. */
    private long step(int stage) {
        return stage < 0 ? instance.hour[0] : instance.hour[stage + 1] - instance.hour[stage];
    }

    /** The heaviest people first, as many by each stage as can be gone by then: no order of crossing waits less. */
    private long weightedHours() {
        long hours = 0;
        for (Lot lot : lots) {
            long all = heaviest(lot, Long.MAX_VALUE, Long.MAX_VALUE);
            hours += all * step(-1);
            for (int stage = 0; stage < instance.stages; stage++) {
                hours += (all - heaviest(lot, lot.gone[stage], lot.parityGone[stage])) * step(stage);
            }
        }
        return hours;
    }

    /** The most weight that {@code people} of a lot can have, of whom at most {@code underParity} are under parity. */
    private long heaviest(Lot lot, long people, long underParity) {
        long weight = 0;
        long left = people;
        long parityLeft = underParity;
        for (Kind kind : heaviestFirst) {
            if (kind.side() != lot.side) {
                continue;
            }
            long here = Math.min(left, (long) kind.count() * lot.people.applyAsInt(kind.shape()));
            if (kind.shape().parity() > 0) {
                here = Math.min(here, parityLeft);
                parityLeft -= here;
            }
            left -= here;
            weight += here * kind.points();
        }
        return weight;
    }

    /** The fewest days that can take everyone who can reach a point, if all of them are to cross. */
    long daysForEveryone() {
        long days = 0;
        for (Lot lot : lots) {
            long left = 0;
            for (Kind kind : heaviestFirst) {
                if (kind.side() == lot.side) {
                    left += (long) kind.count() * lot.people.applyAsInt(kind.shape());
                }
            }
            long[] perDay = lot.perDay.clone();
            Arrays.sort(perDay);
            int needed = 0;
            while (left > 0 && needed < perDay.length) {
                needed++;
                left -= perDay[perDay.length - needed];
            }
            days = Math.max(days, needed);
        }
        return days;
    }

    /** True if no kind is under parity beside another of its side that is not, and everyone counts alike. */
    boolean parityIsAllOrNone() {
        for (Side side : Side.values()) {
            long distinct = instance.kinds.stream()
                    .filter(kind -> kind.side() == side)
                    .map(kind -> kind.shape().parity() > 0)
                    .distinct()
                    .count();
            if (distinct > 1 || mostUnits(side) > leastUnits(side)) {
                return false;
            }
        }
        return true;
    }
}
