package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Eligibility answers who falls under which clause: yes, no, or cannot tell, each with its reasons.
 *
 * <p>Three-valued throughout: an answer is yes or no only if every completion of what is unknown leads to it, so learning
 * more never turns a yes into a no. A year of birth alone gives an answer wherever every day of that year gives the same.
 * Instances are safe for use by several threads.
 */
public final class Eligibility {

    private final Agreement agreement;
    private final Map<String, String> settled;
    private final Map<String, ClauseProgram> programs = new LinkedHashMap<>();

    private Eligibility(Agreement agreement, Map<String, String> settled) {
        this.agreement = agreement;
        this.settled = Map.copyOf(settled);
        Categories categories = new Categories(agreement, this.settled);
        agreement
                .clauses()
                .forEach(clause -> programs.put(clause.id(), new ClauseProgram(agreement, clause, categories)));
    }

    public static Eligibility of(Agreement agreement) {
        return new Eligibility(agreement, Map.of());
    }

    /** The same, with one reading of a disputed category taken as settled. */
    public Eligibility settle(String categoryId, String readingId) {
        Map<String, String> more = new LinkedHashMap<>(settled);
        more.put(categoryId, readingId);
        return new Eligibility(agreement, more);
    }

    public Agreement agreement() {
        return agreement;
    }

    /** The answer for {@code evidence} under {@code clause}, seen on the day {@code on}. */
    public Decision decide(Clause clause, Evidence evidence, LocalDate on) {
        ClauseProgram program = programs.get(clause.id());
        if (program == null) {
            throw new IllegalArgumentException("no clause " + clause.id() + " in agreement " + agreement.id());
        }
        return program.decide(evidence, on);
    }

    /** The answers under all clauses, in their order. */
    public List<Decision> decideAll(Evidence evidence, LocalDate on) {
        List<Decision> decisions = new ArrayList<>(programs.size());
        programs.values().forEach(program -> decisions.add(program.decide(evidence, on)));
        return decisions;
    }

    /** One clause with its readings, made ready for each reference day it is asked about. */
    private static final class ClauseProgram {

        /** Days are asked about one after the other; a year of them is kept. */
        private static final int DAYS_MAX = 400;

        private final Agreement agreement;
        private final Clause clause;
        private final Map<String, Condition> conditions = new LinkedHashMap<>();
        private final Map<String, Optional<LocalDate>> references = new LinkedHashMap<>();
        private final Map<LocalDate, Map<String, Program>> ready = new ConcurrentHashMap<>();
        private final boolean disputed;

        ClauseProgram(Agreement agreement, Clause clause, Categories categories) {
            this.agreement = agreement;
            this.clause = clause;
            for (ClauseConditions.Reading reading : ClauseConditions.of(agreement, clause, categories)) {
                conditions.put(reading.id(), reading.condition());
                references.put(reading.id(), reading.referenceDate());
            }
            disputed = conditions.size() > 1;
        }

        private Map<String, Program> on(LocalDate day) {
            Map<String, Program> known = ready.get(day);
            if (known != null) {
                return known;
            }
            Map<String, Program> made = new LinkedHashMap<>();
            conditions.forEach((id, condition) -> made.put(
                    id,
                    new Program(
                            condition,
                            references.getOrDefault(id, Optional.empty()).orElse(day),
                            day,
                            agreement)));
            if (ready.size() < DAYS_MAX) {
                ready.put(day, made);
            }
            return made;
        }

        Decision decide(Evidence evidence, LocalDate on) {
            if (conditions.isEmpty()) {
                return new Decision(
                        clause.id(),
                        Verdict.NO,
                        List.of(new Reason(Reason.MOVES_NOBODY, Map.of("clause", clause.id()))),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Optional.empty());
            }
            Map<String, Program> programs = on(on);
            Map<String, Verdict> byReading = disputed ? new LinkedHashMap<>() : Map.of();
            Program.Outcome decisive = null;
            String decisiveReading = "";
            boolean differ = false;
            for (Map.Entry<String, Program> each : programs.entrySet()) {
                Program.Outcome outcome = each.getValue().decide(evidence);
                if (disputed) {
                    byReading.put(each.getKey(), outcome.verdict());
                }
                differ |= decisive != null && decisive.verdict() != outcome.verdict();
                if (decisive == null || outcome.verdict() == Verdict.CANNOT_TELL) {
                    decisive = outcome;
                    decisiveReading = each.getKey();
                }
            }
            LocalDate reference =
                    references.getOrDefault(decisiveReading, Optional.empty()).orElse(on);
            return decision(evidence, reference, byReading, decisive, differ);
        }

        private Decision decision(
                Evidence evidence,
                LocalDate reference,
                Map<String, Verdict> byReading,
                Program.@Nullable Outcome outcome,
                boolean differ) {
            if (outcome == null) {
                throw new IllegalStateException("no reading of clause " + clause.id());
            }
            Verdict verdict = differ ? Verdict.CANNOT_TELL : outcome.verdict();
            List<Reason> reasons = new ArrayList<>(outcome.parts().size() + 2);
            if (differ) {
                reasons.add(new Reason(
                        Reason.READINGS_DIFFER,
                        Map.of("category", clause.category().orElse(""))));
            }
            Set<String> fields = new LinkedHashSet<>();
            for (Program.Part part : outcome.parts()) {
                reasons.add(Explanation.reason(part, evidence, reference, agreement.ranks()));
                fields.add(part.atom().field().key());
            }
            if (outcome.everyValueAgrees()) {
                reasons.add(new Reason(Reason.EVERY_VALUE_AGREES, Map.of()));
            }
            boolean living = clause.subject() != Subject.REMAINS && verdict != Verdict.NO;
            return new Decision(
                    clause.id(),
                    verdict,
                    reasons,
                    List.copyOf(fields),
                    byReading,
                    living ? Explanation.barriers(evidence) : List.of(),
                    living ? Explanation.pending(evidence) : List.of(),
                    differ ? Optional.empty() : outcome.nearestChange());
        }
    }
}
