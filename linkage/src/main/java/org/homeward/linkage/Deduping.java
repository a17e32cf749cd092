package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.linkage.candidates.Candidates;
import org.homeward.linkage.candidates.CrossProduct;
import org.homeward.linkage.candidates.KeyUnion;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Encoder;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.explain.Explainer;
import org.homeward.linkage.explain.Model;
import org.homeward.linkage.model.Bits;
import org.homeward.linkage.model.Decision;
import org.homeward.linkage.model.EdgeBuilder;
import org.homeward.linkage.model.Edges;
import org.homeward.linkage.model.Learner;
import org.homeward.linkage.model.Rivals;
import org.homeward.linkage.model.Scorer;
import org.homeward.linkage.model.Weights;

/** One run of the engine over one list and itself. */
final class Deduping {
    private static final int MARGIN_BITS = 5;

    private final List<Person> people;
    private final LinkOptions options;
    private final LinkProgress progress;

    Deduping(List<Person> people, LinkOptions options, LinkProgress progress) {
        this.people = people;
        this.options = options;
        this.progress = progress;
    }

    DedupeOutcome run() {
        progress.at("encode", 0, 1);
        Table table = new Encoder(people, people, options.places(), options.threads()).encode();
        if (table.columns().stream().noneMatch(Column::shared)) {
            return new DedupeOutcome.Refused(LinkRefusal.NO_SHARED_COLUMN, Map.of());
        }
        Learner learner = new Learner(table, options.seed(), Learner.Task.DEDUPE);
        Weights shipped = learner.initial();
        double pairs = Math.max(1, people.size() * (people.size() - 1.0) / 2);
        long threshold = -Bits.log2(learner.matches() / pairs) - (long) MARGIN_BITS * Bits.ONE;
        Optional<Candidates> all = 2 * pairs <= options.allPairsMax()
                ? new CrossProduct(table, shipped, threshold, progress).find(options.threads())
                : Optional.empty();
        Candidates candidates = all.orElseGet(
                        () -> new KeyUnion(table, shipped, threshold, true, options.threads(), progress).find())
                .once(table.leftOwner(), table.rightOwner());
        if (progress.cancelled()) {
            return new DedupeOutcome.Refused(LinkRefusal.CANCELLED, Map.of());
        }
        EdgeBuilder builder = new EdgeBuilder(table, candidates.left(), candidates.right(), options.threads());
        Weights weights = learner.learn(builder.patterns(new Scorer(table, shipped)));
        Scorer scorer = new Scorer(table, weights);
        int prior = Bits.log2(learner.matches() / pairs);
        Edges edges = builder.edges(scorer, -prior);
        progress.at("score", 1, 1);
        Rivals rivals = Rivals.none(people.size(), people.size(), prior);
        Model model = new Model(table, learner, scorer, weights, edges, rivals);
        Diagnostics diagnostics = new Diagnostics(
                candidates.everyPair(),
                candidates.considered(),
                edges.size(),
                learner.rounds(),
                learner.priorsDominate(),
                0,
                candidates.splitBlocks(),
                candidates.leftOut());
        return new DedupeOutcome.Deduped(
                new Result(model, new Explainer(model), pairs(table, edges, prior), diagnostics));
    }

    private static List<LinkedPair> pairs(Table table, Edges edges, int prior) {
        List<LinkedPair> pairs = new ArrayList<>(edges.size());
        for (int e = 0; e < edges.size(); e++) {
            double probability = Rivals.probability(edges.evidence()[e] + prior);
            boolean beyondNames = table.tellsNamesakesApart(edges.leftRow()[e], edges.rightRow()[e]);
            Band band = Decision.band(probability, Double.POSITIVE_INFINITY, beyondNames);
            pairs.add(new LinkedPair(edges.left()[e], edges.right()[e], probability, band));
        }
        pairs.sort(Comparator.comparingDouble(LinkedPair::probability)
                .reversed()
                .thenComparingInt(LinkedPair::left)
                .thenComparingInt(LinkedPair::right));
        return List.copyOf(pairs);
    }

    private record Result(Model model, Explainer explainer, List<LinkedPair> pairs, Diagnostics diagnostics)
            implements DedupeResult {
        @Override
        public List<List<Integer>> groups() {
            int[] parent = new int[model.table().leftPeople()];
            Arrays.setAll(parent, i -> i);
            for (LinkedPair pair : pairs) {
                int a = root(parent, pair.left());
                int b = root(parent, pair.right());
                parent[Math.max(a, b)] = Math.min(a, b);
            }
            Map<Integer, List<Integer>> groups = new TreeMap<>();
            for (int i = 0; i < parent.length; i++) {
                groups.computeIfAbsent(root(parent, i), r -> new ArrayList<>()).add(i);
            }
            return groups.values().stream().filter(group -> group.size() > 1).toList();
        }

        private static int root(int[] parent, int node) {
            int at = node;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        @Override
        public Explanation explain(int left, int right) {
            return explainer.explain(left, right);
        }

        @Override
        public String modelHash() {
            return model.hash();
        }

        @Override
        public List<Weight> weights() {
            return Linkage.weights(model);
        }
    }
}
