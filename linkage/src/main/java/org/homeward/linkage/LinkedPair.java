package org.homeward.linkage;

/**
 * Two rows that the one-to-one assignment joined.
 *
 * @param left position in the left list, from 0
 * @param right position in the right list, from 0
 * @param probability that both are the same person, normalised over all rivals of either row, 0 to 1
 * @param band what to do with it
 */
public record LinkedPair(int left, int right, double probability, Band band) {}
