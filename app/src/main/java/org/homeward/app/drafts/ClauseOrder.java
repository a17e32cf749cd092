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
import org.homeward.planning.Plan;
import org.homeward.planning.PlanRequest;
import org.homeward.planning.Traveller;
import org.homeward.planning.Window;

/**
 * Which clauses wait for which: opens them step by step, each on the days after the last of those before it, which then keep
 * to their days.
 */
final class ClauseOrder {

    private final List<Clause> waiting;
    /** Days of each clause that is settled so far; a clause that is missing has the days the agreement gives it. */
    private final Map<String, Set<LocalDate>> days = new HashMap<>();

    private final Set<String> planned = new HashSet<>();

    ClauseOrder(List<Clause> clauses) {
        clauses.forEach(each -> planned.add(each.id()));
        // One that waits for a clause which moves nobody has nothing to wait for.
        waiting = new ArrayList<>(clauses.stream()
                .filter(clause -> clause.schedule().after().stream().anyMatch(planned::contains))
                .toList());
    }

    /** True while some clause has not been opened. */
    boolean waits() {
        return !waiting.isEmpty();
    }

    /** The request in which nobody crosses under a clause that waits. */
    PlanRequest first(PlanRequest request) {
        waiting.forEach(clause -> days.put(clause.id(), Set.of()));
        return within(request);
    }

    /** The request in which those clauses that wait for none of the waiting have the days after those before them. */
    PlanRequest next(PlanRequest request, Plan before) {
        Set<String> still = new HashSet<>();
        waiting.forEach(clause -> still.add(clause.id()));
        List<Clause> ready = waiting.stream()
                .filter(clause -> clause.schedule().after().stream().noneMatch(still::contains))
                .toList();
        for (Clause clause : ready) {
            LocalDate last = LocalDate.MIN;
            boolean complete = true;
            for (String earlier : clause.schedule().after()) {
                Set<LocalDate> used = used(before, earlier);
                complete &= complete(before, earlier);
                for (LocalDate day : used) {
                    last = day.isAfter(last) ? day : last;
                }
                if (complete(before, earlier) && !used.isEmpty()) {
                    days.put(earlier, used);
                }
            }
            days.put(clause.id(), complete ? after(request, last) : Set.of());
        }
        // The agreement's reader refuses clauses that wait for one another in a circle.
        waiting.removeAll(ready.isEmpty() ? List.copyOf(waiting) : ready);
        return within(request);
    }

    private static Set<LocalDate> after(PlanRequest request, LocalDate last) {
        Set<LocalDate> after = new TreeSet<>();
        request.means().windows().stream()
                .map(Window::day)
                .filter(day -> day.isAfter(last))
                .forEach(after::add);
        return after;
    }

    private static Set<LocalDate> used(Plan plan, String clause) {
        Set<LocalDate> used = new TreeSet<>();
        plan.stages()
                .forEach(stage -> stage.manifests().stream()
                        .flatMap(manifest -> manifest.lines().stream())
                        .filter(line -> line.clause().equals(clause))
                        .forEach(_ -> used.add(stage.window().day())));
        return used;
    }

    /** True where everyone cleared under the clause has a place. */
    private static boolean complete(Plan plan, String clause) {
        Set<String> placed = plan.places().keySet();
        return plan.request().travellers().stream()
                .filter(each -> each.clause().equals(clause) && each.cleared())
                .map(Traveller::id)
                .allMatch(placed::contains);
    }

    private PlanRequest within(PlanRequest request) {
        Map<String, Admission> admissions = new HashMap<>();
        request.limits().admissions().forEach(each -> admissions.put(each.clause(), each));
        days.forEach((clause, allowed) -> {
            Admission agreed = admissions.getOrDefault(clause, Admission.of(clause, Optional.empty(), Set.of()));
            Set<LocalDate> both = new TreeSet<>(allowed);
            agreed.days().ifPresent(both::retainAll);
            admissions.put(
                    clause, new Admission(clause, Optional.of(both), agreed.opens(), agreed.closes(), agreed.points()));
        });
        List<Admission> ordered =
                admissions.keySet().stream().sorted().map(admissions::get).toList();
        return new PlanRequest(
                request.travellers(),
                request.means(),
                request.limits().copy().admissions(List.copyOf(ordered)).build(),
                request.ranked(),
                request.seed());
    }
}
