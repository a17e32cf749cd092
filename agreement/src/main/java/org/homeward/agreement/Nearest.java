package org.homeward.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody who mistyped most likely meant. */
final class Nearest {

    private Nearest() {}

    /** The nearest of {@code words} within a third of the length of {@code typed}, at least two letters off. */
    static Optional<String> of(String typed, Collection<String> words) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        int limit = Math.max(2, typed.length() / 3);
        return words.stream()
                .filter(word -> distance(typed, word) <= limit)
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
