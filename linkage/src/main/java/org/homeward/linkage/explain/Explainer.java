package org.homeward.linkage.explain;

import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.Band;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.Explanation.Counterfactual;
import org.homeward.linkage.Explanation.FieldEvidence;
import org.homeward.linkage.Neighbour;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.model.Bits;
import org.homeward.linkage.model.Decision;
import org.homeward.linkage.model.Patterns;
import org.homeward.linkage.model.Rivals;
import org.homeward.linkage.model.Scorer;

/** Takes a pair's probability apart with the arithmetic that put it together. */
public final class Explainer {
    private static final String NAME_ORDER = "name_order";

    private final Model model;
    private final Table table;
    private final Scorer scorer;
    private final String hash;

    public Explainer(Model model) {
        this.model = model;
        table = model.table();
        scorer = model.scorer();
        hash = model.hash();
    }

    private record Rows(int left, int right) {}

    /** The readings of two people that fit best. */
    private Rows best(int leftPerson, int rightPerson) {
        Rows best = new Rows(leftPerson, rightPerson);
        long most = evidence(best);
        for (int row = table.leftPeople(); row < table.leftRows(); row++) {
            if (table.leftOwner()[row] == leftPerson && evidence(new Rows(row, rightPerson)) > most) {
                best = new Rows(row, rightPerson);
                most = evidence(best);
            }
        }
        for (int row = table.rightPeople(); row < table.rightRows(); row++) {
            if (table.rightOwner()[row] == rightPerson && evidence(new Rows(leftPerson, row)) > most) {
                best = new Rows(leftPerson, row);
                most = evidence(best);
            }
        }
        return best;
    }

    private long evidence(Rows rows) {
        return scorer.evidence(scorer.code(rows.left, rows.right), rows.left, rows.right);
    }

    /** A pair in play or out of it, seen from one side. */
    public Neighbour neighbour(int leftPerson, int rightPerson, int other) {
        int edge = edge(leftPerson, rightPerson);
        long bits = model.rivals().prior()
                + (edge >= 0 ? model.edges().evidence()[edge] : evidence(new Rows(leftPerson, rightPerson)));
        double probability = edge >= 0 ? model.rivals().probability(edge) : Rivals.probability(bits);
        return new Neighbour(other, probability, Bits.number(bits));
    }

    private int edge(int leftPerson, int rightPerson) {
        for (int edge : model.rivals().ofLeft(leftPerson)) {
            if (model.edges().right()[edge] == rightPerson) {
                return edge;
            }
        }
        return -1;
    }

    /** Why two people have their probability. */
    public Explanation explain(int leftPerson, int rightPerson) {
        int edge = edge(leftPerson, rightPerson);
        Rows rows = edge >= 0
                ? new Rows(model.edges().leftRow()[edge], model.edges().rightRow()[edge])
                : best(leftPerson, rightPerson);
        long code = scorer.code(rows.left, rows.right);
        List<FieldEvidence> fields = new ArrayList<>();
        for (int f = 0; f < table.columns().size(); f++) {
            fields.add(field(f, Patterns.level(code, f), rows));
        }
        if (scorer.swapped(rows.left, rows.right)) {
            double bits = Bits.number(scorer.order(rows.left, rows.right));
            fields.add(new FieldEvidence(NAME_ORDER, "swapped", bits, 0, 0, "", ""));
        }
        long relative = scorer.relative(code, rows.left, rows.right);
        int discount = edge >= 0 ? model.rivals().discount(edge) : 0;
        long total = model.rivals().prior() + scorer.evidence(code, rows.left, rows.right) + discount;
        return new Explanation(
                Bits.number(model.rivals().prior()),
                fields,
                Bits.number(relative),
                Bits.number(discount),
                Rivals.probability(total),
                counterfactual(code, rows, total, edge),
                hash);
    }

    private FieldEvidence field(int f, int level, Rows rows) {
        Column column = table.columns().get(f);
        int a = column.left()[rows.left];
        int b = column.right()[rows.right];
        String left = column.values().get(a);
        String right = column.values().get(b);
        if (level < 0) {
            return new FieldEvidence(column.name(), "missing", 0, 0, 0, left, right);
        }
        int frequency = scorer.frequency(f, level, rows.left, rows.right);
        double oneIn = level == 0
                ? 1
                        / Math.max(
                                model.learner().frequency(f, column.comparison().group(a)),
                                model.learner().frequency(f, column.comparison().group(b)))
                : 0;
        double bits = Bits.number((long) model.weights().same()[f][level] + frequency);
        String code = column.comparison().levels()[level];
        return new FieldEvidence(column.name(), code, bits, Bits.number(frequency), oneIn, left, right);
    }

    /** The first column, strongest first, whose plain contradiction or agreement would move the pair. */
    private Counterfactual counterfactual(long code, Rows rows, long total, int edge) {
        double gap = edge >= 0 ? model.rivals().gap(edge) : Double.POSITIVE_INFINITY;
        boolean beyondNames = table.tellsNamesakesApart(rows.left, rows.right);
        Band now = Decision.band(Rivals.probability(total), gap, beyondNames);
        Counterfactual found = Counterfactual.NONE;
        long least = Long.MAX_VALUE;
        for (int f = 0; f < table.columns().size(); f++) {
            int level = Patterns.level(code, f);
            int levels = table.columns().get(f).comparison().levels().length;
            for (int other = 0; other < levels; other++) {
                if (level < 0 || other == level) {
                    continue;
                }
                long change = scorer.evidence(changed(code, f, other), rows.left, rows.right)
                        - scorer.evidence(code, rows.left, rows.right);
                Band then = Decision.band(Rivals.probability(total + change), gap + Bits.number(change), beyondNames);
                if (then != now && Math.abs(change) < least) {
                    least = Math.abs(change);
                    found = new Counterfactual(
                            table.columns().get(f).name(),
                            table.columns().get(f).comparison().levels()[other],
                            then);
                }
            }
        }
        return found;
    }

    private static long changed(long code, int column, int level) {
        return (code & ~(15L << (4 * column))) | ((long) (level + 1) << (4 * column));
    }
}
