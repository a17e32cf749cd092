package org.homeward.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From which site people of each kind go to which point. Within a kind it does not matter to any limit who of them goes
 * in which stage, so stages do not appear here.
 */
final class Flows {

    /** Sites of each kind that have somebody who goes, and how many units go from each. */
    final int[][] sites;

    final int[][] supply;
    /** Units by kind, position in {@link #sites}, and point. */
    final int[][][] flow;

    private final Instance instance;

    /** Sites and supplies: of each kind the first units in order go, so who goes is settled before how far they travel. */
    private Flows(Load load) {
        instance = load.instance;
        int kinds = instance.kinds.size();
        sites = new int[kinds][];
        supply = new int[kinds][];
        flow = new int[kinds][][];
        int[] perSite = new int[instance.sites];
        for (Kind kind : instance.kinds) {
            Arrays.fill(perSite, 0);
            kind.units().stream().limit(load.placed(kind)).forEach(unit -> perSite[unit.site()]++);
            int k = kind.index();
            sites[k] = IntStream.range(0, perSite.length)
                    .filter(site -> perSite[site] > 0)
                    .toArray();
            supply[k] = Arrays.stream(sites[k]).map(site -> perSite[site]).toArray();
            flow[k] = new int[sites[k].length][instance.pointCount];
        }
    }

    /** Who goes, without yet saying where to. */
    static Flows none(Load load) {
        return new Flows(load);
    }

    /** The shortest roads first, for slots already settled. */
    static Flows nearestFirst(Load load) {
        Flows flows = new Flows(load);
        for (Kind kind : load.instance.kinds) {
            flows.fillNearestFirst(kind, load);
        }
        return flows;
    }

    private record Option(int at, int point, int minutes) {}

    private void fillNearestFirst(Kind kind, Load load) {
        int k = kind.index();
        int[] demand = new int[instance.pointCount];
        for (int slot = 0; slot < instance.slots; slot++) {
            demand[instance.pointOf(slot)] += load.count[k][slot];
        }
        int[] left = supply[k].clone();
        List<Option> options = new ArrayList<>();
        for (int at = 0; at < left.length; at++) {
            for (int point = 0; point < instance.pointCount; point++) {
                int minutes = instance.minutes[sites[k][at]][point];
                if (minutes != Instance.NO_ROAD) {
                    options.add(new Option(at, point, minutes));
                }
            }
        }
        options.sort(Comparator.comparingInt(Option::minutes));
        for (Option option : options) {
            int units = Math.min(left[option.at()], demand[option.point()]);
            flow[k][option.at()][option.point()] = units;
            left[option.at()] -= units;
            demand[option.point()] -= units;
        }
    }

    /** Minutes of travel summed over people. */
    long minutes() {
        long sum = 0;
        for (Kind kind : instance.kinds) {
            int k = kind.index();
            for (int at = 0; at < sites[k].length; at++) {
                for (int point = 0; point < instance.pointCount; point++) {
                    sum += (long) flow[k][at][point] * kind.shape().people() * instance.minutes[sites[k][at]][point];
                }
            }
        }
        return sum;
    }

    /** Minutes if everyone went to the nearest point they can reach: no plan for the same people does better. */
    long nearestMinutes() {
        long sum = 0;
        for (Kind kind : instance.kinds) {
            int k = kind.index();
            for (int at = 0; at < sites[k].length; at++) {
                int[] row = instance.minutes[sites[k][at]];
                int nearest = Integer.MAX_VALUE;
                for (int slot = 0; slot < instance.slots; slot++) {
                    if (kind.reach().get(slot)) {
                        nearest = Math.min(nearest, row[instance.pointOf(slot)]);
                    }
                }
                sum += (long) supply[k][at] * kind.shape().people() * nearest;
            }
        }
        return sum;
    }
}
