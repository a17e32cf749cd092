package org.homeward.planning;

import java.util.Arrays;

/** A set of people put into slots by kind, and what that leaves of every limited thing. */
final class Load {

    final Instance instance;
    /** Units by kind and slot. */
    final int[][] count;

    private final int[] placed;
    private final long[][] seats;
    private final long[][] stretchers;
    private final long[][] throughput;
    private final long[][] vehicleSeats;
    private final long[][] accompanied;
    private final long[][] refrigerated;
    private final long[][] remains;
    private final long[] quotaLeft;
    private final long[][][] gone;

    Load(Instance instance) {
        this.instance = instance;
        PlanRequest request = instance.request;
        int points = instance.pointCount;
        count = new int[instance.kinds.size()][instance.slots];
        placed = new int[instance.kinds.size()];
        seats = new long[2][instance.days * points];
        stretchers = new long[2][instance.days * points];
        throughput = new long[2][instance.slots];
        vehicleSeats = new long[2][instance.stages];
        accompanied = new long[2][instance.stages];
        refrigerated = new long[2][instance.days];
        remains = new long[2][instance.days * points];
        gone = new long[request.limits().balanceCount()][2][instance.stages];
        for (Side side : Side.values()) {
            int d = side.index();
            Fleet fleet = request.means().of(side);
            Arrays.fill(vehicleSeats[d], fleet.seats());
            Arrays.fill(accompanied[d], fleet.accompanied());
            Arrays.fill(refrigerated[d], fleet.refrigeratedPlaces());
            for (int point = 0; point < points; point++) {
                Places places = request.means().points().get(point).of(side);
                for (int day = 0; day < instance.days; day++) {
                    seats[d][day * points + point] = places.seats();
                    stretchers[d][day * points + point] = places.stretchers();
                    remains[d][day * points + point] = places.remains();
                }
                for (int stage = 0; stage < instance.stages; stage++) {
                    throughput[d][stage * points + point] = throughput(places, instance.windows.get(stage));
                }
            }
        }
        quotaLeft = request.limits().quotas().stream().mapToLong(Quota::atMost).toArray();
    }

    /** Living people one point can check through in one window. */
    static long throughput(Places places, Window window) {
        return places.peoplePerHour() == Places.UNLIMITED
                ? Places.UNLIMITED
                : (long) places.peoplePerHour() * Math.max(0, window.minutes()) / 60;
    }

    /** How many more units of {@code kind} every limit leaves room for in {@code slot}. */
    int room(Kind kind, int slot) {
        if (!kind.reach().get(slot) || instance.stageOf(slot) < instance.frozen) {
            return 0;
        }
        long room = Math.min(kind.count() - placed[kind.index()], means(kind, slot));
        return (int) Math.max(0, Math.min(room, Math.min(balance(kind, slot), quota(kind))));
    }

    /** What the means alone leave room for. */
    long means(Kind kind, int slot) {
        int d = kind.side().index();
        int stage = instance.stageOf(slot);
        int dayPoint = dayPoint(slot);
        Shape shape = kind.shape();
        long room = share(seats[d][dayPoint], shape.seats());
        room = Math.min(room, share(stretchers[d][dayPoint], shape.stretchers()));
        room = Math.min(room, share(throughput[d][slot], shape.living()));
        room = Math.min(room, share(vehicleSeats[d][stage], shape.seats()));
        room = Math.min(room, share(accompanied[d][stage], shape.living()));
        room = Math.min(room, share(remains[d][dayPoint], shape.refrigerated()));
        return Math.min(room, share(refrigerated[d][instance.day[stage]], shape.refrigerated()));
    }

    boolean stretchersFull(Kind kind, int slot) {
        return stretchers[kind.side().index()][dayPoint(slot)] < kind.shape().stretchers();
    }

    boolean remainsFull(Kind kind, int slot) {
        return remains[kind.side().index()][dayPoint(slot)] < kind.shape().refrigerated();
    }

    private int dayPoint(int slot) {
        return instance.day[instance.stageOf(slot)] * instance.pointCount + instance.pointOf(slot);
    }

    /** What the exposure limits leave room for, in this stage and every later one. */
    long balance(Kind kind, int slot) {
        ExchangeLimits limits = instance.request.limits();
        long room = Long.MAX_VALUE;
        for (int balance = 0; balance < gone.length; balance++) {
            long need = (long) limits.weight(kind.side()) * kind.shape().units().get(balance);
            for (int stage = instance.stageOf(slot); need > 0 && stage < instance.stages; stage++) {
                long headroom = limits.exposure(balance) - exposure(balance, kind.side(), stage);
                room = Math.min(room, Math.floorDiv(headroom, need));
            }
        }
        return room;
    }

    long quota(Kind kind) {
        long room = Long.MAX_VALUE;
        for (int q = 0; q < quotaLeft.length; q++) {
            room = Math.min(room, share(quotaLeft[q], kind.shape().quotas().get(q)));
        }
        return room;
    }

    private static long share(long left, int need) {
        return need == 0 ? Long.MAX_VALUE : Math.floorDiv(left, need);
    }

    /** Puts {@code units} more into a slot; a negative number takes them out. */
    void add(Kind kind, int slot, int units) {
        int d = kind.side().index();
        int stage = instance.stageOf(slot);
        int dayPoint = dayPoint(slot);
        Shape shape = kind.shape();
        count[kind.index()][slot] += units;
        placed[kind.index()] += units;
        seats[d][dayPoint] -= (long) units * shape.seats();
        stretchers[d][dayPoint] -= (long) units * shape.stretchers();
        throughput[d][slot] -= (long) units * shape.living();
        vehicleSeats[d][stage] -= (long) units * shape.seats();
        accompanied[d][stage] -= (long) units * shape.living();
        remains[d][dayPoint] -= (long) units * shape.refrigerated();
        refrigerated[d][instance.day[stage]] -= (long) units * shape.refrigerated();
        for (int q = 0; q < quotaLeft.length; q++) {
            quotaLeft[q] -= (long) units * shape.quotas().get(q);
        }
        for (int balance = 0; balance < gone.length; balance++) {
            long weight = (long) units
                    * shape.units().get(balance)
                    * instance.request.limits().weight(kind.side());
            for (int later = stage; weight != 0 && later < instance.stages; later++) {
                gone[balance][d][later] += weight;
            }
        }
    }

    /** Units of a kind in a stage, over all points. */
    int inStage(Kind kind, int stage) {
        int units = 0;
        for (int point = 0; point < instance.pointCount; point++) {
            units += count[kind.index()][stage * instance.pointCount + point];
        }
        return units;
    }

    int placed(Kind kind) {
        return placed[kind.index()];
    }

    /** Weighted units of {@code side} gone by the end of {@code stage}, less those of the other side arrived before it. */
    long exposure(int balance, Side side, int stage) {
        return gone(balance, side, stage) - (stage == 0 ? 0 : gone(balance, side.other(), stage - 1));
    }

    /** The exposure in the balance of all clauses together. */
    long exposure(Side side, int stage) {
        return exposure(0, side, stage);
    }

    /** Weighted units of {@code side} in a balance that have crossed by the end of {@code stage}. */
    long gone(int balance, Side side, int stage) {
        return gone[balance][side.index()][stage];
    }

    /** Weighted units gone in the balance of all clauses together. */
    long gone(Side side, int stage) {
        return gone(0, side, stage);
    }

    /** How far the first side's units that have crossed by the end are ahead of the second's, weighted. */
    long difference(int balance) {
        int last = instance.stages - 1;
        return gone(balance, Side.FIRST, last) - gone(balance, Side.SECOND, last);
    }

    /** People still to be found for the quota numbered {@code q}; 0 or less if it is met. */
    long quotaMissing(int q) {
        Quota quota = instance.request.limits().quotas().get(q);
        return quota.atLeast() - (quota.atMost() - quotaLeft[q]);
    }

    /** True if exposure keeps its limit in every stage that is not complete. */
    boolean keepsExposure() {
        for (int balance = 0; balance < gone.length; balance++) {
            long most = instance.request.limits().exposure(balance);
            for (int stage = instance.frozen; stage < instance.stages; stage++) {
                if (exposure(balance, Side.FIRST, stage) > most || exposure(balance, Side.SECOND, stage) > most) {
                    return false;
                }
            }
        }
        return true;
    }

    /** True if the difference at the end and every agreed number are kept. */
    boolean keepsDemands() {
        for (int balance = 0; balance < gone.length; balance++) {
            if (Math.abs(difference(balance)) > instance.request.limits().finalDifference(balance)) {
                return false;
            }
        }
        for (int q = 0; q < quotaLeft.length; q++) {
            if (quotaMissing(q) > 0) {
                return false;
            }
        }
        return true;
    }
}
