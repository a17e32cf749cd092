package org.homeward.planning;

/**
 * What people have been told, by base kind: people of one base are alike to every limit, so how many keep their place
 * depends on counts alone.
 */
final class Told {

    private final Instance instance;
    /** People (not units) of each base who were told a slot, and told units by base and slot. */
    final int[][] units;

    final int[] total;
    final int[] peoplePerUnit;

    private Told(Instance instance) {
        this.instance = instance;
        units = new int[instance.bases][instance.slots];
        total = new int[instance.bases];
        peoplePerUnit = new int[instance.bases];
        for (Kind kind : instance.kinds) {
            peoplePerUnit[kind.base()] = kind.shape().people();
            for (Unit unit : kind.units()) {
                if (unit.told() >= 0) {
                    units[kind.base()][unit.told()]++;
                }
                if (unit.told() != NEVER) {
                    total[kind.base()]++;
                }
            }
        }
    }

    /** Told slot of someone who had not been told any. */
    static final int NEVER = -1;
    /** Told slot of someone whose stage or point no longer exists. */
    static final int GONE = -2;

    static Told of(Instance instance) {
        return new Told(instance);
    }

    private int[][] byBase(Load load) {
        int[][] sums = new int[instance.bases][instance.slots];
        for (Kind kind : instance.kinds) {
            for (int slot = 0; slot < instance.slots; slot++) {
                sums[kind.base()][slot] += load.count[kind.index()][slot];
            }
        }
        return sums;
    }

    /** People told a place who no longer cross. */
    long lost(Load load) {
        int[][] now = byBase(load);
        long lost = unreachable();
        for (int base = 0; base < instance.bases; base++) {
            int placed = 0;
            for (int units : now[base]) {
                placed += units;
            }
            lost += (long) Math.max(0, total[base] - placed) * peoplePerUnit[base];
        }
        return lost;
    }

    /** People told a place who do not keep it. */
    long moved(Load load) {
        int[][] now = byBase(load);
        long moved = unreachable();
        for (int base = 0; base < instance.bases; base++) {
            int kept = 0;
            for (int slot = 0; slot < instance.slots; slot++) {
                kept += Math.min(units[base][slot], now[base][slot]);
            }
            moved += (long) (total[base] - kept) * peoplePerUnit[base];
        }
        return moved;
    }

    /** People whose place no longer exists or can no longer be reached: nobody can keep it, whatever is planned. */
    long mustMove() {
        long must = unreachable();
        for (Kind kind : instance.kinds) {
            for (Unit unit : kind.units()) {
                boolean placeGone = unit.told() == GONE
                        || (unit.told() >= 0 && !kind.reach().get(unit.told()));
                must += placeGone ? unit.people() : 0;
            }
        }
        return must;
    }

    long unreachable() {
        return instance.unreachable.stream()
                .filter(unit -> unit.told() != NEVER)
                .mapToInt(Unit::people)
                .sum();
    }
}
