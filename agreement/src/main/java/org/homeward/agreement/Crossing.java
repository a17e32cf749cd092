package org.homeward.agreement;

/**
 * A crossing is a place where people or remains change hands, with what it can take in a day.
 *
 * @param id the short name that clauses use
 * @param name its name in words
 * @param peoplePerDay how many living people may cross in one direction in a day
 * @param stretchersPerDay how many of them may be lying down
 * @param bodiesPerDay how many bodies may cross in one direction in a day
 * @param exercise whether it was invented for the exercise and is no published fact
 */
public record Crossing(
        String id, Wording name, long peoplePerDay, long stretchersPerDay, long bodiesPerDay, boolean exercise) {}
