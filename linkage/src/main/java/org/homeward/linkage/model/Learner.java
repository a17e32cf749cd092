package org.homeward.linkage.model;

import java.util.List;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Table;

/**
 * Learns the weights from the lists themselves: Fellegi and Sunter's model with three latent classes (same person;
 * relative or namesake; unrelated), fitted by expectation maximisation on pattern counts with Dirichlet priors.
 *
 * <p>Source: Fellegi, Sunter (1969); Winkler (2000) for the estimation; the prior keeps short lists identified.
 */
public final class Learner {
    private static final int ROUNDS_MAX = 60;
    private static final double STILL = 1e-5;
    /** The shipped weights count as this many true pairs per column. */
    private static final double SAME_STRENGTH = 60;
    /** Relatives are few, so what is shipped about them is trusted more. */
    private static final double RELATIVE_STRENGTH = 200;

    private static final double UNRELATED_STRENGTH = 500;
    /** One person in twenty has a relative or namesake on the other list. */
    private static final double RELATIVES_PER_PERSON = 0.05;
    /** Below this many expected true pairs the shipped weights weigh more than the lists. */
    private static final double PRIOR_DOMINATES_BELOW = SAME_STRENGTH;

    /** A level below equal tells at most this much more than an equal value of average rarity. */
    private static final int UNEQUAL_MORE_BITS = 2;

    /** Surname, given name and patronymic come first. */
    private static final int NAME_COLUMNS = 3;

    private final List<Column> columns;
    private final double[][] pairs;
    private final double[][] frequencies;
    private final int[][] frequencyBits;
    private final double total;
    private final double fewer;
    private final double matchesMax;
    private int rounds;
    private double matches;

    /** Learns how two lists of different people, each without repetition, agree. */
    public Learner(Table table, long seed) {
        this(table, seed, Task.LINK);
    }

    /** What is looked for. */
    public enum Task {
        /** Everybody stands at most once on either list. */
        LINK,
        /** One list stands on both sides, and anybody may stand on it often. */
        DEDUPE,
        /** Nothing is counted: the shipped weights are used as they are. */
        SEARCH
    }

    public Learner(Table table, long seed, Task task) {
        columns = table.columns();
        int leftPeople = task == Task.SEARCH ? 0 : table.leftPeople();
        int rightPeople = task == Task.SEARCH ? 0 : table.rightPeople();
        boolean pairsOnce = task == Task.DEDUPE;
        double product = Math.max(1, (double) leftPeople * rightPeople);
        total = pairsOnce ? Math.max(1, product / 2) : product;
        fewer = Math.max(1, Math.min(leftPeople, rightPeople));
        matches = pairsOnce ? fewer / 10 : fewer / 2;
        matchesMax = pairsOnce ? total / 2 : 0.995 * fewer;
        int size = columns.size();
        pairs = new double[size][];
        frequencies = new double[size][];
        frequencyBits = new int[size][];
        for (int f = 0; f < size; f++) {
            Column column = columns.get(f);
            double average = Defaults.column(column.name()).unrelated()[0];
            pairs[f] = Marginals.pairs(column, leftPeople, rightPeople, seed);
            frequencies[f] = Frequencies.of(column, leftPeople, rightPeople, average);
            frequencyBits[f] = new int[frequencies[f].length];
            // The given name already tells the sex: counting it as rare would count the same evidence twice.
            boolean rarityTells = !column.name().equals("sex");
            for (int group = 0; rarityTells && group < frequencyBits[f].length; group++) {
                frequencyBits[f][group] = Bits.log2(average / frequencies[f][group]);
            }
        }
    }

    /** The shipped weights against what the lists say about unrelated people. */
    public Weights initial() {
        double[][] same = new double[columns.size()][];
        double[][] unrelated = new double[columns.size()][];
        double[][] relative = new double[columns.size()][];
        for (int f = 0; f < columns.size(); f++) {
            Defaults defaults = Defaults.column(columns.get(f).name());
            same[f] = defaults.same();
            relative[f] = defaults.relative();
            unrelated[f] = unrelated(f, new double[same[f].length]);
        }
        return fixed(new Weights.Chances(same, unrelated, relative), relativeShare());
    }

    private double relativeShare() {
        return RELATIVES_PER_PERSON * fewer / total;
    }

    private double[] unrelated(int column, double[] expectedSame) {
        double[] prior = Defaults.column(columns.get(column).name()).unrelated();
        double[] chances = new double[prior.length];
        double sum = 0;
        for (int level = 0; level < prior.length; level++) {
            chances[level] =
                    Math.max(0, pairs[column][level] - expectedSame[level]) + UNRELATED_STRENGTH * prior[level];
            sum += chances[level];
        }
        for (int level = 0; level < prior.length; level++) {
            chances[level] /= sum;
        }
        // The equal level is weighed value by value, against this reference.
        chances[0] = prior[0];
        return chances;
    }

    private Weights fixed(Weights.Chances chances, double relativeShare) {
        int size = columns.size();
        int[][] same = new int[size][];
        int[][] relative = new int[size][];
        for (int f = 0; f < size; f++) {
            same[f] = ratios(chances.same()[f], chances.unrelated()[f]);
            relative[f] = ratios(chances.relative()[f], chances.unrelated()[f]);
        }
        return new Weights(same, relative, frequencyBits, Bits.log2(relativeShare), chances);
    }

    private static int[] ratios(double[] chances, double[] unrelated) {
        int last = chances.length - 1;
        int[] bits = new int[chances.length];
        for (int level = 0; level <= last; level++) {
            bits[level] = Bits.log2(chances[level] / unrelated[level]);
        }
        for (int level = 1; level < last; level++) {
            bits[level] = Math.min(Math.max(bits[level], bits[last]), bits[0] + UNEQUAL_MORE_BITS * Bits.ONE);
        }
        return bits;
    }

    /** Fits the weights to the patterns of all pairs that came into question; all other pairs count as unrelated. */
    public Weights learn(Patterns patterns) {
        Weights weights = initial();
        double relatives = RELATIVES_PER_PERSON * fewer;
        for (rounds = 1; rounds <= ROUNDS_MAX; rounds++) {
            Expected expected = expect(patterns, weights, relatives);
            double before = matches;
            matches = Math.min((expected.matches + fewer / 200) / 1.01, matchesMax);
            double prior = RELATIVES_PER_PERSON * fewer;
            relatives = (expected.relatives + prior) / 2;
            weights = maximise(expected, relatives / total);
            if (Math.abs(matches - before) < STILL * fewer) {
                break;
            }
        }
        return weights;
    }

    private Expected expect(Patterns patterns, Weights weights, double relatives) {
        Expected expected = new Expected(columns);
        double oddsSame = matches / total;
        double oddsRelative = relatives / total;
        double oddsUnrelated = 1 - oddsSame - oddsRelative;
        for (int p = 0; p < patterns.codes().length; p++) {
            long code = patterns.codes()[p];
            long same = (long) patterns.rarity()[p] * Bits.ONE;
            long relative = same;
            for (int f = 0; f < columns.size(); f++) {
                int level = Patterns.level(code, f);
                if (level >= 0) {
                    same += weights.same()[f][level];
                    relative += weights.relative()[f][level];
                }
            }
            double likelihoodSame = oddsSame * Bits.power(same);
            double likelihoodRelative = oddsRelative * Bits.power(relative);
            double all = likelihoodSame + likelihoodRelative + oddsUnrelated;
            expected.add(code, patterns.counts()[p], likelihoodSame / all, likelihoodRelative / all);
        }
        return expected;
    }

    private Weights maximise(Expected expected, double relativeShare) {
        int size = columns.size();
        double[][] same = new double[size][];
        double[][] unrelated = new double[size][];
        double[][] relative = new double[size][];
        for (int f = 0; f < size; f++) {
            Defaults defaults = Defaults.column(columns.get(f).name());
            same[f] = posterior(expected.same[f], defaults.same(), SAME_STRENGTH);
            // Learnt from names only: everything else about a relative is as the tables say, or the class would drift
            // towards damaged rows of the same people.
            relative[f] = f < NAME_COLUMNS
                    ? posterior(expected.relative[f], defaults.relative(), RELATIVE_STRENGTH)
                    : defaults.relative();
            unrelated[f] = unrelated(f, expected.same[f]);
        }
        return fixed(new Weights.Chances(same, unrelated, relative), relativeShare);
    }

    private static double[] posterior(double[] counts, double[] prior, double strength) {
        double[] chances = new double[counts.length];
        double sum = strength;
        for (double count : counts) {
            sum += count;
        }
        for (int level = 0; level < counts.length; level++) {
            chances[level] = (counts[level] + strength * prior[level]) / sum;
        }
        return chances;
    }

    /** Rounds of learning. */
    public int rounds() {
        return rounds;
    }

    /** Expected number of people on both lists. */
    public double matches() {
        return matches;
    }

    /** True when the shipped weights decide more than the lists. */
    public boolean priorsDominate() {
        return matches < PRIOR_DOMINATES_BELOW;
    }

    /** Chance that somebody shares a value, by column and group. */
    public double frequency(int column, int group) {
        return frequencies[column][group];
    }

    private static final class Expected {
        private final double[][] same;
        private final double[][] relative;
        private double matches;
        private double relatives;

        Expected(List<Column> columns) {
            same = new double[columns.size()][];
            relative = new double[columns.size()][];
            for (int f = 0; f < same.length; f++) {
                same[f] = new double[columns.get(f).comparison().levels().length];
                relative[f] = new double[same[f].length];
            }
        }

        void add(long code, int count, double chanceSame, double chanceRelative) {
            matches += count * chanceSame;
            relatives += count * chanceRelative;
            for (int f = 0; f < same.length; f++) {
                int level = Patterns.level(code, f);
                if (level >= 0) {
                    same[f][level] += count * chanceSame;
                    relative[f][level] += count * chanceRelative;
                }
            }
        }
    }
}
