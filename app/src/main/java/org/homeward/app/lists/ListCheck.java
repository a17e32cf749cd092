package org.homeward.app.lists;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.Field;
import org.homeward.agreement.Reason;
import org.homeward.agreement.Subject;
import org.homeward.agreement.Verdict;
import org.homeward.app.lists.ListEntry.Custody;

/**
 * A list held against one clause: the answer for every entry.
 *
 * <p>Decided on what the list states and nothing else. That a person stands on a list is itself a statement: a list of
 * holdings states that its submitter holds the person unless the row says otherwise, a list of sought people that the
 * other side does. Both state the person alive, except where the clause moves remains.
 *
 * @param clause the clause
 * @param on the day ages are reckoned on where the clause fixes none
 * @param people one answer per entry, in the order of the list
 */
public record ListCheck(Clause clause, LocalDate on, List<Checked> people) {

    public ListCheck {
        people = List.copyOf(people);
    }

    /** The answer for one entry. */
    public record Checked(ListEntry entry, Decision decision) {}

    /**
     * Who handed a list in, and what kind it is.
     *
     * @param kind whether it seeks people or says who is held
     * @param party id of the party that submits it; empty where that is not known
     */
    public record Submission(GateContext.Kind kind, Optional<String> party) {}

    /** Decides every entry. */
    public static ListCheck of(
            Eligibility eligibility, Clause clause, List<ListEntry> entries, Submission submission, LocalDate on) {
        return of(eligibility, clause, entries, submission, on, _ -> AgreedCategory.NOTHING_KNOWN);
    }

    /**
     * Decides every entry, on what the list states and on what is known besides.
     *
     * @param known what the neutral heard and found of the person of an entry
     */
    public static ListCheck of(
            Eligibility eligibility,
            Clause clause,
            List<ListEntry> entries,
            Submission submission,
            LocalDate on,
            Function<ListEntry, Evidence> known) {
        Agreement agreement = eligibility.agreement();
        Optional<String> holder = submission
                .party()
                .map(party -> submission.kind() == GateContext.Kind.HOLDINGS
                        ? party
                        : agreement.other(party).id());
        Optional<String> own = holder.map(party -> agreement.other(party).id());
        // Where both parties give under the clause, whichever holds the person is one of them.
        boolean either =
                holder.isEmpty() && clause.from().size() == agreement.parties().size();
        List<Checked> people = entries.stream()
                .map(entry -> {
                    Evidence.Builder evidence =
                            AgreedCategory.evidence(entry).toBuilder().and(known.apply(entry));
                    fate(entry, clause, submission.kind(), evidence);
                    holder.ifPresent(evidence::holder);
                    own.ifPresent(evidence::own);
                    if (either) {
                        evidence.holder(clause.from().getFirst());
                    }
                    Decision decision = eligibility.decide(clause, evidence.build(), on);
                    return new Checked(entry, either ? withoutHolder(decision) : decision);
                })
                .toList();
        return new ListCheck(clause, on, people);
    }

    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        people.forEach(each -> counts.merge(each.decision().verdict(), 1, Integer::sum));
        return counts;
    }

    private static void fate(ListEntry entry, Clause clause, GateContext.Kind kind, Evidence.Builder evidence) {
        if (kind == GateContext.Kind.SOUGHT) {
            if (clause.subject() != Subject.REMAINS) {
                evidence.alive();
            }
            return;
        }
        Custody custody = entry.holding().map(ListEntry.Holding::custody).orElse(Custody.UNSTATED);
        switch (custody) {
            case HELD, UNSTATED, UNDER_PROCESS -> evidence.alive();
            case DECEASED -> evidence.dead();
            case HELD_ELSEWHERE, RELEASED -> {
                // Whether and where the person lives is not in this submitter's hands.
            }
        }
        if (custody == Custody.UNDER_PROCESS) {
            evidence.underProceedings(true);
        }
    }

    /** Nobody said which of the two holds the person, and it makes no difference: it is no reason and no evidence. */
    private static Decision withoutHolder(Decision decision) {
        String holder = Field.HOLDER.key();
        List<Reason> reasons = decision.reasons().stream()
                .filter(reason -> !holder.equals(reason.facts().get("field")))
                .toList();
        List<String> evidence = decision.evidence().stream()
                .filter(field -> !field.equals(holder))
                .toList();
        return new Decision(
                decision.clauseId(),
                decision.verdict(),
                reasons,
                evidence,
                decision.byReading(),
                decision.barriers(),
                decision.pending(),
                decision.nearestChange());
    }
}
