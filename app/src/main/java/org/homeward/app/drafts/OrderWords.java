package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Aim;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Clause.Rule;
import org.homeward.agreement.Subject;
import org.homeward.app.texts.Texts;

/** The agreed order and ranking in words. */
final class OrderWords {

    private OrderWords() {}

    /** Who goes first under a clause, as "First the oldest, then …; ties are drawn." */
    static String order(Clause clause, Texts texts) {
        String words = "";
        for (Rule rule : Precedences.rules(clause)) {
            String name = texts.get("drafts.order.rule." + rule.key());
            words = words.isEmpty()
                    ? texts.get("drafts.order.first", Map.of("rule", name))
                    : texts.get("drafts.order.then", Map.of("before", words, "rule", name));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get("drafts.order.ties." + clause.order().ties().key(), Map.of("before", words)));
        clause.order().by().stream()
                .filter(rule -> rule == Rule.FAMILIES_TOGETHER || rule == Rule.UNITS_TOGETHER)
                .forEach(rule -> sentences.add(texts.get("drafts.order." + rule.key())));
        return String.join(" ", sentences);
    }

    /** The order, and the clauses of {@code all} whose people come after. */
    static String whole(Clause clause, List<Clause> all, Texts texts) {
        String behind = all.stream()
                .filter(OrderWords::ordered)
                .filter(other -> other.order().priority() > clause.order().priority())
                .map(Clause::id)
                .collect(Collectors.joining(", "));
        String order = order(clause, texts);
        return behind.isEmpty() ? order : order + " " + texts.get("drafts.order.priority", Map.of("clauses", behind));
    }

    /** True for a clause under which somebody goes before somebody else: the dead have manifests and places of their own. */
    static boolean ordered(Clause clause) {
        return clause.subject() != Subject.REMAINS && clause.subject() != Subject.NOBODY;
    }

    /** True if the parties said anything about the order of the clause. */
    static boolean agreed(Clause clause) {
        return !clause.order().equals(Clause.Order.NONE);
    }

    /** The aims that the agreement names, the most important first. */
    static String aims(Agreement agreement, Texts texts) {
        return agreement.ranking().stream()
                .map(Aim::key)
                .map(key -> texts.get("drafts.aim." + key))
                .collect(Collectors.joining("; "));
    }
}
