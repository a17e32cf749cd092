package org.homeward.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.homeward.planning.Conflict.Code;

/**
 * Finds a smallest set of limits that cannot hold together: each limit in turn is given up for good if the rest still
 * conflict, and kept as part of the answer if they do not (deletion filter).
 */
final class ConflictFilter {

    private ConflictFilter() {}

    /**
     * The limits that conflict.
     *
     * @param possible true if some plan keeps every limit of a request
     * @param exact true if {@code possible} never errs
     */
    static PlanOutcome.Infeasible smallest(
            PlanRequest request, boolean somebodyDemanded, Predicate<PlanRequest> possible, boolean exact) {
        List<Conflict> immediate = shortOfPeople(request);
        if (!immediate.isEmpty()) {
            return new PlanOutcome.Infeasible(immediate, true);
        }
        PlanRequest rest = request;
        List<Conflict> conflicts = new ArrayList<>();
        if (somebodyDemanded) {
            conflicts.add(new Conflict(Code.SOMEBODY_CROSSES, Map.of()));
        }
        for (Relaxation relaxation : Relaxation.of(request)) {
            PlanRequest without = relaxation.without().apply(rest);
            if (possible.test(without)) {
                conflicts.add(relaxation.conflict());
            } else {
                rest = without;
            }
        }
        return new PlanOutcome.Infeasible(conflicts, exact);
    }

    /** An agreed number that even everyone named and cleared would not reach. */
    private static List<Conflict> shortOfPeople(PlanRequest request) {
        for (Quota quota : request.limits().quotas()) {
            long named = request.travellers().stream()
                    .filter(traveller -> traveller.cleared() && Shape.counts(quota, traveller))
                    .count();
            if (named < quota.atLeast()) {
                return List.of(
                        new Conflict(Code.QUOTA_AT_LEAST, RequestCheck.facts(quota)),
                        new Conflict(
                                Code.PEOPLE_NAMED,
                                Map.of(
                                        "clause",
                                        quota.clause(),
                                        "side",
                                        quota.side().name(),
                                        "count",
                                        Long.toString(named))));
            }
        }
        return List.of();
    }
}
