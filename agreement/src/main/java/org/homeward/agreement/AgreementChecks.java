package org.homeward.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what no single key can tell: that ids are unique, that what is cited exists, and what law forbids. */
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
        checks.unique("parties", agreement.parties().stream().map(Party::id).toList());
        checks.unique(
                "categories", agreement.categories().stream().map(Category::id).toList());
        checks.unique("clauses", agreement.clauses().stream().map(Clause::id).toList());
        checks.unique(
                "crossings", agreement.crossings().stream().map(Crossing::id).toList());
        checks.unique(
                "embargoes", agreement.embargoes().stream().map(Embargo::id).toList());
    }

    private void parties() {
        if (agreement.parties().size() != 2) {
            root.fault(
                    FaultCode.TWO_PARTIES,
                    "parties",
                    Map.of("count", "" + agreement.parties().size()));
        }
    }

    private void unique(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        List<Section> sections = root.sections(list);
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isEmpty() && !seen.add(ids.get(i))) {
                log.add(
                        FaultCode.DUPLICATE_ID,
                        sections.get(i).at("id"),
                        sections.get(i).path("id"),
                        Map.of("id", ids.get(i)));
            }
        }
    }
}
