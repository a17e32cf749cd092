package org.homeward.app.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.homeward.app.matching.MatchReport.Alone;
import org.homeward.app.matching.MatchReport.AloneEntry;
import org.homeward.app.matching.MatchReport.Completeness;
import org.homeward.app.matching.MatchReport.Contradiction;
import org.homeward.app.matching.MatchReport.Near;
import org.homeward.app.matching.MatchReport.Reason;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.Explanation.FieldEvidence;
import org.homeward.linkage.LinkResult;
import org.homeward.linkage.Neighbour;

/** Who has no partner on the other list, and why. */
final class AloneEntries {

    private static final int ENTRIES_MAX = 100;
    private static final int EXAMINED_MIN = 100;
    private static final int EXAMINED_MAX = 2_000;
    /** Looking up the nearest of an entry may pass over the whole other list; a page is not worth more. */
    private static final long COMPARISONS_MAX = 4_000_000;

    private static final int FILLED_FEW = 2;
    private static final double NEAR_PROBABILITY = 0.01;

    private final MatchList left;
    private final MatchList right;
    private final LinkResult link;
    private final List<String> compared;
    private final BitSet leftLinked = new BitSet();
    private final BitSet rightLinked = new BitSet();

    AloneEntries(MatchList left, MatchList right, LinkResult link, List<Completeness> columns) {
        this.left = left;
        this.right = right;
        this.link = link;
        compared = columns.stream()
                .filter(Completeness::compared)
                .map(Completeness::field)
                .toList();
        link.pairs().forEach(pair -> {
            leftLinked.set(pair.left());
            rightLinked.set(pair.right());
        });
    }

    /** Of the first list; {@code best} hears the best probability of each entry examined. */
    Alone ofLeft(DoubleConsumer best) {
        return of(true, best);
    }

    Alone ofRight() {
        return of(false, probability -> {});
    }

    private record Examined(int row, List<Neighbour> nearest) {
        double probability() {
            return nearest.isEmpty() ? 0 : nearest.getFirst().probability();
        }
    }

    private Alone of(boolean fromLeft, DoubleConsumer best) {
        int people = (fromLeft ? left : right).people().size();
        BitSet linked = fromLeft ? leftLinked : rightLinked;
        List<Integer> rows = IntStream.range(0, people)
                .filter(row -> !linked.get(row))
                .boxed()
                .toList();
        int others = (fromLeft ? right : left).people().size();
        int most = Math.clamp(COMPARISONS_MAX / Math.max(1, others), EXAMINED_MIN, EXAMINED_MAX);
        List<Examined> examined = new ArrayList<>(ReportBuilding.spread(rows, most)
                .map(row -> new Examined(row, fromLeft ? link.nearest(row) : link.nearestOfRight(row)))
                .toList());
        examined.forEach(each -> best.accept(each.probability()));
        examined.sort(
                Comparator.comparingDouble(Examined::probability).reversed().thenComparingInt(Examined::row));
        List<AloneEntry> entries = examined.stream()
                .limit(ENTRIES_MAX)
                .map(each -> entry(fromLeft, each))
                .toList();
        return new Alone(fromLeft, rows.size(), examined.size(), entries);
    }

    private AloneEntry entry(boolean fromLeft, Examined examined) {
        var person = (fromLeft ? left : right).people().get(examined.row());
        MatchList others = fromLeft ? right : left;
        BitSet linked = fromLeft ? rightLinked : leftLinked;
        int filled = (int) compared.stream()
                .filter(field -> !ReportBuilding.value(person, field).isBlank())
                .count();
        List<Near> nearest = examined.nearest().stream()
                .map(each -> new Near(
                        ReportBuilding.entry(others.people().get(each.row())),
                        each.probability(),
                        each.bits(),
                        linked.get(each.row())))
                .toList();
        List<Contradiction> against = List.of();
        if (!examined.nearest().isEmpty()) {
            int other = examined.nearest().getFirst().row();
            against = against(fromLeft ? link.explain(examined.row(), other) : link.explain(other, examined.row()));
        }
        return new AloneEntry(ReportBuilding.entry(person), reason(nearest, filled), filled, nearest, against);
    }

    private Reason reason(List<Near> nearest, int filled) {
        if (nearest.isEmpty()) {
            return Reason.NOBODY_NEAR;
        }
        Near first = nearest.getFirst();
        if (first.linked() && first.bits() > 0) {
            return Reason.TAKEN;
        }
        if (filled <= Math.min(FILLED_FEW, compared.size() - 1)) {
            return Reason.SAYS_LITTLE;
        }
        return first.probability() < NEAR_PROBABILITY ? Reason.NOBODY_NEAR : Reason.NOT_ENOUGH;
    }

    private static List<Contradiction> against(Explanation explanation) {
        return explanation.fields().stream()
                .filter(field -> field.bits() < -1)
                .sorted(Comparator.comparingDouble(FieldEvidence::bits))
                .limit(2)
                .map(field -> new Contradiction(explanation, field))
                .toList();
    }
}
