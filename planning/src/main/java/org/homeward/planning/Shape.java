package org.homeward.planning;

import java.util.List;

/**
 * What one unit takes of every limited thing.
 *
 * @param parity people who count in the balance
 * @param quotas people under each quota of the request, in its order
 */
record Shape(int people, int living, int seats, int stretchers, int refrigerated, int parity, List<Integer> quotas) {

    static Shape of(List<Traveller> members, ExchangeLimits limits) {
        int living = 0;
        int stretchers = 0;
        int parity = 0;
        for (Traveller member : members) {
            if (member.subject() != Subject.REMAINS) {
                living++;
                stretchers += member.stretcher() ? 1 : 0;
                parity += limits.underParity(member) ? 1 : 0;
            }
        }
        List<Integer> quotas = limits.quotas().stream()
                .map(quota -> (int)
                        members.stream().filter(member -> counts(quota, member)).count())
                .toList();
        return new Shape(
                members.size(), living, living - stretchers, stretchers, members.size() - living, parity, quotas);
    }

    static boolean counts(Quota quota, Traveller traveller) {
        return !traveller.outsideEveryBalance()
                && traveller.side() == quota.side()
                && traveller.clause().equals(quota.clause());
    }
}
