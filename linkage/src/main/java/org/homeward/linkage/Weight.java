package org.homeward.linkage;

/**
 * One learnt weight of the model.
 *
 * @param field the column, as in {@link Explanation.FieldEvidence#field()}
 * @param level the level's code
 * @param same chance of the level among the same people, 0 to 1
 * @param unrelated chance of the level among unrelated people, 0 to 1
 * @param relative chance of the level among relatives and namesakes, 0 to 1
 * @param bits log2 of {@code same / unrelated} as the engine uses it
 */
public record Weight(String field, String level, double same, double unrelated, double relative, double bits) {}
