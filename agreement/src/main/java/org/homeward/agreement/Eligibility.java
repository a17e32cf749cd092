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
        private final Map<LocalDate, Ready> ready = new ConcurrentHashMap<>();
        private final boolean disputed;

        /**
         * The clause on one day.
         *
         * @param readings each reading by itself
         * @param every all of them at once, where they are disputed and count ages on one day: what is yes under it is yes
         *     however the parties settle
         */
        private record Ready(Map<String, Program> readings, Optional<Program> every) {}

        ClauseProgram(Agreement agreement, Clause clause, Categories categories) {
            this.agreement = agreement;
            this.clause = clause;
            for (ClauseConditions.Reading reading : ClauseConditions.of(agreement, clause, categories)) {
                conditions.put(reading.id(), reading.condition());
                references.put(reading.id(), reading.referenceDate());
            }
            disputed = conditions.size() > 1;
        }

        private Ready on(LocalDate day) {
            Ready known = ready.get(day);
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
            Ready all = new Ready(made, every(day));
            if (ready.size() < DAYS_MAX) {
                ready.put(day, all);
            }
            return all;
        }

        private Optional<Program> every(LocalDate day) {
            if (!disputed || references.values().stream().distinct().count() > 1) {
                return Optional.empty();
            }
            LocalDate reference = references.values().iterator().next().orElse(day);
            Condition all = Condition.all(List.copyOf(conditions.values())).simplified();
            return Optional.of(new Program(all, reference, day, agreement));
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
            Ready programs = on(on);
            Map<String, Verdict> byReading = disputed ? new LinkedHashMap<>() : Map.of();
            Program.Outcome decisive = null;
            String decisiveReading = "";
            boolean differ = false;
            for (Map.Entry<String, Program> each : programs.readings().entrySet()) {
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
            Program.Outcome settled = decisive;
            // A change that one reading alone would accept is no way out of a dispute.
            Optional<Change> change = settled == null || settled.verdict() == Verdict.YES
                    ? Optional.empty()
                    : programs.every()
                            .map(all -> all.decide(evidence).nearestChange())
                            .orElseGet(settled::nearestChange);
            return decision(evidence, reference, on, byReading, decisive, differ, differ ? Optional.empty() : change);
        }

        private Decision decision(
                Evidence evidence,
                LocalDate reference,
                LocalDate on,
                Map<String, Verdict> byReading,
                Program.@Nullable Outcome outcome,
                boolean differ,
                Optional<Change> change) {
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
                reasons.add(Explanation.reason(part, evidence, reference, on, agreement.ranks()));
                fields.add(part.atom().field().key());
            }
            if (verdict == Verdict.NO && isKeptBack(outcome, evidence)) {
                reasons.add(LegalRule.NAMES_OF_THOSE_KEPT.reason());
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
                    change);
        }

        /** Whether proceedings are among what keeps the person from going. */
        private static boolean isKeptBack(Program.Outcome outcome, Evidence evidence) {
            return evidence.word(Field.UNDER_PROCEEDINGS).orElse("").equals("true")
                    && outcome.parts().stream().anyMatch(part -> part.atom().field() == Field.UNDER_PROCEEDINGS);
        }
    }
}
