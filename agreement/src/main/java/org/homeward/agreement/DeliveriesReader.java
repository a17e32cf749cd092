package org.homeward.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads files of deliveries: what happened under an agreement, and what was published about it.
 *
 * <p>The same limits and refusals hold as for agreements.
 */
public final class DeliveriesReader {

    static final String LANGUAGE_VERSION = "homeward-deliveries/1";

    private final Agreement agreement;

    private DeliveriesReader(Agreement agreement) {
        this.agreement = agreement;
    }

    /** Reads {@code yaml}, whose ids are those of {@code agreement}. */
    public static DeliveriesReading read(String yaml, String fileName, Agreement agreement) {
        YamlTree.Opened file = YamlTree.open(yaml, fileName);
        FaultLog log = file.log();
        if (file.tree().isEmpty()) {
            return new DeliveriesReading.Rejected(log.inOrder());
        }
        Section root = new Section(file.tree().get(), "", log);
        Deliveries deliveries = new DeliveriesReader(agreement).deliveries(root);
        root.done();
        return log.isEmpty() ? new DeliveriesReading.Read(deliveries) : new DeliveriesReading.Rejected(log.inOrder());
    }

    private Deliveries deliveries(Section root) {
        String language = root.text("language");
        if (!language.isEmpty() && !language.equals(LANGUAGE_VERSION)) {
            root.fault(FaultCode.UNKNOWN_WORD, "language", Map.of("wanted", LANGUAGE_VERSION, "nearest", ""));
        }
        String id = root.id("agreement");
        if (!id.isEmpty() && !id.equals(agreement.id())) {
            root.fault(FaultCode.UNKNOWN_REFERENCE, "agreement", Map.of("id", id, "nearest", agreement.id()));
        }
        Map<String, String> fates = new LinkedHashMap<>();
        root.section("fates").ifPresent(section -> {
            for (String person : section.keys()) {
                String fate = section.text(person);
                if (!Field.FATE.words().contains(fate)) {
                    section.fault(FaultCode.UNKNOWN_WORD, person, Map.of("wanted", "alive, dead", "nearest", ""));
                }
                fates.put(person, fate);
            }
        });
        Deliveries read = new Deliveries(
                id,
                root.sections("deliveries").stream().map(this::delivery).toList(),
                root.sections("pledges").stream().map(this::pledge).toList(),
                fates,
                root.sections("refusals").stream().map(this::refusal).toList(),
                root.sections("statements").stream().map(this::statement).toList());
        once(
                root.sections("deliveries"),
                "id",
                read.deliveries().stream().map(Delivery::id).toList());
        once(
                root.sections("pledges"),
                "clause",
                read.pledges().stream()
                        .map(pledge -> pledge.clauseId() + " " + pledge.from())
                        .toList());
        return read;
    }

    /** What stands twice would be counted twice. */
    private static void once(List<Section> sections, String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isBlank() && !seen.add(ids.get(i))) {
                sections.get(i).fault(FaultCode.DUPLICATE_ID, key, Map.of("id", ids.get(i)));
            }
        }
    }

    private Delivery delivery(Section section) {
        Optional<String> from = section.idIfAny("from");
        from.ifPresent(party -> cited(party, parties(), section, "from"));
        Count count = count(section);
        long disputed = section.numberOr("disputed", 0);
        long accepted = section.numberOr("accepted", Math.max(0, count.number() - disputed));
        if (accepted + disputed > count.number()) {
            section.fault(FaultCode.NOT_A_NUMBER, "accepted", Map.of("least", "0", "limit", "" + count.number()));
            accepted = 0;
            disputed = 0;
        }
        Delivery delivery = new Delivery(
                section.id("id"),
                section.date("on"),
                from,
                count,
                accepted,
                disputed,
                split(section, count),
                attribution(section));
        delivery.attribution().values().stream().distinct().forEach(under -> {
            if (under instanceof Attribution.UnderClause(String clauseId)) {
                agreement.clause(clauseId).ifPresent(clause -> measurable(delivery, clause, section));
            }
        });
        section.textIfAny("note");
        section.texts("source");
        section.done();
        return delivery;
    }

    /** Whether it can be told what a delivery counts for under the formula of its clause, and under each position on it. */
    private void measurable(Delivery delivery, Clause clause, Section section) {
        List<Formula> formulas = new ArrayList<>(List.of(clause.formula()));
        clause.positions().forEach(position -> formulas.add(position.formula()));
        for (Formula formula : formulas) {
            if (formula instanceof Formula.RankEquivalence && delivery.count().unit() == Count.Unit.PEOPLE) {
                split(delivery, formula, agreement.ranks().values().keySet(), section);
                boolean whole = delivery.accepted() == 0
                        || delivery.accepted() == delivery.count().number();
                boolean wholly = delivery.disputed() == 0
                        || delivery.disputed() == delivery.count().number();
                if (!whole || !wholly) {
                    section.fault(FaultCode.PARTLY_ACCEPTED_BY_RANK, "disputed", Map.of());
                }
            }
            if (formula instanceof Formula.Ratio ratio
                    && !delivery.from().orElse("").equals(ratio.payer())) {
                Set<String> kinds = new LinkedHashSet<>();
                ratio.rates().forEach(rate -> kinds.add(rate.each()));
                split(delivery, formula, kinds, section);
            }
        }
    }

    private static void split(Delivery delivery, Formula formula, Set<String> kinds, Section section) {
        if (delivery.split().isEmpty() && delivery.count().number() > 0) {
            Map<String, String> facts = Map.of("formula", formula.key(), "kinds", String.join(", ", kinds));
            section.fault(FaultCode.SPLIT_NEEDED, "split", facts);
        }
        section.section("split")
                .ifPresent(parts -> delivery.split().keySet().forEach(kind -> {
                    String known = formula instanceof Formula.RankEquivalence ? kind.toLowerCase(Locale.ROOT) : kind;
                    cited(known, List.copyOf(kinds), parts, kind);
                }));
    }

    private static Map<String, Long> split(Section section, Count count) {
        Map<String, Long> split = new LinkedHashMap<>();
        section.section("split")
                .ifPresent(parts -> parts.keys().forEach(part -> split.put(part, parts.requiredNumber(part))));
        long sum = split.values().stream().mapToLong(Long::longValue).sum();
        if (section.has("split") && sum != count.number()) {
            section.fault(
                    FaultCode.SPLIT_AGAINST_COUNT, "split", Map.of("sum", "" + sum, "count", "" + count.number()));
        }
        return split;
    }

    private Deliveries.Refusal refusal(Section section) {
        Count count = count(section);
        Deliveries.Refusal refusal =
                new Deliveries.Refusal(section.id("clause"), section.id("from"), count, split(section, count));
        clauseExists(refusal.clauseId(), section, "clause");
        cited(refusal.from(), parties(), section, "from");
        section.textIfAny("note");
        section.texts("source");
        section.done();
        return refusal;
    }

    private List<String> parties() {
        return agreement.parties().stream().map(Party::id).toList();
    }

    private static void cited(String id, List<String> known, Section section, String key) {
        if (!known.contains(id)) {
            section.fault(
                    FaultCode.UNKNOWN_REFERENCE,
                    key,
                    Map.of(
                            "id",
                            id,
                            "nearest",
                            Nearest.of(id, new TreeSet<>(known)).orElse("")));
        }
    }

    /** A number with what it counts; it is one side's where {@code from} names a side, else both sides'. */
    private static Count count(Section section) {
        List<Count> given = new ArrayList<>();
        Count.Basis basis = section.has("from") ? Count.Basis.ONE_SIDE : Count.Basis.BOTH_SIDES;
        for (Count.Unit unit : List.of(Count.Unit.PEOPLE, Count.Unit.BODIES, Count.Unit.BAGS)) {
            section.number(unit.key()).ifPresent(number -> given.add(new Count(number, basis, unit)));
        }
        if (given.size() != 1) {
            section.fault(FaultCode.MISSING_KEY, "people", Map.of("key", "people | bodies | bags"));
        }
        return given.isEmpty() ? new Count(0, basis, Count.Unit.PEOPLE) : given.get(0);
    }

    private Map<String, Attribution> attribution(Section section) {
        Map<String, Attribution> attribution = new LinkedHashMap<>();
        Optional<String> clause = section.idIfAny("clause");
        clause.ifPresent(id -> {
            clauseExists(id, section, "clause");
            parties().forEach(party -> attribution.put(party, new Attribution.UnderClause(id)));
        });
        for (Section each : section.sections("attribution")) {
            String by = each.id("by");
            cited(by, parties(), each, "by");
            Optional<String> under = each.idIfAny("clause");
            Optional<String> other = each.textIfAny("other");
            under.ifPresent(id -> clauseExists(id, each, "clause"));
            Attribution said = under.<Attribution>map(Attribution.UnderClause::new)
                    .or(() -> other.map(Attribution.UnderOther::new))
                    .orElse(new Attribution.Outside());
            if (attribution.put(by, said) != null || (under.isPresent() && other.isPresent())) {
                each.fault(FaultCode.ATTRIBUTED_TWICE, "by", Map.of());
            }
            each.done();
        }
        return attribution;
    }

    private void clauseExists(String id, Section section, String key) {
        cited(id, agreement.clauses().stream().map(Clause::id).toList(), section, key);
    }

    private Deliveries.Pledge pledge(Section section) {
        Deliveries.Pledge pledge = new Deliveries.Pledge(section.id("clause"), section.id("from"), count(section));
        clauseExists(pledge.clauseId(), section, "clause");
        cited(pledge.from(), parties(), section, "from");
        agreement.clause(pledge.clauseId()).ifPresent(clause -> {
            Count.Unit unit = Owed.unit(clause.subject());
            if (pledge.count().unit() != unit) {
                section.fault(
                        FaultCode.COUNTS_ANOTHER_THING, "clause", Map.of("clause", clause.id(), "unit", unit.key()));
            }
        });
        section.textIfAny("note");
        section.done();
        return pledge;
    }

    private Deliveries.Statement statement(Section section) {
        Deliveries.Statement statement = new Deliveries.Statement(
                section.text("who"),
                section.id("clause"),
                section.idIfAny("from").orElse(Balance.BOTH),
                count(section),
                section.date("until"));
        clauseExists(statement.clauseId(), section, "clause");
        if (section.has("from")) {
            cited(statement.from(), parties(), section, "from");
        }
        section.textIfAny("note");
        section.texts("source");
        section.done();
        return statement;
    }
}
