package org.homeward.linkage.model;

import org.homeward.linkage.Band;

/** When a pair is proposed, when it is for review, and when it is none. */
public final class Decision {
    /** A proposed pair is wrong less than once in a hundred by its own reckoning, and in practice far less. */
    public static final double PROPOSED_PROBABILITY = 0.99;
    /** So far ahead of its rivals that no single slip of the pen explains them both. */
    public static final double PROPOSED_GAP_BITS = 4;
    /** The least probability that is worth a person's look by default. */
    public static final double REVIEW_PROBABILITY = 0.25;

    private Decision() {}

    /**
     * Band of a pair that the assignment chose.
     *
     * @param beyondNames whether more than names was compared; namesakes share the rarest of names, so names alone propose nobody
     */
    public static Band band(double probability, double gapBits, boolean beyondNames) {
        if (beyondNames && probability >= PROPOSED_PROBABILITY && gapBits >= PROPOSED_GAP_BITS) {
            return Band.PROPOSED;
        }
        return probability >= REVIEW_PROBABILITY ? Band.REVIEW : Band.UNMATCHED;
    }
}
