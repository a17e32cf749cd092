package org.homeward.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the least that would have to be otherwise for an answer to become a yes.
 *
 * <p>Tries every set of up to three fields, the lightest first, and proves what it proposes by asking again. To learn what
 * is unknown weighs least; what may still change weighs more; what can only have been recorded wrongly weighs most. Where
 * more than three would have to be otherwise, it proposes a set of which none can be left out.
 */
final class NearestChange {

    private static final int FIELDS_MAX = 3;
    private static final int LEARN = 1;
    private static final int MAY_CHANGE = 3;
    private static final int RECORDED_WRONGLY = 10;

    /** A hostile condition must not make one person cost seconds; what is not found within these is not proposed. */
    private static final int TRIALS_MAX = 2_000;

    private static final int STEPS_MAX = 256;

    private final Program program;
    private final long[] masks;
    private int trials;

    /** Whether a field of the set may stay as it is: only where what need not change is left out afterwards. */
    private boolean mayStay;

    NearestChange(Program program, long[] masks) {
        this.program = program;
        this.masks = masks;
    }

    Optional<Change> find() {
        List<List<Integer>> sets = new ArrayList<>();
        gather(0, new ArrayList<>(), sets);
        sets.sort(Comparator.comparingInt(this::weight));
        for (List<Integer> set : sets) {
            Optional<long[]> tried = assigned(set);
            if (tried.isPresent()) {
                return Optional.of(change(set, tried.get()));
            }
        }
        return manyFields();
    }

    /** A change of more fields, from which, the heaviest first, every field was left out that need not change. */
    private Optional<Change> manyFields() {
        trials = 0;
        mayStay = true;
        List<Integer> set = new ArrayList<>();
        for (int axis = 0; axis < masks.length; axis++) {
            set.add(axis);
        }
        Optional<long[]> best = assigned(set);
        List<Integer> heaviestFirst = new ArrayList<>(set);
        heaviestFirst.sort(
                Comparator.comparingInt((Integer axis) -> weight(axis)).reversed());
        for (Integer axis : heaviestFirst) {
            List<Integer> without = new ArrayList<>(set);
            without.removeIf(axis::equals);
            Optional<long[]> tried = best.isEmpty() ? Optional.empty() : assigned(without);
            if (tried.isPresent()) {
                set = without;
                best = tried;
            }
        }
        List<Integer> smallest = set;
        return best.map(tried -> change(smallest, tried));
    }

    private Change change(List<Integer> set, long[] tried) {
        return new Change(set.stream()
                .filter(axis -> tried[axis] != masks[axis])
                .map(axis -> step(axis, tried))
                .toList());
    }

    /** Regions on the axes of {@code set} that make it a yes, the nearest first; empty where none do. */
    private Optional<long[]> assigned(List<Integer> set) {
        long[] tried = masks.clone();
        boolean found = trials <= TRIALS_MAX && !isHopeless(set, 0, tried) && assign(set, 0, tried);
        return found ? Optional.of(tried) : Optional.empty();
    }

    /** Whether no choice on the axes of {@code set} from {@code at} on can help {@code tried}. */
    private boolean isHopeless(List<Integer> set, int at, long[] tried) {
        long[] open = tried.clone();
        for (Integer axis : set.subList(at, set.size())) {
            open[axis] = program.axes().get(axis).everything();
        }
        return program.isHopeless(open);
    }

    private void gather(int from, List<Integer> chosen, List<List<Integer>> sets) {
        if (!chosen.isEmpty()) {
            sets.add(List.copyOf(chosen));
        }
        if (chosen.size() == FIELDS_MAX) {
            return;
        }
        for (int axis = from; axis < masks.length; axis++) {
            chosen.add(axis);
            gather(axis + 1, chosen, sets);
            chosen.removeLast();
        }
    }

    private int weight(List<Integer> set) {
        return set.stream().mapToInt(this::weight).sum();
    }

    private int weight(int axis) {
        if (Long.bitCount(masks[axis]) > 1) {
            return LEARN;
        }
        return switch (program.axes().get(axis).field()) {
            case HEALTH, FINDINGS, COMMISSION, CONSENT, FIT_TO_TRAVEL, UNDER_PROCEEDINGS -> MAY_CHANGE;
            default -> RECORDED_WRONGLY;
        };
    }

    /** Whether some choice of one region on each axis of the set makes it a yes; leaves that choice in {@code tried}. */
    private boolean assign(List<Integer> set, int at, long[] tried) {
        if (at == set.size()) {
            return ++trials <= TRIALS_MAX && program.verdict(tried, STEPS_MAX) == Verdict.YES;
        }
        int axis = set.get(at);
        int regions = program.axes().get(axis).regions();
        for (int distance = 0; distance < regions && trials <= TRIALS_MAX; distance++) {
            for (long bit : around(axis, distance)) {
                tried[axis] = bit;
                boolean mayHelp = (mayStay || masks[axis] != bit) && !isHopeless(set, at + 1, tried);
                if (mayHelp && assign(set, at + 1, tried)) {
                    return true;
                }
            }
        }
        tried[axis] = masks[axis];
        return false;
    }

    /** The regions at a distance from where the person stands now, nearest first. */
    private List<Long> around(int axis, int distance) {
        int regions = program.axes().get(axis).regions();
        int low = masks[axis] == 0 ? 0 : Long.numberOfTrailingZeros(masks[axis]);
        int high = masks[axis] == 0 ? 0 : Long.SIZE - 1 - Long.numberOfLeadingZeros(masks[axis]);
        List<Long> bits = new ArrayList<>();
        if (distance == 0) {
            for (int region = low; region <= high; region++) {
                bits.add(1L << region);
            }
            return bits;
        }
        if (low - distance >= 0) {
            bits.add(1L << (low - distance));
        }
        if (high + distance < regions) {
            bits.add(1L << (high + distance));
        }
        return bits;
    }

    private Change.Step step(int axis, long[] tried) {
        Axis on = program.axes().get(axis);
        Field shown = on.field();
        if (on instanceof LineAxis line) {
            widen(axis, tried);
            shown = line.shown();
        }
        return new Change.Step(shown, on.describe(tried[axis]));
    }

    /** Joins the neighbours that would do as well, so that the sentence names the whole span. */
    private void widen(int axis, long[] tried) {
        int regions = program.axes().get(axis).regions();
        long span = tried[axis];
        for (int up = Long.numberOfTrailingZeros(span) + 1; up < regions && good(axis, 1L << up, tried); up++) {
            span |= 1L << up;
        }
        for (int down = Long.numberOfTrailingZeros(span) - 1; down >= 0 && good(axis, 1L << down, tried); down--) {
            span |= 1L << down;
        }
        tried[axis] = span;
    }

    private boolean good(int axis, long bit, long[] tried) {
        long[] other = tried.clone();
        other[axis] = bit;
        return program.verdict(other, STEPS_MAX) == Verdict.YES;
    }
}
