package org.homeward.benchmarks.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * True pairs that have something in common, and what became of them.
 *
 * @param name what they have in common
 * @param pairs how many there are
 * @param missed how many of them the engine does not list
 * @param review how many of them a person has to look at
 * @param medianBits half of them have less evidence than this, in bits with the prior
 */
record ErrorClass(String name, int pairs, int missed, int review, double medianBits) {

    /** Classes of pairs; a pair may be in several or in none. The one with the largest share not proposed comes first. */
    static List<ErrorClass> of(List<JudgedPair> pairs, Function<JudgedPair, Collection<String>> names) {
        Map<String, List<JudgedPair>> classes = new TreeMap<>();
        for (JudgedPair pair : pairs) {
            for (String name : names.apply(pair)) {
                classes.computeIfAbsent(name, any -> new ArrayList<>()).add(pair);
            }
        }
        return classes.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(ErrorClass::notProposed)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(ErrorClass::pairs).reversed()))
                .toList();
    }

    /** One class. */
    static ErrorClass of(String name, List<JudgedPair> pairs) {
        double[] bits = pairs.stream().mapToDouble(JudgedPair::bits).sorted().toArray();
        return new ErrorClass(
                name,
                pairs.size(),
                (int) pairs.stream().filter(JudgedPair::missed).count(),
                (int) pairs.stream()
                        .filter(pair -> pair.fate() == JudgedPair.Fate.REVIEW)
                        .count(),
                bits.length == 0 ? 0 : bits[bits.length / 2]);
    }

    /** The share that a person has to find or to look at. */
    double notProposed() {
        return pairs == 0 ? 0 : (double) (missed + review) / pairs;
    }

    double missedShare() {
        return pairs == 0 ? 0 : (double) missed / pairs;
    }
}
