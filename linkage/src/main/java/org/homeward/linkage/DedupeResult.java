package org.homeward.linkage;

import java.util.List;

/** Who stands on one list more than once. Immutable and safe to share between threads. */
public interface DedupeResult {
    /** Pairs of rows that are likelier one person than not, {@code left} before {@code right}, most probable first. */
    List<LinkedPair> pairs();

    /** Rows of one person each, joined by the pairs; only groups of two rows or more, by first row. */
    List<List<Integer>> groups();

    /** Why two rows have their probability. */
    Explanation explain(int left, int right);

    /** SHA-256 of the weights in fixed point, hexadecimal. */
    String modelHash();

    /** The learnt weights, by column and level. */
    List<Weight> weights();

    /** How the result came about. */
    Diagnostics diagnostics();
}
