package org.homeward.linkage.assign;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The one-to-one assignment of greatest total weight on a sparse graph, exactly per connected component; a component
 * above {@value #EXACT_NODES_MAX} people is solved greedily and counted.
 *
 * <p>Weights must be positive and should differ: where they tie, which optimum is taken follows the numbering.
 */
public final class Assignment {
    /** Beyond this a component is solved greedily; so many people all alike are beyond telling apart anyway. */
    public static final int EXACT_NODES_MAX = 2_000;

    private final int leftCount;
    private final int[] left;
    private final int[] right;
    private final long[] weight;
    private final boolean[] chosen;
    private int greedy;

    /**
     * @param left left node of each edge
     * @param right right node of each edge
     * @param weight positive weight of each edge
     */
    public Assignment(int leftCount, int rightCount, int[] left, int[] right, long[] weight) {
        this.leftCount = leftCount;
        this.left = left;
        this.right = right;
        this.weight = weight;
        chosen = new boolean[left.length];
        solve(leftCount + rightCount);
    }

    /** True for the edges of the assignment. */
    public boolean chosen(int edge) {
        return chosen[edge];
    }

    /** Components that were solved greedily. */
    public int greedyComponents() {
        return greedy;
    }

    private void solve(int nodes) {
        int[] parent = new int[nodes];
        Arrays.setAll(parent, i -> i);
        for (int e = 0; e < left.length; e++) {
            int a = root(parent, left[e]);
            int b = root(parent, leftCount + right[e]);
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        int[] order = new int[left.length];
        int[] component = new int[left.length];
        for (int e = 0; e < order.length; e++) {
            order[e] = e;
            component[e] = root(parent, left[e]);
        }
        IntArrays.parallelQuickSort(order, (a, b) -> {
            int byComponent = Integer.compare(component[a], component[b]);
            return byComponent != 0 ? byComponent : Integer.compare(a, b);
        });
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && component[order[to]] == component[order[from]]) {
                to++;
            }
            component(Arrays.copyOfRange(order, from, to));
            from = to;
        }
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void component(int[] edges) {
        if (edges.length == 1) {
            chosen[edges[0]] = true;
            return;
        }
        int[] lefts = distinct(edges, left);
        int[] rights = distinct(edges, right);
        if (lefts.length + rights.length > EXACT_NODES_MAX) {
            greedy++;
            greedy(edges);
            return;
        }
        exact(edges, lefts, rights);
    }

    private static int[] distinct(int[] edges, int[] side) {
        return Arrays.stream(edges).map(e -> side[e]).sorted().distinct().toArray();
    }

    private void greedy(int[] edges) {
        int[] order = edges.clone();
        IntArrays.quickSort(order, (a, b) -> {
            int byWeight = Long.compare(weight[b], weight[a]);
            return byWeight != 0 ? byWeight : Integer.compare(a, b);
        });
        java.util.BitSet takenLeft = new java.util.BitSet();
        java.util.BitSet takenRight = new java.util.BitSet();
        for (int e : order) {
            if (!takenLeft.get(left[e]) && !takenRight.get(right[e])) {
                chosen[e] = true;
                takenLeft.set(left[e]);
                takenRight.set(right[e]);
            }
        }
    }

    private void exact(int[] edges, int[] lefts, int[] rights) {
        IntArrayList[] adjacent = new IntArrayList[lefts.length];
        Arrays.setAll(adjacent, i -> new IntArrayList());
        int[] to = new int[edges.length];
        long[] weights = new long[edges.length];
        for (int k = 0; k < edges.length; k++) {
            adjacent[Arrays.binarySearch(lefts, left[edges[k]])].add(k);
            to[k] = Arrays.binarySearch(rights, right[edges[k]]);
            weights[k] = weight[edges[k]];
        }
        for (int k : new AugmentingPaths(adjacent, to, weights, rights.length).solve()) {
            chosen[edges[k]] = true;
        }
    }
}
