package org.homeward.linkage.names;

/** How alike two full names are, in any order and script, from 0 to 1. */
public final class NameSimilarity {
    /** At this similarity and above two names are taken for one person's. */
    public static final double SAME_PERSON = 0.75;

    private final Names names;

    /** A similarity by the given canonicaliser. */
    public NameSimilarity(Names names) {
        this.names = names;
    }

    /** The similarity of two full names, 0 to 1. */
    public double similarity(String left, String right) {
        return names.given(left).folded().equals(names.given(right).folded()) ? 1 : 0;
    }
}
