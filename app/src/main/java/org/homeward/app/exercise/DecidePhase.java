package org.homeward.app.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.Formula;
import org.homeward.agreement.Reason;
import org.homeward.agreement.Subject;
import org.homeward.agreement.Verdict;
import org.homeward.app.seats.SeatId;

/**
 * Decides who falls under which clause.
 *
 * <p>Each person is decided twice, on the holder's word and on the seeker's, each filled where it is silent from the
 * other. Where the two answers differ, the answer is that one cannot tell: the program does not choose between them.
 */
final class DecidePhase {

    /** The two sides' words lead to different answers. */
    static final String SIDES_DIFFER = "sides-differ";

    private final World world;
    private final Eligibility eligibility;

    DecidePhase(World world) {
        this.world = world;
        this.eligibility = Eligibility.of(world.pack.agreement());
    }

    /** A person who falls under a clause: the seeker's entry, the holder's, and the decision. */
    record Eligible(Listed sought, Listed held, Clause clause, Decision decision, Evidence evidence) {}

    /**
     * Decides every acknowledged person of one seeker under every clause that moves prisoners.
     *
     * @return who falls under a clause, each once, under the first clause of the agreement's own order
     */
    List<Eligible> run(SeatId seeker, Map<Listed, Listed> acknowledged) {
        Agreement agreement = world.pack.agreement();
        LocalDate day = world.pack.exercise().timetable().finalReply();
        String holder = world.other(seeker).value();
        Map<Clause, Map<String, Decision>> decisions = new LinkedHashMap<>();
        clauses(agreement).forEach(clause -> decisions.put(clause, new LinkedHashMap<>()));
        List<Eligible> eligible = new ArrayList<>();
        acknowledged.forEach((sought, held) -> {
            Evidence holders = EvidenceOf.of(held.entry(), sought.entry(), holder, seeker.value());
            Evidence seekers = EvidenceOf.of(sought.entry(), held.entry(), holder, seeker.value());
            boolean placed = false;
            for (Map.Entry<Clause, Map<String, Decision>> clause : decisions.entrySet()) {
                Decision decision = both(
                        eligibility.decide(clause.getKey(), holders, day),
                        eligibility.decide(clause.getKey(), seekers, day));
                clause.getValue().put(sought.id(), decision);
                if (decision.verdict() == Verdict.YES && !placed) {
                    placed = true;
                    eligible.add(new Eligible(sought, held, clause.getKey(), decision, holders));
                }
            }
        });
        decisions.forEach((clause, byEntry) ->
                world.agreements.decided(clause.id(), seeker.value(), byEntry, world.intermediary, World.at(day, 16)));
        return eligible;
    }

    /** Clauses that are agreed and move prisoners of war, in the agreement's own order of priority. */
    private static List<Clause> clauses(Agreement agreement) {
        return agreement.clauses().stream()
                .filter(clause -> clause.subject() == Subject.PRISONERS)
                .filter(clause -> !(clause.formula() instanceof Formula.Arrangement))
                .filter(clause -> clause.standing().binds())
                .sorted(java.util.Comparator.comparingLong(
                        clause -> clause.order().priority()))
                .toList();
    }

    private static Decision both(Decision onHoldersWord, Decision onSeekersWord) {
        if (onHoldersWord.verdict() == onSeekersWord.verdict()) {
            return onHoldersWord;
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(SIDES_DIFFER, Map.of()));
        reasons.addAll(onHoldersWord.reasons());
        onSeekersWord.reasons().stream().filter(each -> !reasons.contains(each)).forEach(reasons::add);
        return new Decision(
                onHoldersWord.clauseId(),
                Verdict.CANNOT_TELL,
                reasons,
                onHoldersWord.evidence(),
                onHoldersWord.byReading(),
                onHoldersWord.barriers(),
                onHoldersWord.pending(),
                java.util.Optional.empty());
    }
}
