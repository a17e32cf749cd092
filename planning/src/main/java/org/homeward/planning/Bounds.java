package org.homeward.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Figures that no plan can beat, found by arithmetic alone. Where a plan meets its bound it is proved best without a
 * search.
 */
final class Bounds {

    private final Instance instance;
    /** Upper bounds, by side and stage, on people gone by the end of the stage: all, and those under parity. */
    private final long[][] peopleGone;

    private final long[][] parityGone;

    Bounds(Instance instance) {
        this.instance = instance;
        peopleGone = new long[2][instance.stages];
        parityGone = new long[2][instance.stages];
        ExchangeLimits limits = instance.request.limits();
        for (int stage = 0; stage < instance.stages; stage++) {
            for (Side side : Side.values()) {
                int d = side.index();
                long before = stage == 0 ? 0 : peopleGone[d][stage - 1];
                peopleGone[d][stage] = Math.min(named(side, false), before + capacity(side, stage));
                long parityBefore = stage == 0 ? 0 : parityGone[d][stage - 1];
                long arrived = stage == 0 ? 0 : parityGone[1 - d][stage - 1];
                long balance = (limits.exposure() + arrived * limits.weight(side.other())) / limits.weight(side);
                parityGone[d][stage] =
                        Math.min(Math.min(named(side, true), balance), parityBefore + capacity(side, stage));
            }
        }
    }

    private long named(Side side, boolean parityOnly) {
        long people = 0;
        for (Kind kind : instance.kinds) {
            if (kind.side() == side) {
                people += (long) kind.count()
                        * (parityOnly ? kind.shape().parity() : kind.shape().people());
            }
        }
        return people;
    }

    /** People of one side that one stage can take at the very most. */
    private long capacity(Side side, int stage) {
        Fleet fleet = instance.request.means().of(side);
        long seats = 0;
        long lying = 0;
        long throughput = 0;
        Window window = instance.windows.get(stage);
        for (CrossingPoint point : instance.request.means().points()) {
            if (window.points().isEmpty() || window.points().contains(point.id())) {
                seats += point.of(side).seats();
                lying += point.of(side).stretchers();
                throughput += Load.throughput(point.of(side), window);
            }
        }
        long living = Math.min(Math.min(seats, fleet.seats()) + lying, Math.min(throughput, fleet.accompanied()));
        return living + fleet.refrigeratedPlaces();
    }

    /** A lower bound on the value of an objective, or {@code Long.MIN_VALUE} if arithmetic gives none. */
    long lower(Objective objective) {
        return switch (objective) {
            case SEVERELY_WOUNDED_FIRST -> severeHours();
            case MOST_PEOPLE -> mustStay();
            case WORST_OFF_AND_LONGEST_WAITING_FIRST -> weightedHours();
            case FEWEST_LOSE_JOURNEY -> Told.of(instance).unreachable();
            case FEWEST_MOVED -> Told.of(instance).mustMove();
            case FEWEST_DAYS, LEAST_EXPOSURE, LEAST_TRAVEL, GROUPS_TOGETHER -> Long.MIN_VALUE;
        };
    }

    private long severeHours() {
        long hours = 0;
        for (Kind kind : instance.kinds) {
            if (kind.severe()) {
                hours += (long) kind.count() * kind.shape().people() * instance.hour[earliest(kind)];
            }
        }
        return hours;
    }

    private int earliest(Kind kind) {
        for (int slot = 0; slot < instance.slots; slot++) {
            if (kind.reach().get(slot)) {
                return instance.stageOf(slot);
            }
        }
        return instance.stages;
    }

    private long mustStay() {
        return instance.unreachable.stream().mapToInt(Unit::people).sum();
    }

    private long weightedHours() {
        long all = 0;
        for (Side side : Side.values()) {
            Predicate<Kind> parity = kind -> kind.shape().parity() > 0;
            all += weightedHours(side, parity, parityGone) + weightedHours(side, parity.negate(), peopleGone);
        }
        return all;
    }

    /** The heaviest people first, as many by each stage as can be gone by then: no order of crossing waits less. */
    private long weightedHours(Side side, Predicate<Kind> which, long[][] gone) {
        List<Kind> kinds = instance.kinds.stream()
                .filter(which)
                .filter(kind -> kind.side() == side)
                .sorted(Comparator.comparingInt(Kind::points).reversed())
                .toList();
        long hours = 0;
        int stage = 0;
        long before = 0;
        for (Kind kind : kinds) {
            long people = (long) kind.count() * kind.shape().people();
            while (people > 0) {
                while (stage < instance.stages && gone[side.index()][stage] <= before) {
                    stage++;
                }
                long here = stage == instance.stages ? people : Math.min(people, gone[side.index()][stage] - before);
                hours += here * kind.points() * instance.hour[stage];
                before += here;
                people -= here;
            }
        }
        return hours;
    }

    /** The fewest days that can take {@code people} of a side, if so many are to cross. */
    long daysFor(Side side, long people) {
        long[] perDay = new long[instance.days];
        for (int stage = 0; stage < instance.stages; stage++) {
            perDay[instance.day[stage]] += capacity(side, stage);
        }
        Arrays.sort(perDay);
        long left = people;
        int days = 0;
        while (left > 0 && days < perDay.length) {
            days++;
            left -= perDay[perDay.length - days];
        }
        return days;
    }
}
