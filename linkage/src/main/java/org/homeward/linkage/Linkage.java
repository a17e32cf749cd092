package org.homeward.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.explain.Explainer;
import org.homeward.linkage.explain.Model;
import org.homeward.linkage.model.Bits;
import org.homeward.linkage.model.Edges;
import org.homeward.linkage.model.Rivals;
import org.homeward.linkage.model.Weights;

/** The result of one run, with what is needed to explain any pair of it. */
final class Linkage implements LinkResult {
    private static final int NEAREST = 3;

    private final Model model;
    private final Explainer explainer;
    private final List<LinkedPair> pairs;
    private final Diagnostics diagnostics;

    Linkage(Model model, List<LinkedPair> pairs, Diagnostics diagnostics) {
        this.model = model;
        this.explainer = new Explainer(model);
        this.pairs = pairs;
        this.diagnostics = diagnostics;
    }

    @Override
    public List<LinkedPair> pairs() {
        return pairs;
    }

    @Override
    public List<Neighbour> nearest(int left) {
        int[] edges = model.rivals().ofLeft(left);
        return edges.length >= NEAREST || !diagnostics.allPairs()
                ? strongest(edges, model.edges().right())
                : all(left, true);
    }

    @Override
    public List<Neighbour> nearestOfRight(int right) {
        int[] edges = model.rivals().ofRight(right);
        return edges.length >= NEAREST || !diagnostics.allPairs()
                ? strongest(edges, model.edges().left())
                : all(right, false);
    }

    private List<Neighbour> strongest(int[] ofPerson, int[] others) {
        Edges edges = model.edges();
        Rivals rivals = model.rivals();
        List<Neighbour> nearest = new ArrayList<>(NEAREST);
        for (int k = ofPerson.length - 1; k >= Math.max(0, ofPerson.length - NEAREST); k--) {
            int edge = ofPerson[k];
            long bits = edges.evidence()[edge] + rivals.prior();
            nearest.add(new Neighbour(others[edge], rivals.probability(edge), Bits.number(bits)));
        }
        return nearest;
    }

    private List<Neighbour> all(int person, boolean fromLeft) {
        Table table = model.table();
        int others = fromLeft ? table.rightPeople() : table.leftPeople();
        List<Neighbour> found = new ArrayList<>(others);
        for (int other = 0; other < others; other++) {
            found.add(fromLeft ? explainer.neighbour(person, other, other) : explainer.neighbour(other, person, other));
        }
        found.sort(Comparator.comparingDouble(Neighbour::bits).reversed().thenComparingInt(Neighbour::row));
        return List.copyOf(found.subList(0, Math.min(NEAREST, found.size())));
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
        return weights(model);
    }

    static List<Weight> weights(Model model) {
        List<Weight> list = new ArrayList<>();
        Weights weights = model.weights();
        for (int f = 0; f < model.table().columns().size(); f++) {
            Column column = model.table().columns().get(f);
            String[] levels = column.comparison().levels();
            for (int level = 0; level < levels.length; level++) {
                list.add(new Weight(
                        column.name(),
                        levels[level],
                        weights.chances().same()[f][level],
                        weights.chances().unrelated()[f][level],
                        weights.chances().relative()[f][level],
                        Bits.number(weights.same()[f][level])));
            }
        }
        return list;
    }

    @Override
    public double estimatedOverlap() {
        return model.rivals().overlap();
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }
}
