package org.homeward.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Checks that every condition can be read, is typed, stays within the vocabulary and is not too complex. */
final class ConditionChecks {

    /** Any day will do: it only asks how many regions there are. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private ConditionChecks() {}

    /** Whether all conditions are in order. */
    static boolean run(Agreement agreement, Section root) {
        Categories categories = new Categories(agreement, Map.of());
        List<Section> sections = root.sections("categories");
        boolean allReadable = true;
        for (int i = 0; i < sections.size(); i++) {
            List<Section> inner = sections.get(i).sections("readings");
            List<Category.Interpretation> readings =
                    agreement.categories().get(i).interpretations();
            for (int j = 0; j < readings.size(); j++) {
                Section at = inner.isEmpty() ? sections.get(i) : inner.get(j);
                allReadable &= check(agreement, categories, readings.get(j), at);
            }
        }
        return allReadable;
    }

    private static boolean check(
            Agreement agreement, Categories categories, Category.Interpretation reading, Section at) {
        if (reading.when().isEmpty()) {
            return false;
        }
        return switch (categories.compile(reading)) {
            case ConditionCompiler.Compiled.Refused refused -> {
                tell(agreement, refused, at);
                yield false;
            }
            case ConditionCompiler.Compiled.Ready ready -> {
                Program program = new Program(ready.condition(), ANY_DAY, ANY_DAY, agreement);
                boolean tooComplex = program.isTooComplex()
                        || program.canBeMet(Conflicts.STEPS_MAX).isEmpty();
                if (tooComplex) {
                    at.fault(FaultCode.CONDITION_TOO_COMPLEX, "when", Map.of("limit", "" + Axis.REGIONS_MAX));
                }
                boolean needsRanks = agreement.ranks().values().isEmpty()
                        && ready.condition().atoms().anyMatch(atom -> atom.field() == Field.RANK_VALUE);
                if (needsRanks) {
                    at.fault(FaultCode.NEEDS_RANKS, "when", Map.of());
                }
                yield !tooComplex && !needsRanks;
            }
        };
    }

    private static void tell(Agreement agreement, ConditionCompiler.Compiled.Refused refused, Section at) {
        Node node = at.at("when");
        Map<String, String> facts = refused.facts();
        if (refused.code() == FaultCode.UNKNOWN_REFERENCE) {
            TreeSet<String> known = new TreeSet<>();
            agreement.categories().forEach(category -> known.add(category.id()));
            String id = facts.getOrDefault("id", "");
            facts = Map.of("id", id, "nearest", Nearest.of(id, known).orElse(""));
        }
        int[] place = at.log().placeWithin(node, refused.offset());
        at.log().add(refused.code(), place[0], place[1], at.path("when"), node.excerpt(), facts);
    }
}
