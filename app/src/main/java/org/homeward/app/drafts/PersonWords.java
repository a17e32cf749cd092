package org.homeward.app.drafts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Verdict;
import org.homeward.app.lists.CheckWords;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Explanation;
import org.homeward.planning.Explanation.Reason;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanTexts;

/**
 * Why each person goes, or does not: once as both parties may read it, once with every reason for the neutral alone.
 *
 * <p>Whoever does not wish to go, or is not fit to, may be in danger if it is known; so both parties read that the
 * neutral knows why, and no more (decision 4). What a list says of a person's age or health stays out of it too.
 */
final class PersonWords {

    private final Map<String, Explanation> explanations = new HashMap<>();
    /** The agreed order in words, by clause. */
    private final Map<String, String> orders = new HashMap<>();

    private final Map<String, Plan.Place> places;
    private final Map<String, Integer> groups;
    private final Texts texts;
    private final HeldPeople held;
    private final Set<String> waiting;
    private final CheckWords words;

    PersonWords(Draft draft, Texts texts) {
        Plan plan = draft.plan();
        this.held = draft.held();
        this.waiting = draft.waiting();
        plan.explanations().forEach(each -> explanations.put(each.traveller(), each));
        this.places = plan.places();
        this.groups = groups(plan);
        this.texts = texts;
        this.words = new CheckWords(texts.language().code());
        held.plannable().stream()
                .filter(OrderWords::ordered)
                .forEach(clause -> orders.put(clause.id(), OrderWords.order(clause, texts)));
    }

    PlanPage.PersonRow row(HeldPeople.Person person) {
        Plan.Place place = places.get(person.id());
        return new PlanPage.PersonRow(
                person.entry().key(),
                person.eligible() && !withheld(person)
                        ? person.decision().orElseThrow().clauseId()
                        : "–",
                place == null ? "–" : stage(person.id(), place.stage()),
                forBoth(person));
    }

    private String stage(String id, int stage) {
        int group = groups.getOrDefault(id, 0);
        return group == 0
                ? texts.number(stage)
                : texts.get("drafts.stage-and-group", Map.of("stage", stage, "group", group));
    }

    /** Number of the group in which a person crosses, by id; nobody whose clause agrees on none. */
    static Map<String, Integer> groups(Plan plan) {
        Map<String, Integer> groups = new HashMap<>();
        plan.stages().stream()
                .flatMap(stage -> stage.manifests().stream())
                .flatMap(manifest -> manifest.lines().stream())
                .filter(line -> line.group() > 0)
                .forEach(line -> groups.put(line.traveller(), line.group()));
        return groups;
    }

    /** True where the parties may not read why, and so not even whether a clause covers the person. */
    boolean withheld(HeldPeople.Person person) {
        Explanation why = explanations.get(person.id());
        return person.turnsOnTheWill() || (why != null && why.reason() == Reason.STAYS_NOT_CLEARED);
    }

    /** The reason in words that both parties may read. */
    String forBoth(HeldPeople.Person person) {
        Explanation why = explanations.get(person.id());
        if (waiting.contains(person.id())) {
            return texts.get("drafts.person.fate");
        }
        if (why == null && person.eligible()) {
            return texts.get("drafts.person.gone");
        }
        if (withheld(person)) {
            return texts.get("drafts.person.withheld");
        }
        if (why == null) {
            Verdict verdict = person.decision().map(Decision::verdict).orElse(Verdict.NO);
            String word = switch (verdict) {
                case YES -> "yes";
                case CANNOT_TELL -> "unknown";
                case NO -> "no";
            };
            return texts.get("drafts.person.uncovered", Map.of("verdict", word));
        }
        String sentence = PlanTexts.sentence(why, texts.language().code()) + rate(person);
        return orders.containsKey(clause(person))
                ? sentence + " " + texts.get("drafts.order.cited", Map.of("clause", clause(person)))
                : sentence;
    }

    /** For whom so many are given, whoever goes for a rate. */
    private String rate(HeldPeople.Person person) {
        return held.rate(person)
                .map(rate -> " " + RateWords.forPerson(held, rate, texts))
                .orElse("");
    }

    private static String clause(HeldPeople.Person person) {
        return person.decision().map(Decision::clauseId).orElse("");
    }

    private String wholeOrder(HeldPeople.Person person) {
        String order = orders.get(clause(person));
        return order == null
                ? ""
                : texts.get("drafts.order.cited-whole", Map.of("clause", clause(person), "order", order));
    }

    /** The reason with everything that was looked at. */
    String forNeutral(HeldPeople.Person person) {
        Explanation why = explanations.get(person.id());
        String reason = why == null
                ? person.decision()
                        .map(each -> String.join(" ", words.reasons(each)) + " " + words.change(each))
                        .orElse("")
                : PlanTexts.sentence(why, texts.language().code()) + " " + wholeOrder(person);
        String before = person.decision()
                .map(each -> String.join(" ", words.beforeCrossing(each)))
                .orElse("");
        return (reason.strip() + " " + before.strip()).strip();
    }
}
