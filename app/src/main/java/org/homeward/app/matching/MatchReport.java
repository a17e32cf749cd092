package org.homeward.app.matching;

import java.util.List;
import org.homeward.linkage.Band;
import org.homeward.linkage.Explanation;

/**
 * What the matcher's own page shows; it names people of the lists and is as confidential as they are.
 *
 * @param result what was matched, with its figures
 * @param scores the best score of every entry of the first list, or of every pair where one list was searched
 * @param review waterfalls of pairs somebody must look at, most probable first
 * @param proposed waterfalls of a sample of the proposed pairs, spread evenly over their probabilities, least first
 * @param groups entries that seem to be one person each, largest group first; empty where two lists were matched
 * @param alone who has no partner, list by list; empty where one list was searched
 * @param columns how far each column is filled in
 */
public record MatchReport(
        MatchResult result,
        List<Bin> scores,
        Shown<Waterfall> review,
        Shown<Waterfall> proposed,
        Shown<Group> groups,
        List<Alone> alone,
        List<Completeness> columns) {

    /** A part of something too long to show whole. */
    public record Shown<T>(List<T> items, int of) {}

    /** An entry of a list. */
    public record Entry(String id, String name) {
        /** Names nobody: an entry must not end up in a log by accident. */
        @Override
        public String toString() {
            return "[withheld]";
        }
    }

    /**
     * Entries of one list that seem to be one person.
     *
     * @param entries the first of them, in the order of the list
     * @param of how many there are
     * @param least the probability of the least probable pair that joins them, 0 to 1
     */
    public record Group(List<Entry> entries, int of, double least) {}

    /** Why two entries have their probability. */
    public record Waterfall(Entry left, Entry right, double probability, Explanation explanation) {}

    /**
     * Scores from one bound to the next, in bits: log2 of the odds.
     *
     * @param from at least, bits; the first bin is open downwards
     * @param counts entries by band
     */
    public record Bin(int from, Counts counts) {}

    /** Entries of a bin by band. */
    public record Counts(int proposed, int review, int unmatched) {
        public int sum() {
            return proposed + review + unmatched;
        }

        Counts plus(Band band) {
            return switch (band) {
                case PROPOSED -> new Counts(proposed + 1, review, unmatched);
                case REVIEW -> new Counts(proposed, review + 1, unmatched);
                case UNMATCHED -> new Counts(proposed, review, unmatched + 1);
            };
        }
    }

    /** How far a column is filled in on each list, 0 to 1. */
    public record Completeness(String field, double left, double right) {
        /** Only what both lists say something of can be compared. */
        public boolean compared() {
            return left > 0 && right > 0;
        }
    }

    /**
     * Entries of one list without a partner.
     *
     * @param rows how many there are
     * @param examined for how many of them the nearest were looked up, spread evenly over the list
     * @param entries those whose nearest comes closest, closest first
     */
    public record Alone(boolean left, int rows, int examined, List<AloneEntry> entries) {}

    /** Why an entry has no partner. */
    public enum Reason {
        NOBODY_NEAR,
        TAKEN,
        SAYS_LITTLE,
        NOT_ENOUGH
    }

    /**
     * An entry without a partner.
     *
     * @param filled compared columns it says something in
     * @param nearest up to three of the other list, nearest first
     * @param against what the nearest contradicts most, first; empty where nothing does
     */
    public record AloneEntry(Entry entry, Reason reason, int filled, List<Near> nearest, List<Contradiction> against) {}

    /** An entry of the other list that comes near. */
    public record Near(Entry entry, double probability, double bits, boolean linked) {}

    /** A column that speaks against a pair, with the explanation that words it. */
    public record Contradiction(Explanation explanation, Explanation.FieldEvidence field) {
        public String sentence(String language) {
            return explanation.sentence(field, language);
        }
    }
}
