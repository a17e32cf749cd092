package org.homeward.linkage;

/** How far a pair may be trusted; a human confirms in every band. */
public enum Band {
    /** Probability at least .99 and at least four bits ahead of every rival, on more than names alone. */
    PROPOSED,
    /** Likely, but somebody must look at the papers. */
    REVIEW,
    /** No partner worth proposing. */
    UNMATCHED
}
