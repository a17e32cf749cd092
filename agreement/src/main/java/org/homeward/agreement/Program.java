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
 * first, then, where that leaves it open, by trying what the unknown may turn out to be, kind by kind.
 */
final class Program {

    /** More steps than these are not taken; the answer is then "cannot tell", which is always sound. */
    private static final int STEPS_MAX = 20_000;

    /** Distinct kinds of people kept; a list of a million has some hundreds. */
    private static final int OUTCOMES_MAX = 50_000;

    private final Condition condition;
    private final RankTable ranks;
    private final List<Axis> axes = new ArrayList<>();
    private final Map<Field, Integer> axisOf = new EnumMap<>(Field.class);
    private final Map<Atom, Long> whereTrue = new LinkedHashMap<>();
    private final Map<Key, Outcome> outcomes = new ConcurrentHashMap<>();

    /** Ages are counted on {@code reference}; whether somebody is a child, on {@code childOn}. */
    Program(Condition condition, LocalDate reference, LocalDate childOn, Agreement agreement) {
        this.condition = condition;
        this.ranks = agreement.ranks();
        List<String> parties = agreement.parties().stream().map(Party::id).toList();
        Map<Field, List<Atom>> byAxis = new EnumMap<>(Field.class);
        condition
                .atoms()
                .distinct()
                .forEach(atom -> byAxis.computeIfAbsent(atom.field().axis(), none -> new ArrayList<>())
                        .add(atom));
        byAxis.forEach((field, atoms) -> {
            Axis axis = Axis.of(field, atoms, reference, childOn, parties);
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
            if (axis instanceof LineAxis line && line.asksForChildren()) {
                Optional<String> said = evidence.word(Field.CHILD);
                masks[i] = said.isEmpty() ? masks[i] : line.narrowed(masks[i], Boolean.parseBoolean(said.get()));
            }
        }
        return decide(masks);
    }

    private Object value(Evidence evidence, Field field) {
        return switch (field) {
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

    /** Whether somebody may meet the condition; empty where that is not settled within {@code steps}. */
    Optional<Boolean> canBeMet(int steps) {
        Search search = new Search(steps);
        // One who does not meet it need not be found.
        search.no = true;
        search.from(everything());
        return search.yes ? Optional.of(true) : search.isSettled() ? Optional.of(false) : Optional.empty();
    }

    private long[] everything() {
        return axes.stream().mapToLong(Axis::everything).toArray();
    }

    private Outcome compute(long[] masks) {
        Verdict quick = kleene(condition, masks);
        Verdict verdict = quick == Verdict.CANNOT_TELL ? exact(masks, STEPS_MAX) : quick;
        List<Part> parts = new ArrayList<>();
        explain(condition, quick, masks, parts);
        Optional<Change> change = verdict == Verdict.YES ? Optional.empty() : new NearestChange(this, masks).find();
        return new Outcome(verdict, List.copyOf(parts), quick != verdict, change);
    }

    /** The answer, taking at most so many steps; beyond them "cannot tell". */
    Verdict verdict(long[] masks, int stepsMax) {
        Verdict quick = kleene(condition, masks);
        return quick == Verdict.CANNOT_TELL ? exact(masks, stepsMax) : quick;
    }

    /** Whether nothing that lies within {@code masks} can meet the condition, as far as a glance tells. */
    boolean isHopeless(long[] masks) {
        return kleene(condition, masks) == Verdict.NO;
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

    private Verdict exact(long[] masks, int stepsMax) {
        Search search = new Search(stepsMax);
        search.from(masks);
        if ((search.yes && search.no) || !search.isSettled()) {
            return Verdict.CANNOT_TELL;
        }
        return search.yes ? Verdict.YES : Verdict.NO;
    }

    /** A search tries what is open both ways, atom by atom, until a glance decides; it looks for one yes and one no. */
    private final class Search {

        private int left;
        private boolean yes;
        private boolean no;

        Search(int steps) {
            left = steps;
        }

        boolean isSettled() {
            return left >= 0;
        }

        void from(long[] masks) {
            if ((yes && no) || --left < 0) {
                return;
            }
            switch (kleene(condition, masks)) {
                case YES -> yes = true;
                case NO -> no = true;
                case CANNOT_TELL -> {
                    Atom open = firstOpen(condition, masks);
                    int axis = axisOf.getOrDefault(open.field().axis(), 0);
                    long held = whereTrue.getOrDefault(open, 0L);
                    for (long half : new long[] {masks[axis] & held, masks[axis] & ~held}) {
                        long[] narrower = masks.clone();
                        narrower[axis] = half;
                        from(narrower);
                    }
                }
            }
        }
    }

    /** The first atom that leaves {@code part}, which is open, open. */
    private Atom firstOpen(Condition part, long[] masks) {
        return switch (part) {
            case Condition.Single single -> single.atom();
            case Condition.All all -> firstOpen(all.parts(), masks);
            case Condition.Any any -> firstOpen(any.parts(), masks);
            case Condition.Constant constant -> throw new IllegalStateException("a constant is never open");
        };
    }

    private Atom firstOpen(List<Condition> parts, long[] masks) {
        for (Condition part : parts) {
            if (kleene(part, masks) == Verdict.CANNOT_TELL) {
                return firstOpen(part, masks);
            }
        }
        throw new IllegalStateException("what is open has an open part");
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
