package org.homeward.planning;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The planning problem as whole-number linear constraints.
 *
 * <p>Without roads, kinds that differ only in priority share variables per slot ({@code seated}) and have their own per
 * stage ({@code going}). With roads, every kind has its own per slot, and flows from site to point tie to them.
 */
final class ExactModel {

    final CpModel model = new CpModel();

    final Instance instance;
    /** Units of a group of kinds by slot; null where the slot cannot be reached. */
    final @Nullable IntVar[][] seated;
    /** Units of a kind gone in a stage. */
    final LinearArgument[][] going;

    final List<Cell> cells = new ArrayList<>();
    final @Nullable IntVar[][][] flow;
    private int[][] flowSites = new int[0][];
    private final @Nullable IntVar[] dayUsed;
    private @Nullable IntVar highest;
    private @Nullable GroupModel groups;
    private final boolean roads;
    /** One kind of each group: kinds of a group are alike to every limit. */
    final List<Kind> kindsByGroup;
    /** Weighted units gone by balance, side and stage. */
    final IntVar[][][] gone;

    /** Where a variable's hint comes from and its value goes to. */
    record Cell(IntVar variable, int group, int slot) {}

    /** A model of who goes in which stage. */
    ExactModel(Instance instance) {
        this(instance, null, instance.kinds.stream().map(Kind::reach).toList());
    }

    /** A model with roads: as many of each kind go as in a known answer, none but to the slots open to their kind. */
    ExactModel(Instance instance, @Nullable Load settled, List<BitSet> open) {
        this.instance = instance;
        roads = settled != null;
        int groups = roads ? instance.kinds.size() : instance.bases;
        seated = new IntVar[groups][instance.slots];
        going = new LinearArgument[instance.kinds.size()][instance.stages];
        flow = new IntVar[instance.kinds.size()][][];
        dayUsed = new IntVar[instance.days];
        kindsByGroup = oneKindPerGroup(groups);
        gone = new IntVar[instance.request.limits().balanceCount()][2][instance.stages];
        createSeated(groups, open);
        createGoing(groups);
        for (int balance = 0; balance < gone.length; balance++) {
            createGone(balance);
        }
        limitMeans();
        limitBalance();
        limitQuotas();
        freeze();
        if (settled != null) {
            settleFlows(Flows.nearestFirst(settled), settled);
        }
    }

    int group(Kind kind) {
        return roads ? kind.index() : kind.base();
    }

    private void createSeated(int groups, List<BitSet> open) {
        int[] units = new int[groups];
        List<BitSet> reach = new ArrayList<>();
        IntStream.range(0, groups).forEach(_ -> reach.add(new BitSet()));
        for (Kind kind : instance.kinds) {
            units[group(kind)] += kind.count();
            reach.set(group(kind), open.get(kind.index()));
        }
        for (int group = 0; group < groups; group++) {
            for (int slot = 0; slot < instance.slots; slot++) {
                if (reach.get(group).get(slot)) {
                    IntVar variable = model.newIntVar(0, units[group], "");
                    seated[group][slot] = variable;
                    cells.add(new Cell(variable, group, slot));
                }
            }
        }
    }

    private LinearExpr inStage(int group, int stage) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int point = 0; point < instance.pointCount; point++) {
            IntVar variable = seated[group][stage * instance.pointCount + point];
            if (variable != null) {
                sum.add(variable);
            }
        }
        return sum.build();
    }

    private void createGoing(int groups) {
        List<List<Kind>> members = IntStream.range(0, groups)
                .<List<Kind>>mapToObj(_ -> new ArrayList<>())
                .toList();
        instance.kinds.forEach(kind -> members.get(group(kind)).add(kind));
        for (int group = 0; group < groups; group++) {
            List<Kind> kinds = members.get(group);
            for (int stage = 0; stage < instance.stages; stage++) {
                LinearExpr seatedHere = inStage(group, stage);
                if (kinds.size() == 1) {
                    going[kinds.getFirst().index()][stage] = seatedHere;
                    continue;
                }
                LinearExprBuilder goingHere = LinearExpr.newBuilder();
                for (Kind kind : kinds) {
                    IntVar variable = model.newIntVar(0, kind.count(), "");
                    going[kind.index()][stage] = variable;
                    goingHere.add(variable);
                }
                model.addEquality(goingHere, seatedHere);
            }
            for (Kind kind : kinds) {
                model.addLessOrEqual(placed(kind), kind.count());
            }
        }
    }

    private LinearExpr placed(Kind kind) {
        return LinearExpr.sum(going[kind.index()]);
    }

    private void limitMeans() {
        PlanRequest request = instance.request;
        for (Side side : Side.values()) {
            Fleet fleet = request.means().of(side);
            for (int point = 0; point < instance.pointCount; point++) {
                Places places = request.means().points().get(point).of(side);
                for (int day = 0; day < instance.days; day++) {
                    limit(side, onDay(day, point), Shape::seats, places.seats());
                    limit(side, onDay(day, point), Shape::stretchers, places.stretchers());
                    limit(side, onDay(day, point), Shape::refrigerated, places.remains());
                }
                for (int stage = 0; stage < instance.stages; stage++) {
                    long throughput = Load.throughput(places, instance.windows.get(stage));
                    limit(side, new int[] {stage * instance.pointCount + point}, Shape::living, throughput);
                }
            }
            for (int stage = 0; stage < instance.stages; stage++) {
                int first = stage * instance.pointCount;
                int[] whole =
                        IntStream.range(first, first + instance.pointCount).toArray();
                limit(side, whole, Shape::seats, fleet.seats());
                limit(side, whole, Shape::living, fleet.accompanied());
            }
            for (int day = 0; day < instance.days; day++) {
                limit(side, onDay(day, -1), Shape::refrigerated, fleet.refrigeratedPlaces());
            }
        }
    }

    /** The slots of a day at one point, or at every point if {@code point} is -1. */
    private int[] onDay(int day, int point) {
        return IntStream.range(0, instance.slots)
                .filter(slot ->
                        instance.day[instance.stageOf(slot)] == day && (point < 0 || instance.pointOf(slot) == point))
                .toArray();
    }

    private void limit(Side side, int[] slots, ToIntFunction<Shape> need, long most) {
        if (most >= Places.UNLIMITED) {
            return;
        }
        LinearExprBuilder sum = LinearExpr.newBuilder();
        boolean any = false;
        for (Kind kind : kindsByGroup) {
            int each = need.applyAsInt(kind.shape());
            for (int slot : slots) {
                IntVar variable = seated[group(kind)][slot];
                if (variable != null && kind.side() == side && each > 0) {
                    sum.addTerm(variable, each);
                    any = true;
                }
            }
        }
        if (any) {
            model.addLessOrEqual(sum, most);
        }
    }

    private List<Kind> oneKindPerGroup(int groups) {
        boolean[] seen = new boolean[groups];
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : instance.kinds) {
            if (!seen[group(kind)]) {
                seen[group(kind)] = true;
                kinds.add(kind);
            }
        }
        return List.copyOf(kinds);
    }

    /** Weighted units gone by the end of each stage, carried from stage to stage. */
    private void createGone(int balance) {
        for (Side side : Side.values()) {
            long named = 0;
            for (Kind kind : instance.kinds) {
                named += kind.side() == side ? weight(balance, kind) * kind.count() : 0;
            }
            for (int stage = 0; stage < instance.stages; stage++) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                if (stage > 0) {
                    sum.add(gone[balance][side.index()][stage - 1]);
                }
                for (Kind kind : kindsByGroup) {
                    if (kind.side() == side && weight(balance, kind) > 0) {
                        sum.addTerm(inStage(group(kind), stage), weight(balance, kind));
                    }
                }
                gone[balance][side.index()][stage] = model.newIntVar(0, named, "");
                model.addEquality(gone[balance][side.index()][stage], sum);
            }
        }
    }

    private long weight(int balance, Kind kind) {
        return (long) instance.request.limits().weight(kind.side())
                * kind.shape().units().get(balance);
    }

    private LinearExpr exposure(int balance, Side side, int stage) {
        LinearExprBuilder sum = LinearExpr.newBuilder().add(gone[balance][side.index()][stage]);
        if (stage > 0) {
            sum.addTerm(gone[balance][side.other().index()][stage - 1], -1);
        }
        return sum.build();
    }

    private void limitBalance() {
        ExchangeLimits limits = instance.request.limits();
        int last = instance.stages - 1;
        for (int balance = 0; balance < gone.length; balance++) {
            for (int stage = instance.frozen; stage < instance.stages; stage++) {
                for (Side side : Side.values()) {
                    model.addLessOrEqual(exposure(balance, side, stage), limits.exposure(balance));
                }
            }
            LinearExprBuilder difference =
                    LinearExpr.newBuilder().add(gone[balance][0][last]).addTerm(gone[balance][1][last], -1);
            long most = limits.finalDifference(balance);
            model.addLinearConstraint(difference, -most, most);
        }
    }

    private void limitQuotas() {
        List<Quota> quotas = instance.request.limits().quotas();
        for (int q = 0; q < quotas.size(); q++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (Kind kind : instance.kinds) {
                int each = kind.shape().quotas().get(q);
                if (each > 0) {
                    for (LinearArgument stage : going[kind.index()]) {
                        sum.addTerm(stage, each);
                    }
                }
            }
            model.addLinearConstraint(
                    sum, quotas.get(q).atLeast(), quotas.get(q).atMost());
        }
    }

    /** Complete stages hold exactly who crossed in them. */
    private void freeze() {
        int[][] crossed = Told.of(instance).units;
        int[][] byKind = new int[instance.kinds.size()][instance.frozen];
        for (Kind kind : instance.kinds) {
            for (Unit unit : kind.units()) {
                if (unit.told() >= 0 && instance.stageOf(unit.told()) < instance.frozen) {
                    byKind[kind.index()][instance.stageOf(unit.told())]++;
                }
            }
            for (int stage = 0; stage < instance.frozen; stage++) {
                model.addEquality(going[kind.index()][stage], byKind[kind.index()][stage]);
            }
        }
        for (Cell cell : cells) {
            if (!roads && instance.stageOf(cell.slot()) < instance.frozen) {
                model.addEquality(cell.variable(), crossed[cell.group()][cell.slot()]);
            }
        }
    }

    private void settleFlows(Flows known, Load settled) {
        flowSites = known.sites;
        for (Kind kind : instance.kinds) {
            int k = kind.index();
            model.addEquality(placed(kind), settled.placed(kind));
            IntVar[][] rows = new IntVar[known.sites[k].length][instance.pointCount];
            for (int at = 0; at < rows.length; at++) {
                for (int point = 0; point < instance.pointCount; point++) {
                    rows[at][point] = model.newIntVar(0, known.supply[k][at], "");
                }
                model.addEquality(LinearExpr.sum(rows[at]), known.supply[k][at]);
            }
            flow[k] = rows;
            for (int point = 0; point < instance.pointCount; point++) {
                LinearExprBuilder arriving = LinearExpr.newBuilder();
                for (IntVar[] row : rows) {
                    arriving.add(row[point]);
                }
                model.addEquality(arriving, atPoint(k, point));
            }
        }
    }

    private LinearExpr atPoint(int group, int point) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int slot = point; slot < instance.slots; slot += instance.pointCount) {
            IntVar variable = seated[group][slot];
            if (variable != null) {
                sum.add(variable);
            }
        }
        return sum.build();
    }

    /** What an objective minimises; a constant part that no plan changes is included. */
    LinearExpr objective(Objective objective) {
        return switch (objective) {
            case SEVERELY_WOUNDED_FIRST -> waiting(true);
            case MOST_PEOPLE -> staying();
            case WORST_OFF_AND_LONGEST_WAITING_FIRST -> waiting(false);
            case FEWEST_DAYS -> daysUsed();
            case LEAST_EXPOSURE -> highestExposure();
            case LEAST_TRAVEL -> travel();
            case FEWEST_LOSE_JOURNEY, FEWEST_MOVED -> ToldModel.leaving(this, objective);
            case GROUPS_TOGETHER -> groups == null ? LinearExpr.constant(0) : groups.divided();
        };
    }

    /** Adds which groups meet where; for a model with roads. */
    void attach(Groups known) {
        groups = new GroupModel(model, instance, known, new GroupModel.Room() {
            @Override
            public LinearArgument inSlot(int kind, int slot) {
                IntVar variable = seated[kind][slot];
                return variable == null ? LinearExpr.constant(0) : variable;
            }

            @Override
            public LinearArgument onRoad(int kind, int at, int point) {
                IntVar[][] rows = flow[kind];
                return rows == null ? LinearExpr.constant(0) : rows[at][point];
            }
        });
    }

    /** The places of groups that meet in the solver's answer. */
    List<Groups.Seat> seats(CpSolver solver) {
        return groups == null ? List.of() : groups.seats(solver);
    }

    /** Forbids any answer worse than {@code value} for an objective already settled. */
    void keep(Objective objective, long value) {
        boolean needsRoads = objective == Objective.LEAST_TRAVEL;
        if (!needsRoads || roads) {
            model.addLessOrEqual(objective(objective), value);
        }
    }

    private LinearExpr waiting(boolean severeOnly) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long stays = instance.hour[instance.stages];
        for (Kind kind : instance.kinds) {
            if (severeOnly && !kind.severe()) {
                continue;
            }
            long weight = severeOnly ? kind.shape().people() : kind.weight();
            sum.add(weight * kind.count() * stays);
            for (int stage = 0; stage < instance.stages; stage++) {
                sum.addTerm(going[kind.index()][stage], weight * (instance.hour[stage] - stays));
            }
        }
        return sum.build();
    }

    private LinearExpr staying() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        sum.add(instance.clearedPeople());
        for (Kind kind : instance.kinds) {
            sum.addTerm(placed(kind), -kind.shape().people());
        }
        return sum.build();
    }

    private LinearExpr daysUsed() {
        for (int day = 0; day < instance.days; day++) {
            if (dayUsed[day] != null) {
                continue;
            }
            IntVar used = model.newIntVar(0, 1, "");
            dayUsed[day] = used;
            for (int stage = 0; stage < instance.stages; stage++) {
                for (Kind kind : instance.kinds) {
                    if (instance.day[stage] == day) {
                        model.addLessOrEqual(
                                LinearExpr.newBuilder()
                                        .add(going[kind.index()][stage])
                                        .addTerm(used, -kind.count()),
                                0);
                    }
                }
            }
        }
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (IntVar used : dayUsed) {
            if (used != null) {
                sum.add(used);
            }
        }
        return sum.build();
    }

    private LinearExpr highestExposure() {
        IntVar known = highest;
        if (known == null) {
            known = model.newIntVar(0, Math.max(0, instance.request.limits().exposure()), "");
            highest = known;
            for (int stage = 0; stage < instance.stages; stage++) {
                for (Side side : Side.values()) {
                    model.addLessOrEqual(exposure(0, side, stage), known);
                }
            }
        }
        return LinearExpr.newBuilder().add(known).build();
    }

    private LinearExpr travel() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Kind kind : instance.kinds) {
            IntVar[][] rows = flow[kind.index()];
            if (rows == null) {
                throw new IllegalStateException("travel is asked of a model without roads");
            }
            for (int at = 0; at < rows.length; at++) {
                for (int point = 0; point < instance.pointCount; point++) {
                    int minutes = instance.minutes[flowSites[kind.index()][at]][point];
                    sum.addTerm(rows[at][point], (long) kind.shape().people() * minutes);
                }
            }
        }
        return sum.build();
    }

    /** Units of {@code kinds} in a slot, of each group of kinds once. */
    LinearExpr inSlot(List<Kind> kinds, int slot) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Kind kind : kinds) {
            IntVar variable = seated[group(kind)][slot];
            if (variable != null) {
                sum.add(variable);
            }
        }
        return sum.build();
    }
}
