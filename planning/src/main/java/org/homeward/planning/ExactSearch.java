package org.homeward.planning;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pursues ranked objectives one after another, never giving up an earlier for a later one.
 *
 * <p>Where arithmetic already proves the answer in hand best, nothing is searched. Every search is limited by counted
 * work, never by a clock, with one worker and a fixed seed, so that the result is the same on every machine.
 */
final class ExactSearch {

    /** Variables beyond which a model with roads is solved by branch and cut. */
    private static final long ONE_MODEL_MAX = 12_000;

    /**
     * How much is done for one plan.
     *
     * @param work counted work per objective; about as many seconds on a machine of 2025
     * @param roadsMax variables beyond which a model with roads is not searched
     */
    record Effort(double work, long roadsMax) {}

    static final Effort FOR_A_PLAN = new Effort(6.0, 500_000);

    /** Somebody waits for it. */
    static final Effort FOR_A_CHANGE = new Effort(0.1, ONE_MODEL_MAX);

    private final Instance instance;
    private final Effort effort;
    private final Arithmetic arithmetic;
    private final Map<Objective, Proof> proofs = new EnumMap<>(Objective.class);
    private final List<Settled> settled = new ArrayList<>();

    private Load best;
    private Flows flows;
    private @Nullable ExactModel withoutRoads;
    private @Nullable ExactModel withRoads;

    /** The model with roads as if people could be divided, once travel has been pursued. */
    private @Nullable Relaxed shortestWays;

    /** The groups that may meet, once that has been pursued. */
    private @Nullable Groups together;

    private long dividedAtLeast = Arithmetic.NONE;

    private record Settled(Objective objective, long value) {}

    private ExactSearch(Instance instance, Load first, Effort effort) {
        this.instance = instance;
        this.effort = effort;
        arithmetic = new Arithmetic(instance);
        best = first;
        flows = Flows.nearestFirst(first);
    }

    /** The best plan found, starting from one that keeps every limit and every agreed number. */
    static Solution improve(Instance instance, Load first, List<Objective> objectives, PlanProgress progress) {
        return improve(instance, first, List.of(), objectives, FOR_A_PLAN, progress);
    }

    /** The best plan found among those as good as the first one in what is held. */
    static Solution improve(
            Instance instance,
            Load first,
            List<Objective> held,
            List<Objective> objectives,
            Effort effort,
            PlanProgress progress) {
        ExactSearch search = new ExactSearch(instance, first, effort);
        held.forEach(objective -> search.settled.add(new Settled(objective, search.value(objective))));
        for (int done = 0; done < objectives.size(); done++) {
            progress.at(objectives.get(done), done, objectives.size());
            search.pursue(objectives.get(done));
        }
        boolean groups = objectives.contains(Objective.GROUPS_TOGETHER) && Natives.loaded();
        return new Solution(
                search.best, search.flows, search.proofs, groups ? search.packed() : List.of(), search.dividedAtLeast);
    }

    /** A plan that keeps every limit and every agreed number, or null if none exists. */
    static @Nullable Load anyPlan(Instance instance, boolean somebody) {
        ExactModel model = new ExactModel(instance);
        if (somebody) {
            model.keep(Objective.MOST_PEOPLE, instance.clearedPeople() - 1L);
        }
        CpSolver solver = solver(instance, FOR_A_PLAN);
        return found(solver.solve(model.model)) ? ExactAnswers.answer(model, solver) : null;
    }

    private void pursue(Objective objective) {
        if (objective == Objective.GROUPS_TOGETHER) {
            searchGroups();
            return;
        }
        long value = value(objective);
        boolean roads = objective == Objective.LEAST_TRAVEL || withRoads != null;
        boolean tooLarge = roads && variables() > (withRoads == null ? effort.roadsMax() : ONE_MODEL_MAX);
        boolean searchHelps = !tooLarge && value > arithmetic.lower(objective, best, flows) && Natives.loaded();
        Proof proof = searchHelps ? search(objective) : arithmetic.prove(objective, value, best, flows);
        long reached = value(objective);
        proofs.put(objective, proof);
        settled.add(new Settled(objective, reached));
        arithmetic.settled(objective, reached);
        if (withoutRoads != null) {
            withoutRoads.keep(objective, reached);
        }
        if (withRoads != null) {
            withRoads.keep(objective, reached);
        }
    }

    /**
     * Bounds how many groups can meet, and looks for the plan in which they do if the model is small enough. Where it is
     * not, or the answer in hand is as good, only who of a kind goes where is left to choose, at the end.
     */
    private void searchGroups() {
        if (!Natives.loaded() || variables() > effort.roadsMax()) {
            return;
        }
        ExactModel model = modelWithRoads();
        Groups groups = possible(Groups.of(best, flows));
        model.attach(groups);
        Relaxed relaxed = relaxed(model, Objective.GROUPS_TOGETHER);
        dividedAtLeast = relaxed == null ? 0 : Math.max(0, relaxed.bound());
        together = groups;
        if (groups.all().size() <= dividedAtLeast) {
            return;
        }
        if (variables() > ONE_MODEL_MAX) {
            CpSolver whole = inWholeNumbers(model);
            if (whole != null && model.seats(whole).size() > packed().size()) {
                take(model, whole);
            }
            return;
        }
        ExactAnswers.hint(model, best, flows);
        CpSolver solver = solver();
        if (found(solver.solve(model.model))) {
            dividedAtLeast = Math.max(dividedAtLeast, (long) Math.ceil(solver.bestObjectiveBound() - WHOLE));
            take(model, solver);
            model.keep(Objective.GROUPS_TOGETHER, Math.round(solver.objectiveValue()));
        }
    }

    /** The groups with only those slots in which no part of them costs more waiting or travel than the plan in hand. */
    private Groups possible(Groups groups) {
        boolean travels = settled.stream().anyMatch(one -> one.objective() == Objective.LEAST_TRAVEL);
        Relaxed way = travels ? shortestWays : null;
        ExactModel roads = modelWithRoads();
        return groups.within((part, slot) -> {
            IntVar seat = roads.seated[part.kind().index()][slot];
            IntVar[][] rows = roads.flow[part.kind().index()];
            if (seat == null || rows == null || way == null) {
                return seat != null;
            }
            IntVar road = rows[part.at()][instance.pointOf(slot)];
            long most = value(Objective.LEAST_TRAVEL);
            return !way.forbids(seat.getIndex(), most) && !way.forbids(road.getIndex(), most);
        });
    }

    /** The slots of each kind in which somebody can go without anyone's waiting longer than is settled. */
    private List<BitSet> open() {
        Objective waiting = Objective.WORST_OFF_AND_LONGEST_WAITING_FIRST;
        List<BitSet> reach = instance.kinds.stream().map(Kind::reach).toList();
        if (settled.stream().noneMatch(one -> one.objective() == waiting)) {
            return reach;
        }
        ExactModel times = keepingSettled(new ExactModel(instance));
        Relaxed wait = relaxed(times, waiting);
        return wait == null
                ? reach
                : instance.kinds.stream().map(kind -> open(kind, times, wait)).toList();
    }

    private BitSet open(Kind kind, ExactModel times, Relaxed wait) {
        BitSet open = (BitSet) kind.reach().clone();
        kind.reach().stream().forEach(slot -> {
            IntVar time = times.going[kind.index()][instance.stageOf(slot)] instanceof IntVar stage
                    ? stage
                    : times.seated[kind.base()][slot];
            boolean late =
                    time != null && wait.forbids(time.getIndex(), value(Objective.WORST_OFF_AND_LONGEST_WAITING_FIRST));
            open.set(slot, !late);
        });
        return open;
    }

    private void take(ExactModel model, CpSolver solver) {
        best = ExactAnswers.answer(model, solver);
        flows = Flows.nearestFirst(best);
        ExactAnswers.readFlows(model, solver, flows);
    }

    /** A solver that holds a good answer of a large model, or null if none is found. */
    private @Nullable CpSolver inWholeNumbers(ExactModel model) {
        CpModel held = LinearProgram.inWholeNumbers(model.model.model());
        CpSolver solver = solver();
        return held != null && found(solver.solve(held)) ? solver : null;
    }

    private List<Groups.Seat> packed() {
        Groups groups = together == null ? Groups.of(best, flows) : together;
        return GroupModel.pack(groups, best, flows, solver());
    }

    private static final double WHOLE = 1e-6;

    /** About how many variables a model with roads has. */
    private long variables() {
        long cells = instance.choices();
        for (int[] sites : flows.sites) {
            cells += (long) sites.length * instance.pointCount;
        }
        return cells;
    }

    private Proof search(Objective objective) {
        boolean roads = objective == Objective.LEAST_TRAVEL || withRoads != null;
        ExactModel model = roads ? modelWithRoads() : modelWithoutRoads();
        return objective == Objective.LEAST_TRAVEL && variables() > ONE_MODEL_MAX
                ? searchLarge(model)
                : searchWhole(objective, model, roads);
    }

    /** Bounds travel by the relaxed model, then looks for the plan that travels as little. */
    private Proof searchLarge(ExactModel model) {
        Relaxed relaxed = relaxed(model, Objective.LEAST_TRAVEL);
        shortestWays = relaxed;
        CpSolver whole = inWholeNumbers(model);
        if (whole != null) {
            adopt(model, whole, Objective.LEAST_TRAVEL, true);
        }
        return Proof.of(flows.minutes(), Math.max(relaxed == null ? 0 : relaxed.bound(), flows.nearestMinutes()));
    }

    private Proof searchWhole(Objective objective, ExactModel model, boolean roads) {
        Relaxed relaxed = relaxed(model, objective);
        shortestWays = objective == Objective.LEAST_TRAVEL ? relaxed : shortestWays;
        long known =
                Math.max(relaxed == null ? Arithmetic.NONE : relaxed.bound(), arithmetic.lower(objective, best, flows));
        if (value(objective) <= known) {
            return Proof.OPTIMAL;
        }
        long weight = objective == Objective.FEWEST_LOSE_JOURNEY ? instance.clearedPeople() + 1L : 1;
        if (weight > 1) {
            // Whoever keeps the journey should keep the place: the next objective then hardly ever needs a search.
            model.model.minimize(LinearExpr.newBuilder()
                    .addTerm(model.objective(objective), weight)
                    .add(model.objective(Objective.FEWEST_MOVED)));
        }
        ExactAnswers.hint(model, best, flows);
        CpSolver solver = solver();
        CpSolverStatus status = solver.solve(model.model);
        if (found(status)) {
            adopt(model, solver, objective, roads);
        }
        if (status == CpSolverStatus.OPTIMAL) {
            return Proof.OPTIMAL;
        }
        long searched = found(status) ? (long) Math.ceil(solver.bestObjectiveBound() - WHOLE) : Arithmetic.NONE;
        return proof(value(objective), Math.max(Math.floorDiv(searched, weight), known));
    }

    private static Proof proof(long value, long bound) {
        return bound <= Arithmetic.NONE / 2 ? Proof.NOT_PROVEN : Proof.of(value, bound);
    }

    /** The relaxation of {@code model}, which from now on minimises {@code objective}. */
    private static @Nullable Relaxed relaxed(ExactModel model, Objective objective) {
        model.model.minimize(model.objective(objective));
        return Relaxed.solve(model.model.model());
    }

    private void adopt(ExactModel model, CpSolver solver, Objective objective, boolean roads) {
        Load answer = ExactAnswers.answer(model, solver);
        Flows answerFlows = Flows.nearestFirst(answer);
        if (roads) {
            ExactAnswers.readFlows(model, solver, answerFlows);
        }
        long after = objective == Objective.LEAST_TRAVEL ? answerFlows.minutes() : Scores.value(answer, objective);
        if (after < value(objective)) {
            best = answer;
            flows = answerFlows;
        }
    }

    private long value(Objective objective) {
        return objective == Objective.LEAST_TRAVEL ? flows.minutes() : Scores.value(best, objective);
    }

    private ExactModel modelWithoutRoads() {
        ExactModel model = withoutRoads;
        if (model == null) {
            model = keepingSettled(new ExactModel(instance));
            withoutRoads = model;
        }
        return model;
    }

    private ExactModel modelWithRoads() {
        ExactModel model = withRoads;
        if (model == null) {
            model = keepingSettled(new ExactModel(instance, best, open()));
            withRoads = model;
        }
        return model;
    }

    private ExactModel keepingSettled(ExactModel model) {
        settled.forEach(one -> model.keep(one.objective(), one.value()));
        return model;
    }

    private static boolean found(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    private CpSolver solver() {
        return solver(instance, effort);
    }

    private static CpSolver solver(Instance instance, Effort effort) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed((int) (Draw.mix(instance.request.seed()) & 0x7fffffff))
                .setMaxDeterministicTime(effort.work());
        return solver;
    }
}
