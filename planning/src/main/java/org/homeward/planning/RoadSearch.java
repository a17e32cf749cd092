package org.homeward.planning;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Shortens travel in plans too large for one model: everyone keeps their stage's numbers, each stage draws on every site
 * in proportion, and each day is then solved exactly as a transport of people from sites to points.
 *
 * <p>The bound is the same transport over all the days together, which is never longer than any plan for the same people
 * on as many days.
 */
final class RoadSearch {

    private final Instance instance;
    private final Load best;
    private final Supplier<CpSolver> solvers;
    private final Flows flows;
    /** Units drawn by kind, position of the site in the flows, and stage. */
    private final int[][][] drawn;

    private final Load shorter;

    /** What a search comes to: a plan with the same numbers in every stage, its flows, and a bound on travel. */
    record Result(Load load, Flows flows, long bound) {}

    /**
     * What holds for every plan as good on the objectives settled before travel.
     *
     * @param daysMost the most days it uses
     * @param lastDay a day, by index
     * @param firstSeated people of the first side who sit and are gone before that day, at least
     * @param secondSeated the same for the second side
     */
    record Known(int daysMost, int lastDay, long firstSeated, long secondSeated) {

        long seated(Side side) {
            return side == Side.FIRST ? firstSeated : secondSeated;
        }
    }

    private RoadSearch(Instance instance, Load best, Supplier<CpSolver> solvers) {
        this.instance = instance;
        this.best = best;
        this.solvers = solvers;
        flows = Flows.none(best);
        drawn = new int[instance.kinds.size()][][];
        shorter = new Load(instance);
    }

    /** The shortest travel found with {@code best}'s numbers in every stage. */
    static Result shorten(Instance instance, Load best, Known known, Supplier<CpSolver> solvers) {
        RoadSearch search = new RoadSearch(instance, best, solvers);
        search.draw();
        long bound = 0;
        for (Side side : Side.values()) {
            for (int day = 0; day < instance.days; day++) {
                search.solveDay(side, day);
            }
            bound += search.bound(side, known);
        }
        return new Result(search.shorter, search.flows, bound);
    }

    private int inStage(Kind kind, int stage) {
        int from = stage * instance.pointCount;
        return Arrays.stream(best.count[kind.index()], from, from + instance.pointCount)
                .sum();
    }

    /** Of those who go in a stage, takes from each site as near its share so far as whole people allow. */
    private void draw() {
        int sites = instance.sites.size();
        double[][] named = new double[instance.bases][sites];
        double[] all = new double[instance.bases];
        int[][] left = new int[instance.kinds.size()][];
        for (Kind kind : instance.kinds) {
            int k = kind.index();
            left[k] = flows.supply[k].clone();
            drawn[k] = new int[left[k].length][instance.stages];
            for (int at = 0; at < left[k].length; at++) {
                named[kind.base()][flows.sites[k][at]] += left[k][at];
                all[kind.base()] += left[k][at];
            }
        }
        double[][] taken = new double[instance.bases][sites];
        double[] gone = new double[instance.bases];
        for (int stage = 0; stage < instance.stages; stage++) {
            for (Kind kind : instance.kinds) {
                gone[kind.base()] += inStage(kind, stage);
            }
            for (Kind kind : instance.kinds) {
                int k = kind.index();
                int base = kind.base();
                for (int unit = inStage(kind, stage); unit > 0; unit--) {
                    int next = -1;
                    double owed = Double.NEGATIVE_INFINITY;
                    for (int at = 0; at < left[k].length; at++) {
                        int site = flows.sites[k][at];
                        double share = named[base][site] * gone[base] / all[base] - taken[base][site];
                        if (left[k][at] > 0 && share > owed) {
                            next = at;
                            owed = share;
                        }
                    }
                    left[k][next]--;
                    taken[base][flows.sites[k][next]]++;
                    drawn[k][next][stage]++;
                }
            }
        }
    }

    /** People of one base from one site in one stage, and the variables of where they go. */
    private record Group(int base, Kind example, int site, int stage, int units, List<IntVar> to) {}

    private void solveDay(Side side, int day) {
        CpModel model = new CpModel();
        List<Group> groups = new ArrayList<>();
        LinearExprBuilder minutes = LinearExpr.newBuilder();
        for (int stage = 0; stage < instance.stages; stage++) {
            if (instance.day[stage] == day) {
                groups.addAll(groups(model, side, stage, minutes));
            }
        }
        if (groups.isEmpty()) {
            return;
        }
        for (int point = 0; point < instance.pointCount; point++) {
            Places places = instance.request.means().points().get(point).of(side);
            limit(model, groups, point, -1, Shape::seats, places.seats());
            limit(model, groups, point, -1, Shape::stretchers, places.stretchers());
            for (int stage = 0; stage < instance.stages; stage++) {
                if (instance.day[stage] == day) {
                    long most = Load.throughput(places, instance.windows.get(stage));
                    limit(model, groups, point, stage, Shape::living, most);
                }
            }
        }
        model.minimize(minutes);
        CpSolver solver = solvers.get();
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        if (!found) {
            throw new IllegalStateException("a day that has a plan has none: " + status);
        }
        groups.forEach(group -> deal(group, solver));
    }

    private List<Group> groups(CpModel model, Side side, int stage, LinearExprBuilder minutes) {
        List<Group> groups = new ArrayList<>();
        int[][] units = new int[instance.bases][instance.sites.size()];
        Kind[] examples = new Kind[instance.bases];
        for (Kind kind : instance.kinds) {
            for (int at = 0; kind.side() == side && at < drawn[kind.index()].length; at++) {
                units[kind.base()][flows.sites[kind.index()][at]] += drawn[kind.index()][at][stage];
            }
            examples[kind.base()] = kind;
        }
        for (int base = 0; base < instance.bases; base++) {
            for (int site = 0; site < instance.sites.size(); site++) {
                if (units[base][site] > 0) {
                    groups.add(group(model, examples[base], site, stage, units[base][site], minutes));
                }
            }
        }
        return groups;
    }

    private Group group(CpModel model, Kind example, int site, int stage, int units, LinearExprBuilder minutes) {
        List<IntVar> to = new ArrayList<>();
        for (int point = 0; point < instance.pointCount; point++) {
            boolean open = stage < 0
                    ? instance.minutes[site][point] != Instance.NO_ROAD
                    : example.reach().get(stage * instance.pointCount + point);
            IntVar variable = model.newIntVar(0, open ? units : 0, "");
            to.add(variable);
            minutes.addTerm(variable, (long) example.shape().people() * instance.minutes[site][point]);
        }
        model.addEquality(LinearExpr.sum(to.toArray(new IntVar[0])), units);
        return new Group(example.base(), example, site, stage, units, to);
    }

    private static void limit(
            CpModel model, List<Group> groups, int point, int stage, ToIntFunction<Shape> need, long most) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Group group : groups) {
            int each = need.applyAsInt(group.example().shape());
            if (each > 0 && (stage < 0 || group.stage() == stage)) {
                sum.addTerm(group.to().get(point), each);
            }
        }
        model.addLessOrEqual(sum, most);
    }

    /** Deals a group's places out among the kinds it is made of. */
    private void deal(Group group, CpSolver solver) {
        long[] places = group.to().stream().mapToLong(solver::value).toArray();
        int point = 0;
        for (Kind kind : instance.kinds) {
            if (kind.base() != group.base()) {
                continue;
            }
            int k = kind.index();
            int at = Arrays.binarySearch(flows.sites[k], group.site());
            int units = at < 0 ? 0 : drawn[k][at][group.stage()];
            while (units > 0) {
                while (places[point] == 0) {
                    point++;
                }
                int here = (int) Math.min(units, places[point]);
                places[point] -= here;
                units -= here;
                flows.flow[k][at][point] += here;
                shorter.add(kind, group.stage() * instance.pointCount + point, here);
            }
        }
    }

    /** The shortest transport of everyone of a side who goes, if days did not matter but for their number. */
    private long bound(Side side, Known known) {
        CpModel model = new CpModel();
        LinearExprBuilder minutes = LinearExpr.newBuilder();
        List<Group> groups = new ArrayList<>();
        int[][] units = new int[instance.bases][instance.sites.size()];
        Kind[] examples = new Kind[instance.bases];
        for (Kind kind : instance.kinds) {
            for (int at = 0; kind.side() == side && at < flows.supply[kind.index()].length; at++) {
                units[kind.base()][flows.sites[kind.index()][at]] += flows.supply[kind.index()][at];
            }
            examples[kind.base()] = kind;
        }
        for (int base = 0; base < instance.bases; base++) {
            for (int site = 0; site < instance.sites.size(); site++) {
                if (units[base][site] > 0) {
                    groups.add(group(model, examples[base], site, -1, units[base][site], minutes));
                }
            }
        }
        for (int point = 0; point < instance.pointCount; point++) {
            Places places = instance.request.means().points().get(point).of(side);
            int here = point;
            long days = IntStream.range(0, instance.stages)
                    .filter(stage -> open(stage, here))
                    .map(stage -> instance.day[stage])
                    .distinct()
                    .count();
            long most = Math.min(days, known.daysMost());
            limit(model, groups, point, -1, Shape::seats, most * places.seats());
            limit(model, groups, point, -1, Shape::stretchers, most * places.stretchers());
            atLeast(model, groups, point, known.seated(side) - seatsElsewhere(side, point, known.lastDay()));
        }
        model.minimize(minutes);
        CpSolver solver = solvers.get();
        solver.solve(model);
        return (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
    }

    /** Seats before a day at every point but one: whoever of that time does not fit there goes to the one. */
    private long seatsElsewhere(Side side, int point, int lastDay) {
        long seats = 0;
        for (int other = 0; other < instance.pointCount; other++) {
            int here = other;
            long days = IntStream.range(0, instance.stages)
                    .filter(stage -> instance.day[stage] < lastDay && open(stage, here))
                    .map(stage -> instance.day[stage])
                    .distinct()
                    .count();
            seats += other == point
                    ? 0
                    : days
                            * instance.request
                                    .means()
                                    .points()
                                    .get(other)
                                    .of(side)
                                    .seats();
        }
        return seats;
    }

    private static void atLeast(CpModel model, List<Group> groups, int point, long least) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        groups.forEach(group ->
                sum.addTerm(group.to().get(point), group.example().shape().seats()));
        if (least > 0) {
            model.addGreaterOrEqual(sum, least);
        }
    }

    private boolean open(int stage, int point) {
        Window window = instance.windows.get(stage);
        return window.points().isEmpty() || window.points().contains(instance.points.get(point));
    }
}
