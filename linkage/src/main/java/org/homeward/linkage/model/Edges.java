package org.homeward.linkage.model;

import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Pairs of people in play, as a sparse two-sided graph; edges are sorted by left and then right person.
 *
 * @param leftPeople people of the left list
 * @param rightPeople people of the right list
 * @param left left person of each edge
 * @param right right person of each edge
 * @param leftRow reading of the left row that fits best
 * @param rightRow reading of the right row that fits best
 * @param evidence bits of each edge in fixed point, prior and rivals apart
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
public record Edges(
        int leftPeople, int rightPeople, int[] left, int[] right, int[] leftRow, int[] rightRow, long[] evidence) {

    /** Number of edges. */
    public int size() {
        return left.length;
    }

    /** Edges of every left person: {@code starts[i]} to {@code starts[i + 1]} of {@link #byLeft()}. */
    public int[] startsLeft() {
        return starts(left, leftPeople);
    }

    /** As {@link #startsLeft()} for right people. */
    public int[] startsRight() {
        return starts(right, rightPeople);
    }

    private static int[] starts(int[] people, int count) {
        int[] starts = new int[count + 1];
        for (int person : people) {
            starts[person + 1]++;
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    /** Edge numbers grouped by left person, weakest first, so that sums do not depend on the order of rows. */
    public int[] byLeft() {
        return sorted(left);
    }

    /** Edge numbers grouped by right person, weakest first. */
    public int[] byRight() {
        return sorted(right);
    }

    private int[] sorted(int[] people) {
        int[] order = new int[size()];
        for (int e = 0; e < order.length; e++) {
            order[e] = e;
        }
        IntArrays.parallelQuickSort(order, (a, b) -> {
            int byPerson = Integer.compare(people[a], people[b]);
            int byEvidence = byPerson != 0 ? byPerson : Long.compare(evidence[a], evidence[b]);
            return byEvidence != 0 ? byEvidence : Integer.compare(a, b);
        });
        return order;
    }
}
