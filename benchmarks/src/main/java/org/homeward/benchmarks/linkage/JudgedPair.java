package org.homeward.benchmarks.linkage;

import java.util.Set;

/**
 * One pair of rows, with what the engine made of it.
 *
 * @param run position of the run it comes from
 * @param left position in the left list
 * @param right position in the right list
 * @param fate what became of it
 * @param probability the engine's probability; 0 where it did not list the pair
 * @param bits evidence with the prior, before rivals
 * @param scripts language and script of either row: {@code uk-Cyrl and ru-Latn}
 * @param romanisations the schemes of the rows in Latin letters
 * @param damage codes of what is wrong with either row
 * @param relation for a wrong pair, what the two people are to each other
 */
record JudgedPair(
        int run,
        int left,
        int right,
        Fate fate,
        double probability,
        double bits,
        String scripts,
        Set<String> romanisations,
        Set<String> damage,
        String relation) {

    /** The relation of two rows that are one person. */
    static final String SAME = "same person";

    /** What became of a pair. */
    enum Fate {
        PROPOSED("proposed"),
        REVIEW("for review"),
        /** Either row was given to somebody else. */
        TAKEN("missed: a row went to somebody else"),
        /** Neither row has a partner. */
        ALONE("missed: neither row was linked");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Whether both rows are one person. */
    boolean onePerson() {
        return relation.equals(SAME);
    }

    /** Whether the engine does not list it. */
    boolean missed() {
        return fate == Fate.TAKEN || fate == Fate.ALONE;
    }
}
