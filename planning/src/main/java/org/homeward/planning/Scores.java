package org.homeward.planning;

/** The figures of the objectives, computed from who is in which slot. */
final class Scores {

    private Scores() {}

    /** The value of an objective that neither roads nor groups nor an earlier plan decide. */
    static long value(Load load, Objective objective) {
        return switch (objective) {
            case SEVERELY_WOUNDED_FIRST -> severeHours(load);
            case MOST_PEOPLE -> peopleLeft(load);
            case WORST_OFF_AND_LONGEST_WAITING_FIRST -> weightedHours(load);
            case FEWEST_DAYS -> daysUsed(load);
            case LEAST_EXPOSURE -> highestExposure(load);
            case FEWEST_LOSE_JOURNEY -> Told.of(load.instance).lost(load);
            case FEWEST_MOVED -> Told.of(load.instance).moved(load);
            case LEAST_TRAVEL -> Flows.nearestFirst(load).minutes();
            case GROUPS_TOGETHER -> 0;
        };
    }

    static long waitingHours(Load load, Kind kind) {
        Instance instance = load.instance;
        long hours = (long) (kind.count() - load.placed(kind)) * instance.hour[instance.stages];
        for (int slot = 0; slot < instance.slots; slot++) {
            hours += load.count[kind.index()][slot] * instance.hour[instance.stageOf(slot)];
        }
        return hours;
    }

    private static long severeHours(Load load) {
        Instance instance = load.instance;
        long hours = 0;
        for (Kind kind : instance.kinds) {
            if (kind.severe()) {
                hours += kind.shape().people() * waitingHours(load, kind);
            }
        }
        return hours;
    }

    private static long peopleLeft(Load load) {
        long people = load.instance.unreachable.stream().mapToInt(Unit::people).sum();
        for (Kind kind : load.instance.kinds) {
            people += (long) (kind.count() - load.placed(kind)) * kind.shape().people();
        }
        return people;
    }

    private static long weightedHours(Load load) {
        long hours = 0;
        for (Kind kind : load.instance.kinds) {
            hours += kind.weight() * waitingHours(load, kind);
        }
        return hours;
    }

    private static long daysUsed(Load load) {
        boolean[] used = new boolean[load.instance.days];
        for (int[] row : load.count) {
            for (int slot = 0; slot < row.length; slot++) {
                if (row[slot] > 0) {
                    used[load.instance.day[load.instance.stageOf(slot)]] = true;
                }
            }
        }
        long days = 0;
        for (boolean day : used) {
            days += day ? 1 : 0;
        }
        return days;
    }

    private static long highestExposure(Load load) {
        long highest = 0;
        for (int stage = 0; stage < load.instance.stages; stage++) {
            for (Side side : Side.values()) {
                highest = Math.max(highest, load.exposure(side, stage));
            }
        }
        return highest;
    }
}
