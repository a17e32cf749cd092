package org.homeward.app.synthesis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A choice among values with unequal weights, in constant time (Walker's alias table, as built by Vose, 1991).
 *
 * @param <T> what is chosen
 */
final class Weighted<T> {

    private final List<T> values;
    private final double[] keep;
    private final int[] other;

    private Weighted(List<T> values, double[] keep, int[] other) {
        this.values = values;
        this.keep = keep;
        this.other = other;
    }

    /** Values of weight 0 are never chosen; at least one weight must be positive. */
    static <T> Weighted<T> by(List<T> all, ToDoubleFunction<T> weight) {
        List<T> values =
                all.stream().filter(value -> weight.applyAsDouble(value) > 0).toList();
        int count = values.size();
        if (count == 0) {
            throw new IllegalArgumentException("no value of " + all.size() + " has a positive weight");
        }
        double[] keep = values.stream().mapToDouble(weight).toArray();
        double scale = count / Arrays.stream(keep).sum();
        int[] other = new int[count];
        ArrayDeque<Integer> small = new ArrayDeque<>();
        ArrayDeque<Integer> large = new ArrayDeque<>();
        for (int index = 0; index < count; index++) {
            keep[index] *= scale;
            other[index] = index;
            (keep[index] < 1 ? small : large).add(index);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int less = small.remove();
            int more = large.remove();
            other[less] = more;
            keep[more] -= 1 - keep[less];
            (keep[more] < 1 ? small : large).add(more);
        }
        for (int rest : small) {
            keep[rest] = 1;
        }
        for (int rest : large) {
            keep[rest] = 1;
        }
        return new Weighted<>(values, keep, other);
    }

    T pick(Draw draw) {
        int index = draw.below(values.size());
        return values.get(draw.unit() < keep[index] ? index : other[index]);
    }

    int size() {
        return values.size();
    }
}
