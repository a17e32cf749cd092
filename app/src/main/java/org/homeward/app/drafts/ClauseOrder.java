package org.homeward.app.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.agreement.Clause;
import org.homeward.planning.Admission;
import org.homeward.planning.Change;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanOutcome;
import org.homeward.planning.PlanProgress;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Planner;
import org.homeward.planning.Quota;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.homeward.planning.Traveller;
import org.homeward.planning.Window;

/**
 * Which clauses wait for which: opens them step by step, each on the days after the last of those before it, which then keep
 * to their days. Once something has happened it is worked out anew.
 */
final class ClauseOrder {

    private final HeldPeople held;
    private final List<Clause> waiting;
    /** Days of each clause that is settled so far; a clause that is missing has the days the agreement gives it. */
    private final Map<String, Set<LocalDate>> days = new HashMap<>();

    private final Set<String> planned = new HashSet<>();

    ClauseOrder(HeldPeople held) {
        this.held = held;
        held.plannable().forEach(each -> planned.add(each.id()));
        // One that waits for a clause which moves nobody has nothing to wait for.
        waiting = new ArrayList<>(held.plannable().stream()
                .filter(clause -> clause.schedule().after().stream().anyMatch(planned::contains))
                .toList());
    }

    /** Plans clause after clause. */
    PlanOutcome plan(PlanRequest request, Planner planner, PlanProgress progress) {
        PlanOutcome outcome = planner.plan(first(request), progress);
        while (!waiting.isEmpty() && outcome instanceof PlanOutcome.Planned(Plan plan)) {
            outcome = planner.plan(next(request, plan), progress);
        }
        return outcome;
    }

    /**
     * Plans anew what people were told. If the order of the clauses still holds with the days they have, they keep them;
     * else every clause gets its days anew.
     *
     * @param agreed days, hours and places of the clauses, whatever days they have by their order
     */
    PlanOutcome replan(Plan told, List<Admission> agreed, Change change, Planner planner, PlanProgress progress) {
        Set<String> late = new HashSet<>();
        waiting.forEach(clause -> late.add(clause.id()));
        List<Admission> asOpened = new ArrayList<>(agreed.stream()
                .filter(each -> !late.contains(Account.clause(each.clause())))
                .toList());
        told.request().limits().admissions().stream()
                .filter(each -> late.contains(Account.clause(each.clause())))
                .forEach(asOpened::add);
        PlanOutcome kept = planner.replan(told.over(admitting(told.request(), asOpened)), change, progress);
        if (kept instanceof PlanOutcome.Planned(Plan plan) && holds(plan)) {
            return kept;
        }
        PlanRequest request = admitting(told.request(), agreed);
        PlanOutcome outcome = planner.replan(told.over(first(request)), change, progress);
        while (!waiting.isEmpty() && outcome instanceof PlanOutcome.Planned(Plan plan)) {
            outcome = planner.replan(told.over(next(request, plan)), change, progress);
        }
        return outcome;
    }

    /** True if nobody crosses before their clause may begin, and nobody waits who could cross since it may. */
    private boolean holds(Plan plan) {
        for (Clause clause : waiting) {
            Set<LocalDate> open = open(clause, plan);
            boolean early = plan.stages().stream()
                    .filter(stage -> stage.number() > plan.stagesDone() && carries(stage, clause.id()))
                    .anyMatch(stage -> !open.contains(stage.window().day()));
            boolean more = plan.request().limits().admissions().stream()
                    .filter(each -> Account.clause(each.clause()).equals(clause.id()))
                    .anyMatch(each ->
                            !each.days().map(had -> had.containsAll(open)).orElse(true));
            if (early || (more && !complete(plan, clause.id()))) {
                return false;
            }
        }
        return true;
    }

    /** The request in which nobody crosses under a clause that waits. */
    private PlanRequest first(PlanRequest request) {
        waiting.forEach(clause -> days.put(clause.id(), Set.of()));
        return within(request);
    }

    /** The request in which those clauses that wait for none of the waiting have the days after those before them. */
    private PlanRequest next(PlanRequest request, Plan before) {
        Set<String> still = new HashSet<>();
        waiting.forEach(clause -> still.add(clause.id()));
        List<Clause> ready = waiting.stream()
                .filter(clause -> clause.schedule().after().stream().noneMatch(still::contains))
                .toList();
        for (Clause clause : ready) {
            for (String earlier : clause.schedule().after()) {
                Set<LocalDate> used = used(before, earlier);
                if (complete(before, earlier) && !used.isEmpty()) {
                    days.put(earlier, used);
                }
            }
            days.put(clause.id(), open(clause, before));
        }
        // The agreement's reader refuses clauses that wait for one another in a circle.
        waiting.removeAll(ready.isEmpty() ? List.copyOf(waiting) : ready);
        return within(request);
    }

    /** The days after the last of every clause before; none where one of them is not complete. */
    private Set<LocalDate> open(Clause clause, Plan plan) {
        LocalDate last = LocalDate.MIN;
        for (String earlier : clause.schedule().after()) {
            if (!complete(plan, earlier)) {
                return Set.of();
            }
            for (LocalDate day : used(plan, earlier)) {
                last = day.isAfter(last) ? day : last;
            }
        }
        Set<LocalDate> after = new TreeSet<>();
        for (Window window : plan.request().means().windows()) {
            if (window.day().isAfter(last)) {
                after.add(window.day());
            }
        }
        return after;
    }

    private static boolean carries(Stage stage, String clause) {
        return stage.manifests().stream()
                .flatMap(manifest -> manifest.lines().stream())
                .anyMatch(line -> Account.clause(line.clause()).equals(clause));
    }

    private static Set<LocalDate> used(Plan plan, String clause) {
        Set<LocalDate> used = new TreeSet<>();
        plan.stages().stream()
                .filter(stage -> carries(stage, clause))
                .forEach(stage -> used.add(stage.window().day()));
        return used;
    }

    /** True where everyone whom the clause owes has a place. */
    private boolean complete(Plan plan, String clause) {
        Set<String> placed = plan.places().keySet();
        for (Side side : Side.values()) {
            List<Traveller> due = plan.request().travellers().stream()
                    .filter(each -> Account.clause(each.clause()).equals(clause) && each.side() == side)
                    .filter(Traveller::cleared)
                    .filter(each -> !pays(clause, each))
                    .toList();
            long most = plan.request().limits().quotas().stream()
                    .filter(quota -> quota.clause().equals(clause) && !quota.together() && quota.side() == side)
                    .mapToLong(Quota::atMost)
                    .min()
                    .orElse(Long.MAX_VALUE);
            long going =
                    due.stream().map(Traveller::id).filter(placed::contains).count();
            if (going < Math.min(most, due.size())) {
                return false;
            }
        }
        return true;
    }

    /** True for somebody who is given for others: the balance sees to it that as many go as are owed. */
    private boolean pays(String clause, Traveller traveller) {
        return held.agreement()
                .clause(clause)
                .flatMap(HeldPeople::payer)
                .map(payer -> held.side(payer) == traveller.side())
                .orElse(false);
    }

    private PlanRequest within(PlanRequest request) {
        Map<String, Admission> admissions = new HashMap<>();
        request.limits().admissions().forEach(each -> admissions.put(each.clause(), each));
        Set<String> accounts = new TreeSet<>();
        request.travellers().forEach(each -> accounts.add(each.clause()));
        for (String account : accounts) {
            Set<LocalDate> allowed = days.get(Account.clause(account));
            if (allowed != null) {
                Admission agreed = admissions.getOrDefault(account, Admission.of(account, Optional.empty(), Set.of()));
                Set<LocalDate> both = new TreeSet<>(allowed);
                agreed.days().ifPresent(both::retainAll);
                admissions.put(
                        account,
                        new Admission(account, Optional.of(both), agreed.opens(), agreed.closes(), agreed.points()));
            }
        }
        return admitting(
                request,
                admissions.keySet().stream().sorted().map(admissions::get).toList());
    }

    private static PlanRequest admitting(PlanRequest request, List<Admission> admissions) {
        return new PlanRequest(
                request.travellers(),
                request.means(),
                request.limits().copy().admissions(admissions).build(),
                request.ranked(),
                request.seed());
    }
}
