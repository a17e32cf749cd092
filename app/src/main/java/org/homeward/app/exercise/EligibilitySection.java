package org.homeward.app.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.agreement.Annex;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Field;
import org.homeward.agreement.Reason;
import org.homeward.agreement.Reasons;
import org.homeward.agreement.Verdict;
import org.homeward.app.agreements.Agreements.ClauseCount;
import org.homeward.app.agreements.Agreements.ReasonCount;
import org.homeward.app.reports.ClauseDecision;
import org.homeward.app.reports.ClauseDecision.Answer;
import org.homeward.app.reports.Wording;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Texts;

/** Who the agreement covers, per clause and party, with how often each reason was given. */
final class EligibilitySection {

    private final World world;

    EligibilitySection(World world) {
        this.world = world;
    }

    List<ClauseDecision> decisions() {
        Map<List<String>, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
        for (ClauseCount count : world.agreements.counts()) {
            counts.computeIfAbsent(List.of(count.clause(), count.party()), _ -> new LinkedHashMap<>())
                    .put(count.verdict(), count.people());
        }
        List<ReasonCount> reasons = world.agreements.reasons();
        List<ClauseDecision> decisions = new ArrayList<>();
        counts.forEach((key, byVerdict) -> {
            Clause clause = world.pack.agreement().clause(key.get(0)).orElseThrow();
            decisions.add(new ClauseDecision(
                    clause.id(),
                    Words.of(Annex.text(world.pack.agreement(), clause)),
                    key.get(1),
                    byVerdict.getOrDefault(Verdict.YES, 0),
                    byVerdict.getOrDefault(Verdict.NO, 0),
                    byVerdict.getOrDefault(Verdict.CANNOT_TELL, 0),
                    reasons.stream()
                            .filter(each -> each.clause().equals(key.get(0))
                                    && each.party().equals(key.get(1))
                                    && decisive(each))
                            .map(each -> new ClauseDecision.Reason(
                                    answer(each.verdict()), words(each.reason()), each.people()))
                            .toList()));
        });
        return decisions;
    }

    /** Whether a reason speaks for its answer: what was met for a yes, what was not for a no, what is open otherwise. */
    private static boolean decisive(ReasonCount count) {
        boolean met = count.reason().startsWith(Reason.MET + ":");
        boolean notMet = count.reason().startsWith(Reason.NOT_MET + ":");
        return switch (count.verdict()) {
            case YES -> met;
            case NO -> !met;
            case CANNOT_TELL -> !met && !notMet;
        };
    }

    private static Answer answer(Verdict verdict) {
        return switch (verdict) {
            case YES -> Answer.YES;
            case NO -> Answer.NO;
            case CANNOT_TELL -> Answer.CANNOT_TELL;
        };
    }

    /** {@code not-met:age} as a sentence: the field in words, and what was found of it. */
    private static Wording words(String reason) {
        int colon = reason.indexOf(':');
        String code = colon < 0 ? reason : reason.substring(0, colon);
        return Words.inEvery(language -> {
            Texts texts = Texts.in(Language.of(language).orElseThrow());
            String field = colon < 0
                    ? ""
                    : Reasons.field(Field.valueOf(reason.substring(colon + 1).toUpperCase(Locale.ROOT)), language);
            return texts.get("exercise.reason." + code, Map.of("field", field));
        });
    }
}
