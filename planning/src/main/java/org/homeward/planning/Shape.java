package org.homeward.planning;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What one unit takes of every limited thing.
 *
 * @param units what the unit counts for in each balance of the request's limits
 * @param quotas people under each quota of the request, in its order
 */
record Shape(
        int people,
        int living,
        int seats,
        int stretchers,
        int refrigerated,
        List<Integer> units,
        List<Integer> quotas) {

    static Shape of(List<Traveller> members, ExchangeLimits limits) {
        int living = 0;
        int stretchers = 0;
        for (Traveller member : members) {
            if (member.subject() != Subject.REMAINS) {
                living++;
                stretchers += member.stretcher() ? 1 : 0;
            }
        }
        List<Integer> quotas = limits.quotas().stream()
                .map(quota -> (int)
                        members.stream().filter(member -> counts(quota, member)).count())
                .toList();
        List<Integer> units = IntStream.range(0, limits.balanceCount())
                .map(balance -> members.stream()
                        .mapToInt(member -> limits.units(balance, member))
                        .sum())
                .boxed()
                .toList();
        return new Shape(
                members.size(), living, living - stretchers, stretchers, members.size() - living, units, quotas);
    }

    /** Units in the balance of all clauses together. */
    int parity() {
        return units.getFirst();
    }

    /** True if the unit counts in some balance. */
    boolean balanced() {
        return units.stream().anyMatch(each -> each > 0);
    }

    static boolean counts(Quota quota, Traveller traveller) {
        return quota.counts(traveller);
    }
}
