package org.homeward.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A decision is the answer for one person under one clause, with everything it rests on.
 *
 * @param clauseId the clause
 * @param verdict the answer
 * @param reasons why
 * @param evidence the names of the fields that were looked at
 * @param byReading the answer under each reading, where the category is disputed; else empty
 * @param barriers what law forbids even where the verdict is yes: a refusal, unfitness to travel
 * @param pending what must be asked before the person may cross: will, fitness
 * @param nearestChange the least that would make it yes; empty where it is, or nothing would
 */
public record Decision(
        String clauseId,
        Verdict verdict,
        List<Reason> reasons,
        List<String> evidence,
        Map<String, Verdict> byReading,
        List<Reason> barriers,
        List<Reason> pending,
        Optional<Change> nearestChange) {

    public Decision {
        reasons = List.copyOf(reasons);
        barriers = List.copyOf(barriers);
        pending = List.copyOf(pending);
    }

    /** Whether the person may cross now: eligible, nothing in the way and nothing left to ask. */
    public boolean mayCross() {
        return verdict == Verdict.YES && barriers.isEmpty() && pending.isEmpty();
    }
}
