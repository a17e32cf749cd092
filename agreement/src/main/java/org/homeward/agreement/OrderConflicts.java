package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds clauses that have no day left after those that must be complete before them, and the chain that leaves none. */
final class OrderConflicts {

    /** Before any day of an agreement: a clause without a beginning may start then. */
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private final Agreement agreement;
    private final List<Conflict> found;
    private final Map<String, Start> starts = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    OrderConflicts(Agreement agreement, List<Conflict> found) {
        this.agreement = agreement;
        this.found = found;
    }

    /**
     * The earliest day on which a clause can be complete.
     *
     * @param day that day; empty where there is none, which is told once and holds up nothing else
     * @param chain the clauses that make it so early at best, the first one first, the clause itself last
     */
    private record Start(Optional<LocalDate> day, List<String> chain) {}

    void find() {
        agreement.clauses().forEach(this::start);
    }

    private Start start(Clause clause) {
        Start known = starts.get(clause.id());
        if (known != null) {
            return known;
        }
        if (!open.add(clause.id())) {
            // A circle is told as a conflict of its own.
            return new Start(Optional.empty(), List.of());
        }
        Start start = fresh(clause);
        open.remove(clause.id());
        starts.put(clause.id(), start);
        return start;
    }

    private Start fresh(Clause clause) {
        Optional<LocalDate> alone = clause.schedule().window().firstFrom(ALWAYS);
        Start latest = new Start(Optional.empty(), List.of());
        for (String id : clause.schedule().after()) {
            Optional<Start> before = agreement.clause(id).map(this::start);
            if (before.isPresent() && isLater(before.get(), latest)) {
                latest = before.get();
            }
        }
        if (alone.isEmpty() || latest.day().isEmpty()) {
            return new Start(alone, List.of(clause.id()));
        }
        LocalDate opens = latest.day().get().plusDays(1);
        Optional<LocalDate> day = clause.schedule().window().firstFrom(opens);
        List<String> chain = new ArrayList<>(day.equals(alone) ? List.of() : latest.chain());
        chain.add(clause.id());
        if (day.isEmpty()) {
            found.add(new Conflict(
                    Conflict.Kind.ORDER_AGAINST_DAYS,
                    chain.stream().map(id -> "clauses." + id).toList(),
                    "≥ " + opens));
        }
        return new Start(day, chain);
    }

    private static boolean isLater(Start one, Start two) {
        return one.day().isPresent()
                && (two.day().isEmpty() || one.day().get().isAfter(two.day().get()));
    }
}
