package org.homeward.benchmarks.planning;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.homeward.planning.Achieved;
import org.homeward.planning.Change;
import org.homeward.planning.CpSatPlanner;
import org.homeward.planning.Objective;
import org.homeward.planning.PlainPlanner;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanAudit;
import org.homeward.planning.PlanOutcome;
import org.homeward.planning.PlanProgress;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Planner;
import org.homeward.planning.Proof;
import org.homeward.planning.Rehearsal;
import org.homeward.planning.Traveller;

/**
 * Prints, for each case, CPU time, memory and objective values of the exact planner beside those of the plain one.
 *
 * <p>CPU time is that of the planning thread, native code included; the exact planner's first case pays for loading the
 * native library.
 */
public final class PlanningBenchmark {

    private static final int REHEARSALS = 10_000;

    private final PrintStream out;

    private PlanningBenchmark(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the cases named.
     *
     * @param arguments names of cases to run; none runs all: small, little-switch, large, big-switch
     */
    public static void main(String[] arguments) {
        List<String> cases =
                arguments.length == 0 ? List.of("small", "little-switch", "large", "big-switch") : List.of(arguments);
        PlanningBenchmark benchmark = new PlanningBenchmark(System.out);
        for (String name : cases) {
            switch (name) {
                case "small" -> benchmark.small();
                case "little-switch" ->
                    benchmark.run(
                            "Little Switch, 6,670 against 684, 14 days, 500 and 100 a day as agreed",
                            PlanningCases::littleSwitch,
                            Duration.ofSeconds(10));
                case "large" ->
                    benchmark.run(
                            "2 x 20,000, 30 days, 6 points, 40 sites",
                            PlanningCases::twentyThousandForTwentyThousand,
                            Duration.ofSeconds(30));
                case "big-switch" ->
                    benchmark.run(
                            "Big Switch, 75,823 against 12,773, 33 days, capacities from the totals",
                            PlanningCases::bigSwitch,
                            Duration.ofSeconds(60));
                default -> throw new IllegalArgumentException("no case " + name);
            }
        }
    }

    private void small() {
        Plan plan = run("2 x 1,200, 3 days, 2 points", PlanningCases::thousandForThousand, Duration.ofSeconds(2));
        Traveller first = plan.request().travellers().getFirst();
        Change change = Change.of(new Change.Event.Withdrawn(first.id()));
        long start = cpu();
        PlanOutcome outcome = new CpSatPlanner().replan(plan, change, PlanProgress.NONE);
        long refusal = cpu() - start;
        start = cpu();
        PlanOutcome lost =
                new CpSatPlanner().replan(plan, Change.of(new Change.Event.WindowLost(1)), PlanProgress.NONE);
        long truce = cpu() - start;
        out.printf(
                Locale.ROOT,
                "  change: one refusal %.3f s CPU; first window lost %.3f s CPU%n",
                refusal / 1e9,
                truce / 1e9);
        for (PlanOutcome one : List.of(outcome, lost)) {
            if (one instanceof PlanOutcome.Planned(Plan changed)) {
                out.printf(
                        "    %s; audit findings %d%n",
                        figure(changed, Objective.FEWEST_MOVED),
                        PlanAudit.check(changed).size());
            }
        }
        start = cpu();
        int findings = 0;
        for (int seed = 0; seed < REHEARSALS; seed++) {
            findings += Rehearsal.run(plan, seed).findings().size();
        }
        out.printf(
                Locale.ROOT,
                "  rehearsal: %d seeds, %d invariants broken, %.2f s CPU%n",
                REHEARSALS,
                findings,
                (cpu() - start) / 1e9);
    }

    /** The plain plan, Timefold for the time that the goal gives, then ours. */
    private Plan run(String title, Supplier<PlanRequest> source, Duration goal) {
        PlanRequest request = source.get();
        out.println(title);
        Plan greedy = plan(new PlainPlanner(), request);
        timefold(greedy, goal);
        return plan(new CpSatPlanner(), request);
    }

    private void timefold(Plan greedy, Duration goal) {
        long start = cpu();
        Plan plan = TimefoldRun.improve(greedy, goal);
        double seconds = (cpu() - start) / 1e9;
        // Reserves, reasons and who of a tier goes first are settled by our planners after the search; Timefold's model
        // has
        // none of them.
        long findings = PlanAudit.check(plan).stream()
                .filter(finding -> finding.rule() != PlanAudit.Rule.RESERVES
                        && finding.rule() != PlanAudit.Rule.AGREED_ORDER_KEPT
                        && finding.rule() != PlanAudit.Rule.EVERYONE_IS_EXPLAINED)
                .count();
        print("timefold, from the greedy plan", seconds, findings);
        plan.objectives().forEach(one -> out.println("    " + text(one)));
    }

    private void print(String name, double seconds, long findings) {
        out.printf(
                Locale.ROOT,
                "  %s: %.2f s CPU, heap peak %d MB, invariants broken %d%n",
                name,
                seconds,
                heapPeak() >> 20,
                findings);
    }

    private Plan plan(Planner planner, PlanRequest request) {
        long start = cpu();
        PlanOutcome outcome = planner.plan(request, PlanProgress.NONE);
        double seconds = (cpu() - start) / 1e9;
        return switch (outcome) {
            case PlanOutcome.Planned(Plan plan) -> {
                print(planner.name(), seconds, PlanAudit.check(plan).size());
                plan.objectives().forEach(one -> out.println("    " + text(one)));
                yield plan;
            }
            case PlanOutcome.Infeasible infeasible ->
                throw new IllegalStateException("no plan: " + infeasible.conflicts());
        };
    }

    private static String figure(Plan plan, Objective objective) {
        return plan.objectives().stream()
                .filter(one -> one.objective() == objective)
                .map(PlanningBenchmark::text)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Achieved achieved) {
        String proof = switch (achieved.proof()) {
            case Proof.Optimal _ -> "proved best";
            case Proof.Gap(long bound, long perMille) -> "gap " + perMille / 10.0 + " % (bound " + bound + ")";
            case Proof.NotProven _ -> "not proved";
        };
        return achieved.objective() + " " + achieved.value() + ", " + proof;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
