package org.homeward.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills stage after stage in order of priority, as far as every limit allows, then takes out what breaks the difference
 * allowed at the end. It is the plain planner's whole method and the exact planner's first answer.
 */
final class Greedy {

    private final Instance instance;
    private final Load load;
    private final List<Kind> order;
    private final int[][] pointOrder;

    private Greedy(Instance instance, boolean quotasFirst) {
        this.instance = instance;
        load = new Load(instance);
        order = new ArrayList<>(instance.kinds);
        order.sort(Comparator.comparing((Kind kind) -> !kind.severe())
                .thenComparing(kind -> !(quotasFirst && owed(kind)))
                .thenComparing(Comparator.comparingInt(Kind::points).reversed())
                .thenComparingInt(Kind::index));
        pointOrder = new int[instance.kinds.size()][];
        for (Kind kind : instance.kinds) {
            pointOrder[kind.index()] = nearestPoints(kind);
        }
    }

    /** A first plan; it keeps every limit, but not every agreed number if the numbers are hard to reach. */
    static Load plan(Instance instance) {
        Load first = new Greedy(instance, false).fresh();
        return first.keepsDemands() ? first : new Greedy(instance, true).fresh();
    }

    /** A changed plan in which people keep the place they were told where they can. */
    static Load replan(Instance instance) {
        return new Greedy(instance, false).changed();
    }

    private Load fresh() {
        fill(order);
        trim();
        fill(order.stream().filter(kind -> !kind.shape().balanced()).toList());
        AgreedOrder.settle(load);
        return load;
    }

    private Load changed() {
        for (Kind kind : order) {
            for (Unit unit : kind.units()) {
                boolean done = unit.told() >= 0 && instance.stageOf(unit.told()) < instance.frozen;
                if (done) {
                    load.add(kind, unit.told(), 1);
                }
            }
        }
        fill(order.stream().filter(Kind::severe).toList());
        for (Kind kind : order) {
            for (Unit unit : kind.units()) {
                boolean keeps = unit.told() >= 0
                        && !kind.severe()
                        && kind.reach().get(unit.told())
                        && instance.stageOf(unit.told()) >= instance.frozen
                        && load.means(kind, unit.told()) > 0
                        && load.quota(kind) > 0;
                if (keeps) {
                    load.add(kind, unit.told(), 1);
                }
            }
        }
        fill(order);
        trim();
        fill(order.stream().filter(kind -> !kind.shape().balanced()).toList());
        return load;
    }

    private boolean owed(Kind kind) {
        List<Quota> quotas = instance.request.limits().quotas();
        return IntStream.range(0, quotas.size())
                .anyMatch(q ->
                        quotas.get(q).atLeast() > 0 && kind.shape().quotas().get(q) > 0);
    }

    private int[] nearestPoints(Kind kind) {
        long[] minutes = new long[instance.pointCount];
        for (Unit unit : kind.units()) {
            for (int point = 0; point < instance.pointCount; point++) {
                minutes[point] += instance.minutes[unit.site()][point];
            }
        }
        return IntStream.range(0, instance.pointCount)
                .boxed()
                .sorted(Comparator.comparingLong(point -> minutes[point]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void fill(List<Kind> kinds) {
        for (int stage = instance.frozen; stage < instance.stages; stage++) {
            for (Kind kind : kinds) {
                for (int point : pointOrder[kind.index()]) {
                    int slot = stage * instance.pointCount + point;
                    int units = load.room(kind, slot);
                    if (units > 0) {
                        load.add(kind, slot, units);
                    }
                }
            }
        }
    }

    /** Takes people out until exposure and the difference at the end are kept; each round removes somebody. */
    private void trim() {
        while (true) {
            Excess excess = excess();
            if (excess.weight() <= 0 || !remove(excess)) {
                return;
            }
        }
    }

    private record Excess(int balance, Side side, int stage, long weight) {}

    private Excess excess() {
        ExchangeLimits limits = instance.request.limits();
        Excess worst = new Excess(0, Side.FIRST, 0, 0);
        for (int balance = 0; balance < limits.balanceCount() && worst.weight() <= 0; balance++) {
            for (int stage = instance.frozen; stage < instance.stages; stage++) {
                for (Side side : Side.values()) {
                    long over = load.exposure(balance, side, stage) - limits.exposure(balance);
                    if (over > 0) {
                        return new Excess(balance, side, stage, over);
                    }
                }
            }
            long difference = load.difference(balance);
            worst = new Excess(
                    balance,
                    difference > 0 ? Side.FIRST : Side.SECOND,
                    instance.stages - 1,
                    Math.abs(difference) - limits.finalDifference(balance));
        }
        return worst;
    }

    private boolean remove(Excess excess) {
        for (int stage = excess.stage(); stage >= instance.frozen; stage--) {
            for (Kind kind : order.reversed()) {
                int units = kind.shape().units().get(excess.balance());
                if (kind.side() != excess.side() || units == 0) {
                    continue;
                }
                for (int point = instance.pointCount - 1; point >= 0; point--) {
                    int slot = stage * instance.pointCount + point;
                    int there = load.count[kind.index()][slot];
                    if (there > 0) {
                        long weight = (long) instance.request.limits().weight(kind.side()) * units;
                        load.add(kind, slot, (int) -Math.clamp(excess.weight() / weight, 1L, there));
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
