package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Field;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Plan;

/**
 * How many living people with a place must still be asked, or examined, before they cross: a list seldom says whether somebody
 * wishes to go. Whoever is known not to wish it, or not to be fit, has no place at all.
 *
 * @param toAsk whose will is not known
 * @param toExamine whose fitness to travel is not known
 */
public record BeforeCrossing(long toAsk, long toExamine) {

    public static BeforeCrossing of(Plan plan, HeldPeople held) {
        Set<String> placed = plan.places().keySet();
        List<Decision> decisions = held.people().stream()
                .filter(person -> placed.contains(person.id()))
                .flatMap(person -> person.decision().stream())
                .toList();
        return new BeforeCrossing(missing(decisions, Field.CONSENT), missing(decisions, Field.FIT_TO_TRAVEL));
    }

    private static long missing(List<Decision> decisions, Field field) {
        return decisions.stream()
                .filter(decision -> decision.pending().stream()
                        .anyMatch(reason -> field.key().equals(reason.facts().get("field"))))
                .count();
    }

    /** True where nobody is left to ask or to examine. */
    public boolean done() {
        return toAsk == 0 && toExamine == 0;
    }

    /** Whichever count is not 0, in words. */
    public String words(Texts texts) {
        List<String> words = new ArrayList<>();
        if (toAsk > 0) {
            words.add(texts.get("drafts.before-crossing.ask", Map.of("people", toAsk)));
        }
        if (toExamine > 0) {
            words.add(texts.get("drafts.before-crossing.examine", Map.of("people", toExamine)));
        }
        words.add(texts.get("drafts.before-crossing.will"));
        return String.join(" ", words);
    }
}
