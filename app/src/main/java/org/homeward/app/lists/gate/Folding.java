package org.homeward.app.lists.gate;

import java.util.Locale;

/**
 * Reduces names to what their common spellings share, within one script.
 *
 * <p>Only for finding a name that is surely twice inside one list or register; who may be who across scripts and spellings
 * {@link SamePeople} asks module {@code linkage}.
 */
final class Folding {

    private Folding() {}

    /** Letters alone, small, with Ukrainian and Russian letters of like sound made one. */
    static String of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(small.length());
        for (int index = 0; index < small.length(); index++) {
            char letter = small.charAt(index);
            switch (letter) {
                case 'ё', 'є', 'э' -> folded.append('е');
                case 'і', 'ї', 'ы', 'й' -> folded.append('и');
                case 'ґ' -> folded.append('г');
                case 'ь', 'ъ' -> {
                    // Signs without a sound are dropped and added at will.
                }
                default -> {
                    if (Character.isLetter(letter)) {
                        folded.append(letter);
                    }
                }
            }
        }
        return folded.toString();
    }

    /** True where the texts differ by at most {@code most} letters put in, left out, changed, or swapped with a neighbour. */
    static boolean within(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most || Math.max(one.length(), other.length()) > 120) {
            return false;
        }
        int[] twoBack = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            row[0] = line;
            int least = line;
            for (int column = 1; column <= other.length(); column++) {
                boolean same = one.charAt(line - 1) == other.charAt(column - 1);
                int cost = Math.min(Math.min(row[column - 1], before[column]) + 1, before[column - 1] + (same ? 0 : 1));
                if (line > 1
                        && column > 1
                        && one.charAt(line - 1) == other.charAt(column - 2)
                        && one.charAt(line - 2) == other.charAt(column - 1)) {
                    cost = Math.min(cost, twoBack[column - 2] + 1);
                }
                row[column] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return false;
            }
            int[] spare = twoBack;
            twoBack = before;
            before = row;
            row = spare;
        }
        return before[other.length()] <= most;
    }
}
