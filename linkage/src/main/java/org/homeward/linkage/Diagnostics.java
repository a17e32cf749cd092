package org.homeward.linkage;

/**
 * How a result came about.
 *
 * @param allPairs true when every pair was looked at
 * @param candidates pairs that were scored in full
 * @param kept pairs that stayed in play for the assignment
 * @param rounds rounds of learning until the weights stood still
 * @param priorsDominate true when the lists are so short that the shipped weights decide more than the lists
 * @param greedyComponents components too large for the exact assignment, solved greedily instead
 * @param splitBlocks blocks of equal keys too large to pair, split by a second key
 * @param leftOut pairs with close surnames that were not looked at: the surnames are common, and so is all else they share
 */
public record Diagnostics(
        boolean allPairs,
        long candidates,
        long kept,
        int rounds,
        boolean priorsDominate,
        int greedyComponents,
        int splitBlocks,
        long leftOut) {}
