package org.homeward.benchmarks.planning;

import ai.timefold.solver.core.api.score.BendableScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.planning.Achieved;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Exposure;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.Proof;
import org.homeward.planning.Reserve;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.homeward.planning.Traveller;

/**
 * Timefold's local search on the same case for a given CPU time, from the greedy plan, so that none of its time goes into
 * finding a first one.
 */
final class TimefoldRun {

    private final Case facts;

    private TimefoldRun(Case facts) {
        this.facts = facts;
    }

    /** The best plan that Timefold found, without reserves and reasons, which are no part of its model. */
    static Plan improve(Plan greedy, Duration cpu) {
        return new TimefoldRun(new Case(greedy.request())).search(greedy, cpu);
    }

    private Plan search(Plan greedy, Duration cpu) {
        TimefoldPlan start = new TimefoldPlan(facts);
        Map<String, Plan.Place> places = greedy.places();
        List<String> points =
                facts.request.means().points().stream().map(CrossingPoint::id).toList();
        for (TimefoldPlan.Unit unit : start.getUnits()) {
            Plan.Place place =
                    places.get(facts.people.get(facts.units[unit.index()][0]).id());
            if (place != null) {
                unit.setSlot((place.stage() - 1) * facts.points + points.indexOf(place.point()));
            }
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(TimefoldPlan.Unit.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(TimefoldScore.class))
                .withPhases(new LocalSearchPhaseConfig())
                .withRandomSeed(1L);
        Solver<TimefoldPlan> solver = SolverFactory.<TimefoldPlan>create(config).buildSolver();
        long planning = Thread.currentThread().threadId();
        long end = used(planning) + cpu.toNanos();
        Thread watch = Thread.ofPlatform().daemon().start(() -> stopAt(solver, planning, end));
        TimefoldPlan found = solver.solve(start);
        watch.interrupt();
        return plan(found, points);
    }

    private static long used(long thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }

    private static void stopAt(Solver<TimefoldPlan> solver, long thread, long end) {
        try {
            while (used(thread) < end) {
                Thread.sleep(20);
            }
            solver.terminateEarly();
        } catch (InterruptedException solved) {
            Thread.currentThread().interrupt();
        }
    }

    private Plan plan(TimefoldPlan found, List<String> points) {
        Map<String, List<Manifest.Line>> lines = new HashMap<>();
        for (TimefoldPlan.Unit unit : found.getUnits()) {
            Integer slot = unit.getSlot();
            for (int person : slot == null ? new int[0] : facts.units[unit.index()]) {
                Traveller who = facts.people.get(person);
                lines.computeIfAbsent(slot + "/" + who.side(), _ -> new ArrayList<>())
                        .add(new Manifest.Line(who.id(), who.clause()));
            }
        }
        List<Stage> stages = new ArrayList<>();
        List<Exposure> curve = new ArrayList<>();
        long[] gone = {0, 0};
        for (int stage = 0; stage < facts.windows.size(); stage++) {
            List<Manifest> manifests = new ArrayList<>();
            for (int point = 0; point < facts.points; point++) {
                for (Side side : Side.values()) {
                    List<Manifest.Line> here = lines.get((stage * facts.points + point) + "/" + side);
                    if (here != null) {
                        manifests.add(new Manifest(points.get(point), side, false, here));
                    }
                }
            }
            stages.add(new Stage(
                    stage + 1,
                    facts.windows.get(stage),
                    manifests,
                    new Reserve(Side.FIRST, 0, List.of(), List.of()),
                    new Reserve(Side.SECOND, 0, List.of(), List.of())));
            long[] before = gone.clone();
            gone[0] += units(stages.getLast(), Side.FIRST);
            gone[1] += units(stages.getLast(), Side.SECOND);
            curve.add(new Exposure(stage + 1, gone[0] - before[1], gone[1] - before[0], gone[0] - gone[1]));
        }
        return new Plan(facts.request, stages, achieved(found), Proof.NOT_PROVEN, curve, List.of(), "timefold", 0);
    }

    private long units(Stage stage, Side side) {
        Map<String, Traveller> named = named();
        return stage.travellers(side).stream()
                .map(named::get)
                .filter(who -> who != null && facts.request.limits().underParity(who))
                .mapToLong(who -> (long) who.units() * facts.request.limits().weight(side))
                .sum();
    }

    private Map<String, Traveller> named() {
        if (byId.isEmpty()) {
            facts.people.forEach(who -> byId.put(who.id(), who));
        }
        return byId;
    }

    private final Map<String, Traveller> byId = new HashMap<>();

    private List<Achieved> achieved(TimefoldPlan found) {
        BendableScore score = found.getScore();
        List<Achieved> all = new ArrayList<>();
        for (int level = 0; score != null && level < TimefoldPlan.OBJECTIVES; level++) {
            all.add(new Achieved(
                    facts.request.objectives().get(level), -score.softScore(level), Proof.NOT_PROVEN, Map.of()));
        }
        return all;
    }
}
