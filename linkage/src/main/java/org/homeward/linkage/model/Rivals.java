package org.homeward.linkage.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Probabilities that respect one-to-one: belief propagation over all matchings of the graph, where a matching weighs the
 * product of its edges' odds. Exact where rivals form no circle; elsewhere close, and never overconfident by a rival
 * that is missing, as every rival counts by how free it is itself.
 *
 * <p>Source: Bayati, Shah, Sharma (2008), sum-product form.
 */
public final class Rivals {
    private static final int SWEEPS = 12;
    private static final int OVERLAP_ROUNDS = 12;

    private final Edges edges;
    private final int[] byLeft;
    private final int[] byRight;
    private final int[] startsLeft;
    private final int[] startsRight;
    /** How free the left person of an edge is when the edge itself is left out of the reckoning. */
    private final double[] freeLeft;

    private final double[] freeRight;
    private final double[] odds;
    private double overlap;
    private final @Nullable Integer fixedPrior;

    /** @param overlap first estimate of how many people are on both lists */
    public Rivals(Edges edges, double overlap) {
        this.edges = edges;
        byLeft = edges.byLeft();
        byRight = edges.byRight();
        startsLeft = edges.startsLeft();
        startsRight = edges.startsRight();
        freeLeft = new double[edges.size()];
        freeRight = new double[edges.size()];
        odds = new double[edges.size()];
        Arrays.fill(freeLeft, 1);
        Arrays.fill(freeRight, 1);
        this.overlap = overlap;
        this.fixedPrior = null;
    }

    private Rivals(int leftPeople, int rightPeople, int prior) {
        edges = new Edges(leftPeople, rightPeople, new int[0], new int[0], new int[0], new int[0], new long[0]);
        byLeft = new int[0];
        byRight = new int[0];
        startsLeft = edges.startsLeft();
        startsRight = edges.startsRight();
        freeLeft = new double[0];
        freeRight = new double[0];
        odds = new double[0];
        fixedPrior = prior;
    }

    /** Where anybody may have any number of partners, nobody is a rival, and the prior alone counts. */
    public static Rivals none(int leftPeople, int rightPeople, int prior) {
        return new Rivals(leftPeople, rightPeople, prior);
    }

    /** Settles the overlap and the probabilities together. */
    public void settle() {
        for (int round = 0; round < OVERLAP_ROUNDS; round++) {
            propagate();
            double before = overlap;
            overlap = smoothed(expected());
            if (Math.abs(before - overlap) < 1e-4 * overlap) {
                break;
            }
        }
        propagate();
    }

    private double smoothed(double matches) {
        double fewer = Math.min(edges.leftPeople(), edges.rightPeople());
        return Math.min(0.995 * fewer, (matches + 0.5) / (fewer + 1) * fewer);
    }

    /** Log2 odds of a pair before any evidence, in fixed point. */
    public int prior() {
        return fixedPrior != null ? fixedPrior : prior(edges.leftPeople(), edges.rightPeople(), overlap);
    }

    /**
     * Log2 odds that two given people are each other's match rather than both without one.
     *
     * @param overlap people on both lists
     */
    public static int prior(double leftPeople, double rightPeople, double overlap) {
        double aloneLeft = Math.max(0.002, 1 - overlap / leftPeople);
        double aloneRight = Math.max(0.002, 1 - overlap / rightPeople);
        return Bits.log2(overlap / (leftPeople * rightPeople) / (aloneLeft * aloneRight));
    }

    private void propagate() {
        int prior = prior();
        for (int e = 0; e < odds.length; e++) {
            odds[e] = Bits.power(edges.evidence()[e] + prior);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[] left = free(byLeft, startsLeft, freeRight);
            double[] right = free(byRight, startsRight, freeLeft);
            System.arraycopy(left, 0, freeLeft, 0, left.length);
            System.arraycopy(right, 0, freeRight, 0, right.length);
        }
    }

    /** One sweep over one side; both sides sweep from the same state, so that swapping the lists mirrors the result. */
    private double[] free(int[] order, int[] starts, double[] freeOther) {
        double[] free = new double[order.length];
        for (int person = 0; person + 1 < starts.length; person++) {
            int from = starts[person];
            int to = starts[person + 1];
            if (to - from == 1) {
                free[order[from]] = 1;
                continue;
            }
            double[] before = new double[to - from];
            double sum = 0;
            for (int k = from; k < to; k++) {
                before[k - from] = sum;
                sum += odds[order[k]] * freeOther[order[k]];
            }
            double after = 0;
            for (int k = to - 1; k >= from; k--) {
                free[order[k]] = 1 / (1 + before[k - from] + after);
                after += odds[order[k]] * freeOther[order[k]];
            }
        }
        return free;
    }

    private double expected() {
        double[] chances = new double[odds.length];
        for (int e = 0; e < odds.length; e++) {
            chances[e] = probability(e);
        }
        Arrays.parallelSort(chances);
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        return sum;
    }

    /** At most 0: what rivals of either person take off, in fixed point. */
    public int discount(int edge) {
        return Bits.log2(freeLeft[edge] * freeRight[edge]);
    }

    /** Probability that the two people of an edge are one. */
    public double probability(int edge) {
        return probability(edges.evidence()[edge] + prior() + discount(edge));
    }

    /** Probability behind log2 odds in fixed point. */
    public static double probability(long bits) {
        return 1 / (1 + Bits.power(-bits));
    }

    /** How many bits an edge is ahead of the strongest rival of either person, that rival's own ties considered. */
    public double gap(int edge) {
        double strongest = Math.max(
                strongest(byLeft, startsLeft, edges.left()[edge], edge, freeRight),
                strongest(byRight, startsRight, edges.right()[edge], edge, freeLeft));
        double own = odds[edge];
        return strongest == 0 ? Double.POSITIVE_INFINITY : StrictMath.log(own / strongest) / StrictMath.log(2);
    }

    private double strongest(int[] order, int[] starts, int person, int edge, double[] freeOther) {
        double most = 0;
        for (int k = starts[person]; k < starts[person + 1]; k++) {
            if (order[k] != edge) {
                most = Math.max(most, odds[order[k]] * freeOther[order[k]]);
            }
        }
        return most;
    }

    /** Edges of a left person, weakest first. */
    public int[] ofLeft(int person) {
        return Arrays.copyOfRange(byLeft, startsLeft[person], startsLeft[person + 1]);
    }

    /** Edges of a right person, weakest first. */
    public int[] ofRight(int person) {
        return Arrays.copyOfRange(byRight, startsRight[person], startsRight[person + 1]);
    }

    /** How many people are on both lists, by the sum of all probabilities. */
    public double overlap() {
        return overlap;
    }
}
