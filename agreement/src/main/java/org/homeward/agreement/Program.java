package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A program is one condition made ready for one reference day.
 *
 * <p>People who lie in the same regions on every axis get the same answer, which is computed once: by three-valued logic
 * first, then, where that leaves it open, by trying one completion of each kind.
 */
final class Program {

    /** More completions than these are not tried; the answer is then "cannot tell", which is always sound. */
    static final int COMPLETIONS_MAX = 20_000;

    /** Distinct kinds of people kept; a list of a million has some hundreds. */
    private static final int OUTCOMES_MAX = 50_000;

    private final Condition condition;
    private final LocalDate childOn;
    private final RankTable ranks;
    private final List<Axis> axes = new ArrayList<>();
    private final Map<Field, Integer> axisOf = new EnumMap<>(Field.class);
    private final Map<Atom, Long> whereTrue = new LinkedHashMap<>();
    private final Map<Key, Outcome> outcomes = new ConcurrentHashMap<>();

    /** Ages are counted on {@code reference}; whether somebody is a child, on {@code childOn}. */
    Program(Condition condition, LocalDate reference, LocalDate childOn, Agreement agreement) {
        this.condition = condition;
        this.childOn = childOn;
        this.ranks = agreement.ranks();
        List<String> parties = agreement.parties().stream().map(Party::id).toList();
        Map<Field, List<Atom>> byAxis = new EnumMap<>(Field.class);
        condition
                .atoms()
                .distinct()
                .forEach(atom -> byAxis.computeIfAbsent(atom.field().axis(), none -> new ArrayList<>())
                        .add(atom));
        byAxis.forEach((field, atoms) -> {
            Axis axis = Axis.of(field, atoms, reference, parties);
            axisOf.put(field, axes.size());
            axes.add(axis);
            atoms.forEach(atom -> whereTrue.put(atom, axis.whereTrue(atom)));
        });
    }

    /** Whether some axis has more regions than can be handled. */
    boolean isTooComplex() {
        return axes.stream().anyMatch(axis -> axis.regions() > Axis.REGIONS_MAX);
    }

    List<Axis> axes() {
        return axes;
    }

    /** The regions of one person on every axis. */
    private static final class Key {

        private final long[] masks;

        Key(long[] masks) {
            this.masks = masks;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(masks, key.masks);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(masks);
        }
    }

    /** One atom with the answer it gave. */
    record Part(Atom atom, Verdict verdict) {}

    /** The answer for one kind of people. */
    record Outcome(Verdict verdict, List<Part> parts, boolean everyValueAgrees, Optional<Change> nearestChange) {}

    Outcome decide(Evidence evidence) {
        long[] masks = new long[axes.size()];
        for (int i = 0; i < masks.length; i++) {
            Axis axis = axes.get(i);
            masks[i] = axis.mask(value(evidence, axis.field()));
        }
        return decide(masks);
    }

    private Object value(Evidence evidence, Field field) {
        return switch (field) {
            case CHILD ->
                evidence.isChild(childOn).<Object>map(Object::toString).orElse(Evidence.NONE);
            case RANK_VALUE -> {
                OptionalLong value = ranks.value(evidence.word(Field.RANK).orElse(""));
                yield value.isPresent() ? (Object) value.getAsLong() : Evidence.NONE;
            }
            default -> evidence.valueOrNone(field);
        };
    }

    private Outcome decide(long[] masks) {
        Key key = new Key(masks);
        Outcome known = outcomes.get(key);
        if (known != null) {
            return known;
        }
        Outcome outcome = compute(masks);
        if (outcomes.size() < OUTCOMES_MAX) {
            outcomes.put(key, outcome);
        }
        return outcome;
    }

    /** The answer where nothing at all is known. */
    Verdict ofAnybody() {
        return verdict(everything());
    }

    private long[] everything() {
        return axes.stream().mapToLong(Axis::everything).toArray();
    }

    private Outcome compute(long[] masks) {
        Verdict quick = kleene(condition, masks);
        Verdict verdict = quick == Verdict.CANNOT_TELL ? exact(masks, COMPLETIONS_MAX) : quick;
        List<Part> parts = new ArrayList<>();
        explain(condition, quick, masks, parts);
        Optional<Change> change = verdict == Verdict.YES ? Optional.empty() : new NearestChange(this, masks).find();
        return new Outcome(verdict, List.copyOf(parts), quick != verdict, change);
    }

    private Verdict verdict(long[] masks) {
        return verdict(masks, COMPLETIONS_MAX);
    }

    /** The answer, trying at most so many completions; beyond them "cannot tell". */
    Verdict verdict(long[] masks, int completionsMax) {
        Verdict quick = kleene(condition, masks);
        return quick == Verdict.CANNOT_TELL ? exact(masks, completionsMax) : quick;
    }

    /** Kleene's strong three-valued logic: sound, and cheap, but blind to two atoms that hang together. */
    private Verdict kleene(Condition part, long[] masks) {
        return switch (part) {
            case Condition.Constant constant -> constant.value() ? Verdict.YES : Verdict.NO;
            case Condition.Single single -> {
                long mask = masks[axisOf.getOrDefault(single.atom().field().axis(), 0)];
                long held = mask & whereTrue.getOrDefault(single.atom(), 0L);
                // A value outside every region (a third party as holder) meets nothing.
                yield held == 0 ? Verdict.NO : held == mask ? Verdict.YES : Verdict.CANNOT_TELL;
            }
            case Condition.All all -> {
                Verdict sum = Verdict.YES;
                for (Condition inner : all.parts()) {
                    Verdict verdict = kleene(inner, masks);
                    if (verdict == Verdict.NO) {
                        yield Verdict.NO;
                    }
                    sum = verdict == Verdict.CANNOT_TELL ? verdict : sum;
                }
                yield sum;
            }
            case Condition.Any any -> {
                Verdict sum = Verdict.NO;
                for (Condition inner : any.parts()) {
                    Verdict verdict = kleene(inner, masks);
                    if (verdict == Verdict.YES) {
                        yield Verdict.YES;
                    }
                    sum = verdict == Verdict.CANNOT_TELL ? verdict : sum;
                }
                yield sum;
            }
        };
    }

    /** Tries one completion of every kind; on regions no atom is left open, so each has a plain answer. */
    private Verdict exact(long[] masks, int completionsMax) {
        long completions = 1;
        for (long mask : masks) {
            completions *= Math.max(1, Long.bitCount(mask));
            if (completions > completionsMax) {
                return Verdict.CANNOT_TELL;
            }
        }
        long[] tried = masks.clone();
        boolean[] seen = new boolean[2];
        enumerate(0, masks, tried, seen);
        if (seen[0] && seen[1]) {
            return Verdict.CANNOT_TELL;
        }
        return seen[1] ? Verdict.YES : Verdict.NO;
    }

    private void enumerate(int axis, long[] masks, long[] tried, boolean[] seen) {
        if (seen[0] && seen[1]) {
            return;
        }
        if (axis == masks.length) {
            seen[kleene(condition, tried) == Verdict.YES ? 1 : 0] = true;
            return;
        }
        if (masks[axis] == 0) {
            enumerate(axis + 1, masks, tried, seen);
            return;
        }
        for (long rest = masks[axis]; rest != 0; rest &= rest - 1) {
            tried[axis] = Long.lowestOneBit(rest);
            enumerate(axis + 1, masks, tried, seen);
        }
        tried[axis] = masks[axis];
    }

    /** The atoms that made {@code verdict}: all that held, or all that failed, or all that are open. */
    private void explain(Condition part, Verdict verdict, long[] masks, List<Part> parts) {
        switch (part) {
            case Condition.Constant constant -> {}
            case Condition.Single single -> parts.add(new Part(single.atom(), verdict));
            case Condition.All all -> explainEach(all.parts(), verdict, masks, parts, false);
            case Condition.Any any -> explainEach(any.parts(), verdict, masks, parts, verdict == Verdict.YES);
        }
    }

    private void explainEach(
            List<Condition> inner, Verdict verdict, long[] masks, List<Part> parts, boolean oneIsEnough) {
        for (Condition each : inner) {
            if (kleene(each, masks) == verdict) {
                explain(each, verdict, masks, parts);
                if (oneIsEnough) {
                    return;
                }
            }
        }
    }
}
