package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An axis is all the values of one field, cut into regions that a given set of atoms cannot tell apart.
 *
 * <p>Every atom is constant on a region, so trying one value of each region tries them all. Sets of regions are bits of a
 * {@code long}.
 */
sealed interface Axis permits Axis.Words, Axis.Codes, LineAxis {

    /** One bit of a {@code long} each, with room to spare. */
    int REGIONS_MAX = 62;

    /** What {@link #describe} says of any word but those that are named. */
    String ANOTHER = "*";

    Field field();

    /** How many regions there are. */
    int regions();

    /** The regions in which the value may lie; all of them for {@link Evidence#NONE}. */
    long mask(Object value);

    /** The regions in which {@code atom} is true. */
    long whereTrue(Atom atom);

    /** The values of the regions of {@code mask}, which is one region or a run of neighbours, in words. */
    String describe(long mask);

    default long everything() {
        return (1L << regions()) - 1;
    }

    /** An axis for {@code atoms}, which all lie on {@code field}; ages and children are counted on the days given. */
    static Axis of(Field field, List<Atom> atoms, LocalDate reference, LocalDate childOn, List<String> parties) {
        return switch (field.kind()) {
            case WORD, FLAG -> Words.of(field, atoms, parties);
            case CODES -> Codes.of(field, atoms);
            case NUMBER, DAY -> LineAxis.of(field, atoms, reference, childOn);
        };
    }

    /** Words, each region standing for all words that the atoms treat alike. */
    record Words(
            Field field,
            List<String> representatives,
            List<Atom> atoms,
            Map<List<Boolean>, Integer> byTruth,
            Map<String, Long> memo)
            implements Axis {

        /** Stands for every word that no atom names; no word of a file can hold its first character. */
        private static final String OTHER = "\u0000other";

        private static final int MEMO_MAX = 10_000;

        static Words of(Field field, List<Atom> atoms, List<String> parties) {
            Set<String> candidates = new LinkedHashSet<>(field.words());
            if (field == Field.HOLDER || field == Field.OWN) {
                candidates.addAll(parties);
            } else if (candidates.isEmpty()) {
                atoms.forEach(atom -> candidates.addAll(atom.words()));
                candidates.add(OTHER);
                atoms.forEach(atom -> atom.words().forEach(word -> candidates.add(word + OTHER)));
            }
            Map<List<Boolean>, Integer> byTruth = new LinkedHashMap<>();
            List<String> representatives = new ArrayList<>();
            for (String candidate : candidates) {
                if (byTruth.putIfAbsent(truth(atoms, candidate), representatives.size()) == null) {
                    representatives.add(candidate);
                }
            }
            return new Words(field, representatives, atoms, byTruth, new ConcurrentHashMap<>());
        }

        private static List<Boolean> truth(List<Atom> atoms, String word) {
            return atoms.stream().map(atom -> atom.testWord(word)).toList();
        }

        @Override
        public int regions() {
            return representatives.size();
        }

        @Override
        public long mask(Object value) {
            if (!(value instanceof String word)) {
                return everything();
            }
            Long known = memo.get(word);
            if (known != null) {
                return known;
            }
            Integer region = byTruth.get(truth(atoms, word));
            // A party outside the agreement fits no region that a party of it fits; it lies in none.
            long mask = region == null ? 0 : 1L << region;
            if (memo.size() < MEMO_MAX) {
                memo.put(word, mask);
            }
            return mask;
        }

        @Override
        public long whereTrue(Atom atom) {
            long mask = 0;
            for (int region = 0; region < representatives.size(); region++) {
                mask |= atom.testWord(representatives.get(region)) ? 1L << region : 0;
            }
            return mask;
        }

        @Override
        public String describe(long mask) {
            String word = representatives.get(Long.numberOfTrailingZeros(mask));
            return word.equals(OTHER) ? ANOTHER : word.replace(OTHER, "…");
        }
    }

    /** Sets of medical codes, each region standing for all sets that the atoms treat alike. */
    record Codes(Field field, List<Set<String>> representatives, List<Atom> atoms, Map<List<Boolean>, Integer> byTruth)
            implements Axis {

        /** Kinds of codes told apart; with n of them there are 2 to the n sets to try. More is too complex, and a fault. */
        private static final int CLASSES_MAX = 12;

        static Codes of(Field field, List<Atom> atoms) {
            Map<List<Boolean>, String> classes = new LinkedHashMap<>();
            for (String code : AnnexOne.codes()) {
                classes.putIfAbsent(truth(atoms, Set.of(code)), code);
            }
            if (classes.size() > CLASSES_MAX) {
                return new Codes(field, Collections.nCopies(REGIONS_MAX + 1, Set.of()), atoms, Map.of());
            }
            List<String> kinds = List.copyOf(classes.values());
            Map<List<Boolean>, Integer> byTruth = new LinkedHashMap<>();
            List<Set<String>> representatives = new ArrayList<>();
            for (int bits = 0; bits < 1 << kinds.size(); bits++) {
                Set<String> codes = new TreeSet<>();
                for (int kind = 0; kind < kinds.size(); kind++) {
                    if ((bits >> kind & 1) == 1) {
                        codes.add(kinds.get(kind));
                    }
                }
                if (byTruth.putIfAbsent(truth(atoms, codes), representatives.size()) == null) {
                    representatives.add(codes);
                }
            }
            return new Codes(field, representatives, atoms, byTruth);
        }

        private static List<Boolean> truth(List<Atom> atoms, Set<String> codes) {
            return atoms.stream().map(atom -> atom.testCodes(codes)).toList();
        }

        @Override
        public int regions() {
            return representatives.size();
        }

        @Override
        @SuppressWarnings("unchecked") // Evidence puts nothing but sets of codes there.
        public long mask(Object value) {
            if (!(value instanceof Set<?> codes)) {
                return everything();
            }
            Integer region = byTruth.get(truth(atoms, (Set<String>) codes));
            return region == null ? 0 : 1L << region;
        }

        @Override
        public long whereTrue(Atom atom) {
            long mask = 0;
            for (int region = 0; region < representatives.size(); region++) {
                mask |= atom.testCodes(representatives.get(region)) ? 1L << region : 0;
            }
            return mask;
        }

        @Override
        public String describe(long mask) {
            Set<String> codes = representatives.get(Long.numberOfTrailingZeros(mask));
            return codes.isEmpty() ? "-" : String.join(", ", codes);
        }
    }
}
