package org.homeward.linkage;

import java.util.List;

/** What linking found: pairs, what came near, and the reasons. Immutable and safe to share between threads. */
public interface LinkResult {
    /** The one-to-one pairs in the bands proposed and review, most probable first. */
    List<LinkedPair> pairs();

    /** The up to three nearest rows of the right list, best first, whether or not {@code left} has a partner. */
    List<Neighbour> nearest(int left);

    /** The up to three nearest rows of the left list, best first. */
    List<Neighbour> nearestOfRight(int right);

    /** Why a pair has its probability. Works for any two rows, also for a neighbour that was not linked. */
    Explanation explain(int left, int right);

    /** Why a linked pair has its probability. */
    default Explanation explain(LinkedPair pair) {
        return explain(pair.left(), pair.right());
    }

    /** SHA-256 of the weights in fixed point, hexadecimal. */
    String modelHash();

    /** The learnt weights, by column and level. */
    List<Weight> weights();

    /** How many people the lists are estimated to share. */
    double estimatedOverlap();

    /** How the result came about. */
    Diagnostics diagnostics();
}
