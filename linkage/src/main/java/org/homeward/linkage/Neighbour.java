package org.homeward.linkage;

/**
 * A row of the other list that comes near.
 *
 * @param row position in the other list, from 0
 * @param probability that both are the same person, normalised over rivals, 0 to 1
 * @param bits evidence with the prior, in bits; positive speaks for the same person
 */
public record Neighbour(int row, double probability, double bits) {}
