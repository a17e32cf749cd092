package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.linkage.assign.Assignment;
import org.homeward.linkage.candidates.Candidates;
import org.homeward.linkage.candidates.CrossProduct;
import org.homeward.linkage.candidates.KeyUnion;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Encoder;
import org.homeward.linkage.compare.Hashes;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.explain.Model;
import org.homeward.linkage.model.Bits;
import org.homeward.linkage.model.Decision;
import org.homeward.linkage.model.EdgeBuilder;
import org.homeward.linkage.model.Edges;
import org.homeward.linkage.model.Learner;
import org.homeward.linkage.model.Rivals;
import org.homeward.linkage.model.Scorer;
import org.homeward.linkage.model.Weights;

/** One run of the engine over two lists. */
final class Linking {
    /** How far below even odds a pair may lie under the shipped weights and still be learnt from. */
    private static final int MARGIN_BITS = 10;
    /** The same where so many rows are in play that memory counts. */
    private static final int MARGIN_BITS_BY_KEYS = 7;
    /** Pairs further below even odds than this are out of play. */
    private static final int IN_PLAY_BITS = -12;

    private final List<Person> left;
    private final List<Person> right;
    private final LinkOptions options;
    private final LinkProgress progress;

    Linking(List<Person> left, List<Person> right, LinkOptions options, LinkProgress progress) {
        this.left = left;
        this.right = right;
        this.options = options;
        this.progress = progress;
    }

    LinkOutcome run() {
        progress.at("encode", 0, 1);
        Table table = new Encoder(left, right, options.places(), options.threads()).encode();
        if (table.columns().stream().noneMatch(Column::shared)) {
            return new LinkOutcome.Refused(LinkRefusal.NO_SHARED_COLUMN, Map.of());
        }
        progress.at("encode", 1, 1);
        Learner learner = new Learner(table, options.seed());
        Weights shipped = learner.initial();
        int prior = Rivals.prior(left.size(), right.size(), Math.min(left.size(), right.size()) / 2.0);
        Candidates candidates = candidates(table, shipped, -prior);
        if (progress.cancelled()) {
            return cancelled();
        }
        progress.at("learn", 0, 1);
        EdgeBuilder builder = new EdgeBuilder(table, candidates.left(), candidates.right(), options.threads());
        Weights weights = learner.learn(builder.patterns(new Scorer(table, shipped)));
        progress.at("learn", 1, 1);
        Scorer scorer = new Scorer(table, weights);
        int learntPrior = Rivals.prior(left.size(), right.size(), learner.matches());
        Edges edges = builder.edges(scorer, (long) IN_PLAY_BITS * Bits.ONE - learntPrior);
        progress.at("score", 1, 1);
        Rivals rivals = new Rivals(edges, learner.matches());
        rivals.settle();
        if (progress.cancelled()) {
            return cancelled();
        }
        Assigned assigned = assign(table, edges, rivals);
        progress.at("assign", 1, 1);
        Diagnostics diagnostics = new Diagnostics(
                candidates.everyPair(),
                candidates.considered(),
                edges.size(),
                learner.rounds(),
                learner.priorsDominate(),
                assigned.greedy,
                candidates.splitBlocks(),
                candidates.leftOut());
        return new LinkOutcome.Linked(
                new Linkage(new Model(table, learner, scorer, weights, edges, rivals), assigned.pairs, diagnostics));
    }

    private Candidates candidates(Table table, Weights shipped, long even) {
        if ((long) left.size() * right.size() <= options.allPairsMax()) {
            Optional<Candidates> all = new CrossProduct(table, shipped, even - MARGIN_BITS * (long) Bits.ONE, progress)
                    .find(options.threads());
            if (all.isPresent()) {
                return all.get();
            }
        }
        long threshold = even - MARGIN_BITS_BY_KEYS * (long) Bits.ONE;
        return new KeyUnion(table, shipped, threshold, false, options.threads(), progress).find();
    }

    private static LinkOutcome cancelled() {
        return new LinkOutcome.Refused(LinkRefusal.CANCELLED, Map.of());
    }

    private record Assigned(List<LinkedPair> pairs, int greedy) {}

    private Assigned assign(Table table, Edges edges, Rivals rivals) {
        List<LinkedPair> pairs = new ArrayList<>();
        boolean[] takenLeft = new boolean[edges.leftPeople()];
        boolean[] takenRight = new boolean[edges.rightPeople()];
        int greedy = 0;
        double least = options.reviewProbability();
        // First what is likelier than not; what is left over may still be worth a look.
        for (int floor : new int[] {0, Bits.log2(least / (1 - least))}) {
            Subset subset = new Subset(edges, rivals.prior(), floor, takenLeft, takenRight);
            Assignment assignment = new Assignment(
                    edges.leftPeople(), edges.rightPeople(), subset.left(), subset.right(), subset.weights(this));
            greedy += assignment.greedyComponents();
            for (int k = 0; k < subset.edges.length; k++) {
                int edge = subset.edges[k];
                double probability = rivals.probability(edge);
                if (assignment.chosen(k) && probability >= least) {
                    takenLeft[edges.left()[edge]] = true;
                    takenRight[edges.right()[edge]] = true;
                    pairs.add(new LinkedPair(
                            edges.left()[edge],
                            edges.right()[edge],
                            probability,
                            Decision.band(
                                    Math.max(probability, Decision.REVIEW_PROBABILITY),
                                    rivals.gap(edge),
                                    table.tellsNamesakesApart(edges.leftRow()[edge], edges.rightRow()[edge]))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(LinkedPair::probability)
                .reversed()
                .thenComparingLong(pair -> tie(pair.left(), pair.right())));
        return new Assigned(List.copyOf(pairs), greedy);
    }

    /** Settles ties by the ids alone, alike from either list. */
    private long tie(int leftPerson, int rightPerson) {
        return Hashes.mix(Hashes.text(left.get(leftPerson).id())
                + Hashes.text(right.get(rightPerson).id()));
    }

    private static final class Subset {
        private final Edges all;
        private final int floor;
        private final int prior;
        private final int[] edges;

        Subset(Edges all, int prior, int floor, boolean[] takenLeft, boolean[] takenRight) {
            this.all = all;
            this.floor = floor;
            this.prior = prior;
            edges = java.util.stream.IntStream.range(0, all.size())
                    .filter(e -> all.evidence()[e] + prior > floor)
                    .filter(e -> !takenLeft[all.left()[e]] && !takenRight[all.right()[e]])
                    .toArray();
        }

        int[] left() {
            return java.util.Arrays.stream(edges).map(e -> all.left()[e]).toArray();
        }

        int[] right() {
            return java.util.Arrays.stream(edges).map(e -> all.right()[e]).toArray();
        }

        /** The bits above the floor, with a thousandth part that only decides ties. */
        long[] weights(Linking run) {
            return java.util.Arrays.stream(edges)
                    .mapToLong(e -> ((all.evidence()[e] + prior - floor) << 20)
                            + (run.tie(all.left()[e], all.right()[e]) >>> 45))
                    .toArray();
        }
    }
}
