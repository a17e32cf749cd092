package org.homeward.linkage.assign;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Maximum-weight matching of one small component by shortest augmenting paths with potentials (the sparse form of
 * Jonker and Volgenant, 1987). Every left node may also stay alone at no cost.
 */
final class AugmentingPaths {
    private static final int NONE = -1;

    private final IntArrayList[] adjacent;
    private final int[] to;
    private final long[] weight;
    private final int rights;
    private final long most;
    private final long[] priceLeft;
    private final long[] priceRight;
    private final int[] edgeOfRight;
    private final int[] edgeOfLeft;
    private final int[] from;

    /**
     * @param adjacent edges of each left node
     * @param to right node of each edge
     * @param weight weight of each edge
     */
    AugmentingPaths(IntArrayList[] adjacent, int[] to, long[] weight, int rightNodes) {
        this.adjacent = adjacent;
        this.to = to;
        this.weight = weight;
        // Each left node also has a private right node that stands for staying alone.
        rights = rightNodes;
        most = Arrays.stream(weight).max().orElse(0);
        priceLeft = new long[adjacent.length];
        priceRight = new long[rightNodes + adjacent.length];
        edgeOfRight = new int[priceRight.length];
        edgeOfLeft = new int[adjacent.length];
        Arrays.fill(edgeOfRight, NONE);
        Arrays.fill(edgeOfLeft, NONE);
        from = new int[to.length];
        for (int i = 0; i < adjacent.length; i++) {
            for (int k : adjacent[i]) {
                from[k] = i;
            }
        }
    }

    /** Edges of the matching. */
    int[] solve() {
        for (int i = 0; i < adjacent.length; i++) {
            augment(i);
        }
        return Arrays.stream(edgeOfLeft).filter(k -> k >= 0 && k < to.length).toArray();
    }

    /** Edge numbers from {@code to.length} on are the edges to the private nodes. */
    private int target(int edge) {
        return edge < to.length ? to[edge] : rights + (edge - to.length);
    }

    private int source(int edge) {
        return edge < to.length ? from[edge] : edge - to.length;
    }

    private long cost(int edge) {
        return edge < to.length ? most - weight[edge] : most;
    }

    private record Step(long distance, int right) {}

    private void augment(int start) {
        long[] distance = new long[priceRight.length];
        int[] via = new int[priceRight.length];
        boolean[] settled = new boolean[priceRight.length];
        Arrays.fill(distance, Long.MAX_VALUE);
        PriorityQueue<Step> queue = new PriorityQueue<>((a, b) -> {
            int byDistance = Long.compare(a.distance, b.distance);
            return byDistance != 0 ? byDistance : Integer.compare(a.right, b.right);
        });
        IntArrayList reached = new IntArrayList();
        relax(start, 0, distance, via, queue);
        int end = NONE;
        while (end == NONE) {
            Step step = queue.remove();
            if (settled[step.right] || step.distance > distance[step.right]) {
                continue;
            }
            settled[step.right] = true;
            if (edgeOfRight[step.right] == NONE) {
                end = step.right;
            } else {
                reached.add(step.right);
                relax(source(edgeOfRight[step.right]), step.distance, distance, via, queue);
            }
        }
        long length = distance[end];
        priceLeft[start] += length;
        for (int right : reached) {
            priceRight[right] -= length - distance[right];
            priceLeft[source(edgeOfRight[right])] += length - distance[right];
        }
        flip(end, start, via);
    }

    private void relax(int node, long base, long[] distance, int[] via, PriorityQueue<Step> queue) {
        for (int k : adjacent[node]) {
            relaxEdge(k, node, base, distance, via, queue);
        }
        relaxEdge(to.length + node, node, base, distance, via, queue);
    }

    private void relaxEdge(int edge, int node, long base, long[] distance, int[] via, PriorityQueue<Step> queue) {
        int right = target(edge);
        long length = base + cost(edge) - priceLeft[node] - priceRight[right];
        if (length < distance[right]) {
            distance[right] = length;
            via[right] = edge;
            queue.add(new Step(length, right));
        }
    }

    private void flip(int end, int start, int[] via) {
        int right = end;
        while (true) {
            int edge = via[right];
            int node = source(edge);
            int before = edgeOfLeft[node];
            edgeOfRight[right] = edge;
            edgeOfLeft[node] = edge;
            if (node == start) {
                return;
            }
            right = target(before);
        }
    }
}
