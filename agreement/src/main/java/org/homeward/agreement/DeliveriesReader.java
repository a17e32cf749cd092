package org.homeward.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
        return new Deliveries(
                id,
                root.sections("deliveries").stream().map(this::delivery).toList(),
                root.sections("pledges").stream().map(this::pledge).toList(),
                fates,
                root.sections("refusals").stream().map(this::refusal).toList(),
                root.sections("statements").stream().map(this::statement).toList());
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
                split(section),
                attribution(section));
        section.textIfAny("note");
        section.texts("source");
        section.done();
        return delivery;
    }

    private static Map<String, Long> split(Section section) {
        Map<String, Long> split = new LinkedHashMap<>();
        section.section("split")
                .ifPresent(parts -> parts.keys().forEach(part -> split.put(part, parts.requiredNumber(part))));
        return split;
    }

    private Deliveries.Refusal refusal(Section section) {
        Deliveries.Refusal refusal =
                new Deliveries.Refusal(section.id("clause"), section.id("from"), count(section), split(section));
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

    private Count count(Section section) {
        List<Count.Unit> given = new ArrayList<>();
        long number = 0;
        for (Count.Unit unit : Count.Unit.values()) {
            OptionalLong value = section.number(unit.key());
            if (value.isPresent()) {
                given.add(unit);
                number = value.getAsLong();
            }
        }
        if (given.size() != 1) {
            section.fault(FaultCode.MISSING_KEY, "people", Map.of("key", "people | bodies | bags"));
        }
        Count.Basis otherwise = section.has("from") ? Count.Basis.ONE_SIDE : Count.Basis.BOTH_SIDES;
        Count.Basis basis = section.choiceOr("basis", Count.Basis.values(), Count.Basis::key, otherwise);
        return new Count(number, basis, given.isEmpty() ? Count.Unit.PEOPLE : given.get(0));
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
            Optional<String> under = each.idIfAny("clause");
            Optional<String> other = each.textIfAny("other");
            under.ifPresent(id -> clauseExists(id, each, "clause"));
            attribution.put(
                    by,
                    under.<Attribution>map(Attribution.UnderClause::new)
                            .or(() -> other.map(Attribution.UnderOther::new))
                            .orElse(new Attribution.Outside()));
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
        section.textIfAny("note");
        section.texts("source");
        section.done();
        return statement;
    }
}
