package org.homeward.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads clauses and their formulas. */
final class ClauseReader {

    private static final Set<String> FORMULAS = new LinkedHashSet<>(List.of(
            "n-for-n",
            "all-for-all",
            "ratio",
            "rank-equivalence",
            "all-who-wish",
            "unilateral",
            "by-fate",
            "numbers",
            "return",
            "arrangement",
            "pause"));

    /** What can be given for a person; children never can (Additional Protocol I, article 78). */
    private static final Subject[] PRICES = {Subject.PRISONERS, Subject.CIVILIANS, Subject.PEOPLE, Subject.REMAINS};

    private ClauseReader() {}

    static Clause clause(Section section, List<String> parties) {
        List<String> from = section.ids("from");
        Formula formula = formula(section);
        if (from.isEmpty()) {
            from = formula instanceof Formula.Unilateral one ? List.of(one.by()) : parties;
        }
        Clause clause = new Clause(
                section.id("id"),
                section.wording("title"),
                section.wordingIfAny("text"),
                standing(section),
                section.choice("subject", Subject.values(), Subject::key),
                from,
                section.idIfAny("category"),
                formula,
                section.sections("positions").stream()
                        .map(ClauseReader::position)
                        .toList(),
                schedule(section),
                section.section("order").map(ClauseReader::order).orElse(Clause.Order.NONE));
        section.done();
        return clause;
    }

    private static Standing standing(Section section) {
        Optional<Section> offered = section.section("offered");
        if (offered.isEmpty()) {
            return new Standing.Agreed();
        }
        Standing standing = new Standing.Offered(
                offered.get().id("by"), offered.get().textIfAny("answer").orElse(""));
        offered.get().done();
        return standing;
    }

    private static Position position(Section section) {
        Position position = new Position(section.id("by"), formula(section), section.texts("source"));
        section.done();
        return position;
    }

    private static Clause.Schedule schedule(Section section) {
        return new Clause.Schedule(
                section.section("window").map(ScheduleReader::window).orElse(Window.ANY),
                section.ids("places"),
                section.ids("after"),
                section.numberOr("groups_of", 0));
    }

    private static Clause.Order order(Section section) {
        Clause.Order order = new Clause.Order(
                section.numberOr("priority", Clause.Order.NONE.priority()),
                section.choices("by", Clause.Rule.values(), Clause.Rule::key),
                section.choiceOr("ties", Clause.Tie.values(), Clause.Tie::key, Clause.Tie.DRAW));
        section.done();
        return order;
    }

    /** A formula is a word alone, or a mapping with that word as its one key. */
    static Formula formula(Section section) {
        if (!section.has("formula")) {
            section.text("formula");
            return new Formula.AllForAll(false);
        }
        Node node = section.at("formula");
        String path = section.path("formula");
        if (node instanceof Node.Scalar scalar) {
            Node.Mapping none = new Node.Mapping(Map.of(), node.line(), node.column());
            String word = section.scalar(scalar, path);
            return word.isEmpty()
                    ? new Formula.AllForAll(false)
                    : named(word, new Section(none, path, section.log()), section);
        }
        Section formula = new Section(node, path, section.log());
        if (formula.keys().size() != 1) {
            section.fault(FaultCode.WRONG_KIND, "formula", Map.of("wanted", "one-key"));
            return new Formula.AllForAll(false);
        }
        String word = formula.keys().iterator().next();
        return named(word, formula.section(word).orElse(formula), section);
    }

    private static Formula named(String word, Section inner, Section clause) {
        Formula formula = switch (word) {
            case "n-for-n" -> new Formula.NForN(inner.number("each"), inner.flag("at_least"));
            case "all-for-all" -> new Formula.AllForAll(inner.flag("found_later_too"));
            case "ratio" ->
                new Formula.Ratio(
                        inner.id("payer"),
                        inner.sections("rates").stream().map(ClauseReader::rate).toList());
            case "rank-equivalence" -> new Formula.RankEquivalence();
            case "all-who-wish" -> new Formula.AllWhoWish(inner.flag("interview"), inner.number("within_days"));
            case "unilateral" -> new Formula.Unilateral(inner.id("by"), inner.number("at_least"));
            case "by-fate" ->
                new Formula.ByFate(
                        inner.id("payer"),
                        inner.id("person"),
                        give(inner, "if_alive"),
                        give(inner, "if_dead"),
                        inner.flag("told_before"));
            case "numbers" -> numbers(inner);
            case "return" -> new Formula.Return(inner.number("names"));
            case "arrangement" ->
                new Formula.Arrangement(
                        inner.choice("kind", Formula.Kind.values(), Formula.Kind::key), inner.flag("suspendable"));
            case "pause" ->
                new Formula.Pause(
                        inner.requiredNumber("days_min"),
                        inner.requiredNumber("days_max"),
                        inner.textIfAny("area").orElse(""));
            default -> {
                clause.fault(
                        FaultCode.UNKNOWN_WORD,
                        "formula",
                        Map.of(
                                "wanted",
                                String.join(", ", FORMULAS),
                                "nearest",
                                Nearest.of(word, FORMULAS).orElse("")));
                yield new Formula.AllForAll(false);
            }
        };
        if (FORMULAS.contains(word)) {
            inner.done();
        }
        return formula;
    }

    private static Formula.Rate rate(Section section) {
        Formula.Rate rate = new Formula.Rate(section.id("each"), section.requiredNumber("give"), section.idIfAny("of"));
        section.done();
        return rate;
    }

    private static Formula.Give give(Section section, String key) {
        Optional<Section> inner = section.section(key);
        if (inner.isEmpty()) {
            section.text(key);
            return new Formula.Give(0, Subject.PRISONERS);
        }
        Formula.Give give = new Formula.Give(
                inner.get().requiredNumber("count"), inner.get().choice("subject", PRICES, Subject::key));
        inner.get().done();
        return give;
    }

    private static Formula.Numbers numbers(Section section) {
        Formula.Numbers numbers =
                new Formula.Numbers(section.number("in_all"), shares(section), section.number("names_within_days"));
        if (!section.has("in_all") && numbers.shares().isEmpty()) {
            section.fault(FaultCode.MISSING_KEY, "in_all", Map.of("key", "in_all"));
        }
        return numbers;
    }

    private static List<Formula.Share> shares(Section section) {
        return section.sections("shares").stream()
                .map(inner -> {
                    Formula.Share share = new Formula.Share(inner.id("party"), inner.requiredNumber("gives"));
                    inner.done();
                    return share;
                })
                .toList();
    }
}
