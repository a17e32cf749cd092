package org.homeward.linkage.model;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.compare.Workers;

/** Turns candidate pairs of rows into patterns to learn from and then into edges between people. */
public final class EdgeBuilder {
    private static final int PAIRS_PER_PIECE = 1 << 15;

    private final Table table;
    private final int[] left;
    private final int[] right;
    private final long[] codes;
    private final int threads;

    /**
     * @param left left reading of each candidate
     * @param right right reading of each candidate
     */
    public EdgeBuilder(Table table, int[] left, int[] right, int threads) {
        this.table = table;
        this.left = left;
        this.right = right;
        this.threads = threads;
        codes = new long[left.length];
        pieces((from, to) -> {
            for (int i = from; i < to; i++) {
                codes[i] = Patterns.code(table.columns(), left[i], right[i]);
            }
        });
    }

    private interface Piece {
        void run(int from, int to);
    }

    private void pieces(Piece work) {
        List<Callable<Boolean>> pieces = new ArrayList<>();
        for (int from = 0; from < left.length; from += PAIRS_PER_PIECE) {
            int start = from;
            int end = Math.min(left.length, from + PAIRS_PER_PIECE);
            pieces.add(() -> {
                work.run(start, end);
                return true;
            });
        }
        Workers.run(threads, pieces);
    }

    /** Patterns of the candidates, the best reading of two people only, by the frequencies of the given weights. */
    public Patterns patterns(Scorer scorer) {
        int[] best = best(evidence(scorer), Long.MIN_VALUE);
        long[] found = new long[best.length];
        int[] rarity = new int[best.length];
        for (int k = 0; k < best.length; k++) {
            int i = best[k];
            found[k] = codes[i];
            long bits = scorer.rarity(codes[i], left[i], right[i]) + scorer.order(left[i], right[i]);
            rarity[k] = (int) StrictMath.rint(Bits.number(bits));
        }
        return Patterns.count(found, rarity);
    }

    private long[] evidence(Scorer scorer) {
        long[] evidence = new long[left.length];
        pieces((from, to) -> {
            for (int i = from; i < to; i++) {
                evidence[i] = scorer.evidence(codes[i], left[i], right[i]);
            }
        });
        return evidence;
    }

    /** Candidates with at least the given evidence, the best reading of two people only, by left and right person. */
    private int[] best(long[] evidence, long threshold) {
        int kept = 0;
        int[] order = new int[left.length];
        for (int i = 0; i < left.length; i++) {
            if (evidence[i] >= threshold) {
                order[kept++] = i;
            }
        }
        int[] sorted = java.util.Arrays.copyOf(order, kept);
        IntArrays.parallelQuickSort(sorted, (a, b) -> {
            int byPeople = Long.compare(people(a), people(b));
            int byEvidence = byPeople != 0 ? byPeople : Long.compare(evidence[b], evidence[a]);
            return byEvidence != 0 ? byEvidence : Integer.compare(a, b);
        });
        int size = 0;
        for (int i = 0; i < kept; i++) {
            if (i == 0 || people(sorted[i]) != people(sorted[i - 1])) {
                sorted[size++] = sorted[i];
            }
        }
        return java.util.Arrays.copyOf(sorted, size);
    }

    /** Edges with at least the given evidence; of several readings of two people the best counts. */
    public Edges edges(Scorer scorer, long threshold) {
        long[] evidence = evidence(scorer);
        int[] best = best(evidence, threshold);
        int size = best.length;
        Edges edges = new Edges(
                table.leftPeople(),
                table.rightPeople(),
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new long[size]);
        for (int e = 0; e < size; e++) {
            edges.left()[e] = table.leftOwner()[left[best[e]]];
            edges.right()[e] = table.rightOwner()[right[best[e]]];
            edges.leftRow()[e] = left[best[e]];
            edges.rightRow()[e] = right[best[e]];
            edges.evidence()[e] = evidence[best[e]];
        }
        return edges;
    }

    private long people(int candidate) {
        return ((long) table.leftOwner()[left[candidate]] << 32) | table.rightOwner()[right[candidate]];
    }
}
