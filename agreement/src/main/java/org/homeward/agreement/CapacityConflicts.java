package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Finds the smallest sets of clauses that need more crossings than there are. */
final class CapacityConflicts {

    /** Sets of up to this many clauses are tried one by one; larger ones are whittled down from all of them. */
    private static final int SET_MAX = 3;

    /** Above this many dated clauses only single ones and the whole are tried, lest a hostile file cost minutes. */
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
        find(false, Crossing::peoplePerDay);
        find(true, Crossing::bodiesPerDay);
    }

    private void find(boolean remains, ToLongFunction<Crossing> capacity) {
        List<Need> dated = new ArrayList<>();
        for (Clause clause : agreement.clauses()) {
            if ((clause.subject() == Subject.REMAINS) == remains && clause.subject() != Subject.NOBODY) {
                Need need = need(clause);
                boolean closed = need.places().stream().mapToLong(capacity).sum() == 0;
                long group = clause.schedule().groupsOf();
                if (closed && clause.standing().binds()) {
                    add(Conflict.Kind.ZERO_CAPACITY, "", List.of(need), true);
                } else if (group
                        > need.places().stream().mapToLong(capacity).max().orElse(group)) {
                    add(Conflict.Kind.GROUP_ABOVE_CAPACITY, "" + group, List.of(need), true);
                } else if (need.number() > 0
                        && !need.cells().isEmpty()
                        && clause.standing().binds()) {
                    dated.add(need);
                }
            }
        }
        smallest(dated, capacity);
    }

    private Need need(Clause clause) {
        List<Crossing> places = agreement.crossings().stream()
                .filter(crossing -> clause.schedule().places().isEmpty()
                        || clause.schedule().places().contains(crossing.id()))
                .toList();
        long number = switch (clause.formula()) {
            case Formula.NForN even -> even.each().orElse(0);
            case Formula.Unilateral one -> one.atLeast().orElse(0);
            case Formula.Return back -> back.names().orElse(0);
            case Formula.Numbers numbers ->
                numbers.shares().stream()
                        .mapToLong(Formula.Share::gives)
                        .max()
                        .orElse(numbers.inAll().orElse(0) / 2);
            case Formula.AllForAll all -> 0;
            case Formula.Ratio ratio -> 0;
            case Formula.RankEquivalence ranks -> 0;
            case Formula.AllWhoWish wish -> 0;
            case Formula.ByFate fate -> 0;
            case Formula.Arrangement none -> 0;
            case Formula.Pause none -> 0;
        };
        List<LocalDate> days = clause.schedule().window().admitted().orElse(List.of());
        return new Need(clause, number, number > 0 ? cells(days, places) : new BitSet(), places);
    }

    private void smallest(List<Need> needs, ToLongFunction<Crossing> capacity) {
        int sizeMax = needs.size() <= SUBSETS_OF_MAX ? SET_MAX : 1;
        for (int size = 1; size <= Math.min(sizeMax, needs.size()); size++) {
            if (subsets(needs, size, 0, new ArrayList<>(), capacity)) {
                return;
            }
        }
        if (needs.size() > sizeMax && !fits(needs, capacity)) {
            List<Need> core = new ArrayList<>(needs);
            for (Need need : needs) {
                List<Need> without = new ArrayList<>(core);
                without.remove(need);
                if (!fits(without, capacity)) {
                    core = without;
                }
            }
            add(Conflict.Kind.NOT_ENOUGH_DAYS, detail(core, capacity), core, false);
        }
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
        found.add(new Conflict(kind, List.copyOf(members), detail));
    }
}
