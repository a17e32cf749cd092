package org.homeward.agreement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A crossing flow shares out what crossings take in a day among the clauses that may use them, and so either fits all
 * clauses in or finds a set of them that needs more than all it may use.
 *
 * <p>Augmenting paths (Ford and Fulkerson 1956); a set without a way out breaks Hall's condition.
 */
final class CrossingFlow {

    /** Crossings on days that the same clauses may use count as one; beyond so many kinds nothing is shared out. */
    private static final int KINDS_MAX = 4_000;

    private final long[] needed;
    private final BitSet[] mayUse;
    private final long[] free;
    private final List<Map<Integer, Long>> given = new ArrayList<>();

    private CrossingFlow(long[] needed, BitSet[] mayUse, long[] free) {
        this.needed = needed;
        this.mayUse = mayUse;
        this.free = free;
        for (int kind = 0; kind < free.length; kind++) {
            given.add(new HashMap<>());
        }
    }

    /**
     * A set of clauses, by number, that cannot all have what they need; empty where all can.
     *
     * @param needed how many must cross under each clause
     * @param cells the crossings on days that each clause may use
     * @param capacity how many each crossing takes on each day
     */
    static BitSet crowded(long[] needed, List<BitSet> cells, long[] capacity) {
        // Crossings on days that the same clauses may use share one kind.
        Map<BitSet, Integer> kinds = new HashMap<>();
        int[] kindOf = new int[capacity.length];
        long[] free = new long[Math.min(capacity.length, KINDS_MAX)];
        for (int cell = 0; cell < capacity.length; cell++) {
            BitSet users = new BitSet();
            for (int clause = 0; clause < cells.size(); clause++) {
                users.set(clause, cells.get(clause).get(cell));
            }
            kindOf[cell] = kinds.computeIfAbsent(users, none -> kinds.size());
            if (kinds.size() > KINDS_MAX) {
                return new BitSet();
            }
            free[kindOf[cell]] += capacity[cell];
        }
        BitSet[] mayUse = new BitSet[cells.size()];
        Arrays.setAll(mayUse, clause -> new BitSet());
        kinds.forEach((users, kind) -> users.stream().forEach(clause -> mayUse[clause].set(kind)));
        return new CrossingFlow(needed.clone(), mayUse, Arrays.copyOf(free, kinds.size())).fill();
    }

    private BitSet fill() {
        for (int clause = 0; clause < needed.length; clause++) {
            while (needed[clause] > 0) {
                BitSet reached = push(clause);
                if (!reached.isEmpty()) {
                    return reached;
                }
            }
        }
        return new BitSet();
    }

    /** Finds room for some more of {@code start}; where there is none, the clauses that are in one another's way. */
    private BitSet push(int start) {
        int[] cameToKind = new int[free.length];
        int[] cameToClause = new int[needed.length];
        Arrays.fill(cameToKind, -1);
        BitSet reached = new BitSet();
        reached.set(start);
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int clause = open.removeFirst();
            for (int kind = mayUse[clause].nextSetBit(0); kind >= 0; kind = mayUse[clause].nextSetBit(kind + 1)) {
                if (cameToKind[kind] < 0) {
                    cameToKind[kind] = clause;
                    if (free[kind] > 0) {
                        shift(start, kind, cameToKind, cameToClause);
                        return new BitSet();
                    }
                    for (Integer other : given.get(kind).keySet()) {
                        if (!reached.get(other)) {
                            reached.set(other);
                            cameToClause[other] = kind;
                            open.addLast(other);
                        }
                    }
                }
            }
        }
        return reached;
    }

    /** Moves as many as the narrowest place of the path lets through from its end back to its start. */
    private void shift(int start, int end, int[] cameToKind, int[] cameToClause) {
        long moved = Math.min(needed[start], free[end]);
        for (int kind = end; cameToKind[kind] != start; kind = cameToClause[cameToKind[kind]]) {
            int clause = cameToKind[kind];
            moved = Math.min(moved, given.get(cameToClause[clause]).getOrDefault(clause, 0L));
        }
        needed[start] -= moved;
        free[end] -= moved;
        for (int kind = end; ; kind = cameToClause[cameToKind[kind]]) {
            int clause = cameToKind[kind];
            given.get(kind).merge(clause, moved, Long::sum);
            if (clause == start) {
                return;
            }
            long rest = given.get(cameToClause[clause]).getOrDefault(clause, 0L) - moved;
            if (rest == 0) {
                given.get(cameToClause[clause]).remove(clause);
            } else {
                given.get(cameToClause[clause]).put(clause, rest);
            }
        }
    }
}
