package org.homeward.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What settles ties, as one number per traveller: everybody draws; where a clause settles its ties by the signed list, its
 * people hand their draws to one another until the lowest is with the first of the list. So they stand in the order of the
 * list among themselves and by lot among others.
 */
final class Ties {

    private final Map<String, Long> draws = new HashMap<>();

    private Ties(PlanRequest request) {
        Map<String, List<Traveller>> listed = new HashMap<>();
        for (Traveller traveller : request.travellers()) {
            draws.put(traveller.id(), Draw.of(request.seed(), traveller.id()));
            if (traveller.precedence().listed() > 0) {
                listed.computeIfAbsent(traveller.side() + "/" + traveller.clause(), _ -> new ArrayList<>())
                        .add(traveller);
            }
        }
        listed.values().forEach(this::settle);
    }

    static Ties among(PlanRequest request) {
        return new Ties(request);
    }

    private void settle(List<Traveller> list) {
        list.sort(Comparator.comparingInt((Traveller each) -> each.precedence().listed())
                .thenComparingLong(this::of)
                .thenComparing(Traveller::id));
        List<Long> lowestFirst = list.stream().map(this::of).sorted().toList();
        for (int place = 0; place < list.size(); place++) {
            draws.put(list.get(place).id(), lowestFirst.get(place));
        }
    }

    /** The traveller's number, the lowest goes first. */
    long of(Traveller traveller) {
        return draws.getOrDefault(traveller.id(), 0L);
    }
}
