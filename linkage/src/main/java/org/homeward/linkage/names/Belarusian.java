package org.homeward.linkage.names;

import java.util.List;

/**
 * Reads words in Belarusian spelling, which writes unstressed о and е as heard (Каваленка, Пятроў) and д, т before a soft
 * vowel as дз, ц: a wide beam of all readings, of which the likeliest names are kept.
 */
final class Belarusian {
    /** Five ambiguous vowels and a few consonants; of longer words the unlikeliest readings are lost. */
    private static final int READINGS_MAX = 96;

    /** Shorter words are too short for an ending to tell. */
    private static final int ENDING_MIN = 6;

    private Belarusian() {}

    /** Whether a Cyrillic word shows a spelling that neither Ukrainian nor Russian has. */
    static boolean shows(String word) {
        boolean narrow = false;
        boolean wide = false;
        char before = 0;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            switch (letter) {
                case 'ў' -> {
                    return true;
                }
                case 'і' -> narrow = true;
                case 'ы', 'э' -> {
                    wide = true;
                    if (before == 'ж' || before == 'ч' || before == 'ш') {
                        return true;
                    }
                }
                case 'ч' -> {
                    if (before == 'ш') {
                        return true;
                    }
                }
                default -> {}
            }
            before = letter;
        }
        return (narrow && wide) || endsSo(word);
    }

    private static boolean endsSo(String word) {
        int length = word.length();
        if (length < ENDING_MIN) {
            return false;
        }
        char last = word.charAt(length - 1);
        if (last == 'і') {
            return word.endsWith("скі") || word.endsWith("цкі");
        }
        if (last == 'ч') {
            return word.endsWith("віч");
        }
        if (last == 'н') {
            return word.endsWith("цін") || word.endsWith("дзін");
        }
        return last == 'а'
                && (word.endsWith("енка") || word.endsWith("энка") || word.endsWith("чанка") || word.endsWith("ранка"));
    }

    /** Reads a word's groups by the Belarusian scheme and offers its likeliest readings, each dearer by one. */
    static void read(List<GraphemeTable.Grapheme> word, int scheme, int cost, Hypotheses hypotheses) {
        Beam beam = new Beam(READINGS_MAX);
        beam.restart(0);
        GraphemeTable.read(word, scheme, beam);
        List<String> readings = Spelling.standard().ranked(beam);
        for (int rank = 0; rank < Math.min(NameToken.HYPOTHESES_MAX, readings.size()); rank++) {
            hypotheses.offer(readings.get(rank), cost + rank);
        }
    }
}
