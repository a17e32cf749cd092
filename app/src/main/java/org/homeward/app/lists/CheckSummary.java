package org.homeward.app.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.agreement.Change;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Reason;
import org.homeward.agreement.Verdict;
import org.homeward.app.kernel.Sha256;

/**
 * A list held against one clause, in totals: how many people by answer, by reading and by cause.
 *
 * @param people how many people stand on the list
 * @param counts how many by answer
 * @param readings how many by answer under each reading; empty where the category is not disputed
 * @param causes everyone once: those not covered first, the most frequent cause first, then those covered
 * @param fingerprint SHA-256 of all answers, in hexadecimal: whoever computes them again gets the same. It is taken over one
 *     line per person in the order of the list: row, entry, answer, and each reading with its answer, with tabs between
 */
public record CheckSummary(
        int people,
        Map<Verdict, Integer> counts,
        Map<String, Map<Verdict, Integer>> readings,
        List<Cause> causes,
        String fingerprint) {

    public CheckSummary {
        causes = List.copyOf(causes);
    }

    /**
     * Why some people get the answer that they get.
     *
     * @param verdict the answer
     * @param reasons what decided, without what is true of one of them alone
     * @param readings the answer under each reading where it is the readings that decide; else empty
     * @param changes the nearest changes that would make it yes, the most frequent first; empty where there is none
     * @param people who they are, in the order of the list
     */
    public record Cause(
            Verdict verdict,
            List<Reason> reasons,
            Map<String, Verdict> readings,
            List<Wanted> changes,
            List<ListCheck.Checked> people) {}

    /** A change that would make it yes for so many people. */
    public record Wanted(Change change, int people) {}

    public static CheckSummary of(ListCheck check) {
        Map<String, Map<Verdict, Integer>> readings = new LinkedHashMap<>();
        Map<Key, List<ListCheck.Checked>> byCause = new LinkedHashMap<>();
        Sha256 digest = new Sha256();
        for (ListCheck.Checked each : check.people()) {
            each.decision()
                    .byReading()
                    .forEach((reading, verdict) -> readings.computeIfAbsent(reading, _ -> new EnumMap<>(Verdict.class))
                            .merge(verdict, 1, Integer::sum));
            byCause.computeIfAbsent(Key.of(each.decision()), _ -> new ArrayList<>())
                    .add(each);
            digest.add(line(each));
        }
        return new CheckSummary(
                check.people().size(),
                check.counts(),
                readings,
                byCause.entrySet().stream()
                        .map(each -> cause(each.getKey(), each.getValue()))
                        .sorted(Comparator.<Cause, Boolean>comparing(each -> each.verdict() == Verdict.YES)
                                .thenComparingInt(each -> -each.people().size()))
                        .toList(),
                digest.hex());
    }

    /** Whether everyone is covered by the clause. */
    public boolean matches() {
        return count(Verdict.YES) == people;
    }

    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** What people with one cause have in common. */
    private record Key(Verdict verdict, List<Reason> reasons, Map<String, Verdict> readings) {

        static Key of(Decision decision) {
            boolean differ =
                    decision.reasons().stream().anyMatch(each -> each.code().equals(Reason.READINGS_DIFFER));
            List<Reason> reasons = decision.reasons().stream()
                    .filter(each -> differ
                            ? each.code().equals(Reason.READINGS_DIFFER)
                            : decision.verdict() == Verdict.YES || !each.code().equals(Reason.MET))
                    .map(Key::shared)
                    .distinct()
                    .toList();
            return new Key(decision.verdict(), reasons, differ ? decision.byReading() : Map.of());
        }

        private static Reason shared(Reason reason) {
            Map<String, String> facts = new HashMap<>(reason.facts());
            facts.remove("actual");
            return new Reason(reason.code(), facts);
        }
    }

    private static Cause cause(Key key, List<ListCheck.Checked> people) {
        Map<Change, Long> changes = people.stream()
                .flatMap(each -> each.decision().nearestChange().stream())
                .collect(Collectors.groupingBy(change -> change, LinkedHashMap::new, Collectors.counting()));
        return new Cause(
                key.verdict(),
                key.reasons(),
                key.readings(),
                changes.entrySet().stream()
                        .map(each -> new Wanted(each.getKey(), Math.toIntExact(each.getValue())))
                        .sorted(Comparator.comparingInt(each -> -each.people()))
                        .toList(),
                List.copyOf(people));
    }

    private static String line(ListCheck.Checked checked) {
        StringBuilder line = new StringBuilder();
        line.append(checked.entry().row()).append('\t').append(checked.entry().key());
        line.append('\t').append(CheckWords.code(checked.decision().verdict()));
        checked.decision()
                .byReading()
                .forEach((reading, verdict) ->
                        line.append('\t').append(reading).append('=').append(CheckWords.code(verdict)));
        return line.append('\n').toString();
    }
}
