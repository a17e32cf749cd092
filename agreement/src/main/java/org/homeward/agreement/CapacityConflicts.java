package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Finds the smallest sets of clauses that need more crossings than there are. */
final class CapacityConflicts {

    /** Sets of up to this many clauses are tried one by one; larger ones are whittled down from those in each other's way. */
    private static final int SET_MAX = 3;

    /** Above this many dated clauses no sets are tried one by one, lest a hostile file cost minutes. */
    private static final int SUBSETS_OF_MAX = 12;

    private final Map<LocalDate, Integer> dayNumbers = new HashMap<>();
    private final Agreement agreement;
    private final List<Conflict> found;

    CapacityConflicts(Agreement agreement, List<Conflict> found) {
        this.agreement = agreement;
        this.found = found;
    }

    /** What one clause needs: how many in one direction, on which days, at which crossings. */
    private record Need(Clause clause, long number, BitSet cells, List<Crossing> places) {}

    void find() {
        if (agreement.crossings().isEmpty()) {
            return;
        }
        for (boolean remains : List.of(false, true)) {
            ToLongFunction<Crossing> capacity = remains ? Crossing::bodiesPerDay : Crossing::peoplePerDay;
            List<Clause> sound = agreement.clauses().stream()
                    .filter(clause -> clause.subject() != Subject.NOBODY)
                    .filter(clause -> (clause.subject() == Subject.REMAINS) == remains)
                    .filter(clause -> fitsAlone(clause, capacity))
                    .filter(clause -> clause.standing().binds())
                    .toList();
            // A crossing takes so many each way: the two directions are never in one another's way.
            for (Party party : agreement.parties()) {
                List<Need> needs = sound.stream()
                        .map(clause -> need(clause, party.id()))
                        .filter(need -> need.number() > 0 && !need.cells().isEmpty())
                        .toList();
                smallest(needs, capacity);
            }
        }
    }

    /** Whether its crossings are open at all, and let one group of it through. */
    private boolean fitsAlone(Clause clause, ToLongFunction<Crossing> capacity) {
        List<Crossing> places = places(clause);
        long widest = places.stream().mapToLong(capacity).max().orElse(0);
        Need need = new Need(clause, 0, new BitSet(), places);
        if (widest == 0 && clause.standing().binds()) {
            add(Conflict.Kind.ZERO_CAPACITY, "", List.of(need), true);
            return false;
        }
        long group = clause.schedule().groupsOf();
        if (group > widest) {
            add(Conflict.Kind.GROUP_ABOVE_CAPACITY, "" + group, List.of(need), true);
            return false;
        }
        return true;
    }

    private List<Crossing> places(Clause clause) {
        return agreement.crossings().stream()
                .filter(crossing -> clause.schedule().places().isEmpty()
                        || clause.schedule().places().contains(crossing.id()))
                .toList();
    }

    private Need need(Clause clause, String giver) {
        long number = !clause.from().contains(giver)
                ? 0
                : switch (clause.formula()) {
                    case Formula.NForN even -> even.each().orElse(0);
                    case Formula.Unilateral one ->
                        one.by().equals(giver) ? one.atLeast().orElse(0) : 0;
                    case Formula.Return back -> back.names().orElse(0);
                    case Formula.Numbers numbers ->
                        numbers.shares().isEmpty()
                                // One side gives half of it or more; which one is not agreed.
                                ? (numbers.inAll().orElse(0) + 1) / 2
                                : numbers.shares().stream()
                                        .filter(share -> share.party().equals(giver))
                                        .mapToLong(Formula.Share::gives)
                                        .sum();
                    case Formula.AllForAll all -> 0;
                    case Formula.Ratio ratio -> 0;
                    case Formula.RankEquivalence ranks -> 0;
                    case Formula.AllWhoWish wish -> 0;
                    case Formula.ByFate fate -> 0;
                    case Formula.Arrangement none -> 0;
                    case Formula.Pause none -> 0;
                };
        List<Crossing> places = places(clause);
        List<LocalDate> days = clause.schedule().window().admitted().orElse(List.of());
        return new Need(clause, number, number > 0 ? cells(days, places) : new BitSet(), places);
    }

    private void smallest(List<Need> needs, ToLongFunction<Crossing> capacity) {
        for (int size = 1; needs.size() <= SUBSETS_OF_MAX && size <= Math.min(SET_MAX, needs.size()); size++) {
            if (subsets(needs, size, 0, new ArrayList<>(), capacity)) {
                return;
            }
        }
        List<Need> crowded = crowded(needs, capacity);
        if (!crowded.isEmpty()) {
            add(Conflict.Kind.NOT_ENOUGH_DAYS, detail(crowded, capacity), crowded, false);
        }
    }

    /** Clauses in one another's way, of which none can be left out; none where all fit together. */
    private List<Need> crowded(List<Need> needs, ToLongFunction<Crossing> capacity) {
        int places = agreement.crossings().size();
        long[] each = new long[dayNumbers.size() * places];
        Arrays.setAll(each, cell -> capacity.applyAsLong(agreement.crossings().get(cell % places)));
        long[] numbers = needs.stream().mapToLong(Need::number).toArray();
        List<Need> core = new ArrayList<>();
        CrossingFlow.crowded(numbers, needs.stream().map(Need::cells).toList(), each).stream()
                .forEach(clause -> core.add(needs.get(clause)));
        for (Need need : List.copyOf(core)) {
            List<Need> without = new ArrayList<>(core);
            without.remove(need);
            if (!without.isEmpty() && !fits(without, capacity)) {
                core.remove(need);
            }
        }
        return core;
    }

    private boolean subsets(
            List<Need> needs, int size, int from, List<Need> chosen, ToLongFunction<Crossing> capacity) {
        if (chosen.size() == size) {
            if (fits(chosen, capacity)) {
                return false;
            }
            add(Conflict.Kind.NOT_ENOUGH_DAYS, detail(chosen, capacity), chosen, false);
            return true;
        }
        boolean any = false;
        for (int i = from; i < needs.size(); i++) {
            chosen.add(needs.get(i));
            any |= subsets(needs, size, i + 1, chosen, capacity);
            chosen.removeLast();
        }
        return any;
    }

    private static long needed(List<Need> needs) {
        return needs.stream().mapToLong(Need::number).sum();
    }

    /** What all crossings of the set take on all its days; a crossing counts on a day some clause may use it. */
    private long available(List<Need> needs, ToLongFunction<Crossing> capacity) {
        BitSet used = new BitSet();
        for (Need need : needs) {
            used.or(need.cells());
        }
        int places = agreement.crossings().size();
        long sum = 0;
        for (int cell = used.nextSetBit(0); cell >= 0; cell = used.nextSetBit(cell + 1)) {
            sum += capacity.applyAsLong(agreement.crossings().get(cell % places));
        }
        return sum;
    }

    /** One bit for each crossing on each day; days are numbered in the order in which they are first met. */
    private BitSet cells(List<LocalDate> days, List<Crossing> places) {
        List<Crossing> all = agreement.crossings();
        int[] numbers = places.stream().mapToInt(all::indexOf).toArray();
        BitSet cells = new BitSet();
        for (LocalDate day : days) {
            int dayNumber = dayNumbers.computeIfAbsent(day, none -> dayNumbers.size());
            for (int number : numbers) {
                cells.set(dayNumber * all.size() + number);
            }
        }
        return cells;
    }

    private boolean fits(List<Need> needs, ToLongFunction<Crossing> capacity) {
        return needed(needs) <= available(needs, capacity);
    }

    private String detail(List<Need> needs, ToLongFunction<Crossing> capacity) {
        return needed(needs) + " > " + available(needs, capacity);
    }

    private void add(Conflict.Kind kind, String detail, List<Need> needs, boolean withPlaces) {
        Set<String> members = new LinkedHashSet<>();
        needs.forEach(need -> members.add("clauses." + need.clause().id()));
        if (withPlaces) {
            needs.forEach(need -> need.places().forEach(place -> members.add("crossings." + place.id())));
        } else {
            members.add("crossings");
        }
        Conflict conflict = new Conflict(kind, List.copyOf(members), detail);
        if (!found.contains(conflict)) {
            found.add(conflict);
        }
    }
}
