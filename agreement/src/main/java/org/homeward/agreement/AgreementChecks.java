package org.homeward.agreement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks what no single key can tell: that ids are unique and that what is cited exists. */
final class AgreementChecks {

    private final Agreement agreement;
    private final Section root;
    private final FaultLog log;

    private AgreementChecks(Agreement agreement, Section root) {
        this.agreement = agreement;
        this.root = root;
        this.log = root.log();
    }

    static void run(Agreement agreement, Section root) {
        AgreementChecks checks = new AgreementChecks(agreement, root);
        checks.parties();
        checks.neutral();
        checks.version();
        checks.unique("parties", agreement.parties().stream().map(Party::id).toList());
        checks.unique("categories", checks.categoryIds());
        checks.unique("clauses", checks.clauseIds());
        checks.unique("crossings", checks.crossingIds());
        checks.unique(
                "embargoes", agreement.embargoes().stream().map(Embargo::id).toList());
        root.section("timetable")
                .ifPresent(timetable -> unique(
                        timetable,
                        "steps",
                        agreement.timetable().steps().stream()
                                .map(Timetable.Step::id)
                                .toList()));
        checks.clauses();
        checks.categories();
        checks.embargoes();
        TextChecks.run(agreement, root);
        if (agreement.parties().size() == 2) {
            boolean readable = ConditionChecks.run(agreement, root);
            if (readable) {
                LawChecks.run(agreement, root);
                conflicts(agreement, root);
            }
        }
    }

    private static void conflicts(Agreement agreement, Section root) {
        for (Conflict conflict : Conflicts.find(agreement)) {
            List<Place> places = conflict.members().stream()
                    .map(member -> Place.of(member, root))
                    .toList();
            Place first = places.get(0);
            root.log()
                    .add(
                            FaultCode.CANNOT_HOLD,
                            first.node(),
                            first.path(),
                            Map.of(
                                    "conflict",
                                    conflict.kind().key(),
                                    "members",
                                    String.join(", ", conflict.members()),
                                    "lines",
                                    String.join(
                                            ", ",
                                            places.stream()
                                                    .map(place ->
                                                            "" + place.node().line())
                                                    .toList()),
                                    "detail",
                                    conflict.detail()));
        }
    }

    /** Where the part of an agreement that a conflict names stands in the file. */
    private record Place(Node node, String path) {
        static Place of(String member, Section root) {
            for (String list : List.of("clauses", "categories", "crossings")) {
                for (Section section : root.sections(list)) {
                    if (section.keys().contains("id")
                            && member.equals(list + "." + section.at("id").excerpt())) {
                        return new Place(section.at("id"), section.path("id"));
                    }
                }
            }
            int dot = member.indexOf('.');
            String list = dot < 0 ? member : member.substring(0, dot);
            Section part = dot < 0 ? root : root.section(list).orElse(root);
            String key = member.substring(dot + 1);
            return part.has(key) ? new Place(part.at(key), member) : new Place(root.node(), member);
        }
    }

    private void parties() {
        if (agreement.parties().size() != 2) {
            root.fault(
                    FaultCode.TWO_PARTIES,
                    "parties",
                    Map.of("count", "" + agreement.parties().size()));
        }
        for (String needed : List.of("intermediary", "clauses")) {
            if (!root.has(needed)) {
                log.add(FaultCode.MISSING_KEY, root.node(), needed, Map.of("key", needed));
            }
        }
    }

    /** A neutral body that is one of the parties is none. */
    private void neutral() {
        if (partyIds().contains(agreement.intermediary().id())) {
            root.section("intermediary")
                    .ifPresent(section -> section.fault(
                            FaultCode.DUPLICATE_ID,
                            "id",
                            Map.of("id", agreement.intermediary().id())));
        }
    }

    /** An amendment names the version it amends, and only an amendment does. */
    private void version() {
        if (agreement.version() > 1 && agreement.amends().isEmpty()) {
            log.add(FaultCode.MISSING_KEY, root.node(), "amends", Map.of("key", "amends"));
        }
        if (agreement.version() == 1 && agreement.amends().isPresent()) {
            root.fault(FaultCode.MISSING_KEY, "amends", Map.of("key", "version"));
        }
    }

    private List<String> partyIds() {
        return agreement.parties().stream().map(Party::id).toList();
    }

    private List<String> clauseIds() {
        return agreement.clauses().stream().map(Clause::id).toList();
    }

    private List<String> categoryIds() {
        return agreement.categories().stream().map(Category::id).toList();
    }

    private List<String> crossingIds() {
        return agreement.crossings().stream().map(Crossing::id).toList();
    }

    private void unique(String list, List<String> ids) {
        unique(root, list, ids);
    }

    private static void unique(Section root, String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        List<Section> sections = root.sections(list);
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isEmpty() && !seen.add(ids.get(i))) {
                sections.get(i).fault(FaultCode.DUPLICATE_ID, "id", Map.of("id", ids.get(i)));
            }
        }
    }

    private void cited(Collection<String> cited, Collection<String> known, Section section, String key) {
        for (String id : cited) {
            if (!id.isEmpty() && !known.contains(id)) {
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
    }

    private void clauses() {
        List<Section> sections = root.sections("clauses");
        for (int i = 0; i < sections.size(); i++) {
            Clause clause = agreement.clauses().get(i);
            Section section = sections.get(i);
            cited(clause.from(), partyIds(), section, "from");
            cited(clause.category().map(List::of).orElse(List.of()), categoryIds(), section, "category");
            cited(clause.schedule().places(), crossingIds(), section, "places");
            cited(clause.schedule().after(), clauseIds(), section, "after");
            if (clause.standing() instanceof Standing.Offered offered) {
                cited(List.of(offered.by()), partyIds(), section, "offered");
            }
            formula(clause.formula(), section, "formula");
            subject(clause.subject(), clause.formula(), section, "formula");
            for (Position position : clause.positions()) {
                cited(List.of(position.by()), partyIds(), section, "positions");
                formula(position.formula(), section, "positions");
                subject(clause.subject(), position.formula(), section, "positions");
            }
        }
    }

    private static void subject(Subject subject, Formula formula, Section section, String key) {
        boolean movesNobody = formula instanceof Formula.Arrangement || formula instanceof Formula.Pause;
        if (section.has("subject") && section.has(key) && movesNobody != (subject == Subject.NOBODY)) {
            section.fault(
                    FaultCode.SUBJECT_AGAINST_FORMULA, key, Map.of("formula", formula.key(), "subject", subject.key()));
        }
    }

    private static void twice(List<String> ids, Section section, String key) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!id.isEmpty() && !seen.add(id)) {
                section.fault(FaultCode.DUPLICATE_ID, key, Map.of("id", id));
            }
        }
    }

    private void formula(Formula formula, Section section, String key) {
        switch (formula) {
            case Formula.Ratio ratio -> {
                cited(List.of(ratio.payer()), partyIds(), section, key);
                for (Formula.Rate rate : ratio.rates()) {
                    cited(List.of(rate.each()), categoryIds(), section, key);
                    cited(rate.of().map(List::of).orElse(List.of()), categoryIds(), section, key);
                }
                twice(ratio.rates().stream().map(Formula.Rate::each).toList(), section, key);
                if (ratio.rates().isEmpty()) {
                    section.fault(FaultCode.MISSING_KEY, key, Map.of("key", "rates"));
                }
            }
            case Formula.Unilateral one -> cited(List.of(one.by()), partyIds(), section, key);
            case Formula.ByFate fate -> cited(List.of(fate.payer()), partyIds(), section, key);
            case Formula.Numbers numbers -> {
                List<String> givers =
                        numbers.shares().stream().map(Formula.Share::party).toList();
                cited(givers, partyIds(), section, key);
                twice(givers, section, key);
            }
            case Formula.RankEquivalence ranks -> {
                if (agreement.ranks().values().isEmpty()) {
                    section.fault(FaultCode.NEEDS_RANKS, key, Map.of());
                }
            }
            case Formula.NForN even -> {}
            case Formula.AllForAll all -> {}
            case Formula.AllWhoWish wish -> {}
            case Formula.Return back -> {}
            case Formula.Arrangement arrangement -> {}
            case Formula.Pause pause -> {}
        }
    }

    private void categories() {
        List<Section> sections = root.sections("categories");
        for (int i = 0; i < sections.size(); i++) {
            Category category = agreement.categories().get(i);
            for (Category.Interpretation reading : category.interpretations()) {
                cited(reading.by(), partyIds(), sections.get(i), "readings");
            }
            Set<String> seen = new HashSet<>();
            for (Category.Interpretation reading : category.interpretations()) {
                if (!seen.add(reading.id())) {
                    sections.get(i).fault(FaultCode.DUPLICATE_ID, "readings", Map.of("id", reading.id()));
                }
            }
        }
    }

    private void embargoes() {
        List<Section> sections = root.sections("embargoes");
        for (int i = 0; i < sections.size(); i++) {
            cited(agreement.embargoes().get(i).clauses(), clauseIds(), sections.get(i), "clauses");
        }
    }
}
