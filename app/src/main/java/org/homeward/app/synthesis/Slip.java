package org.homeward.app.synthesis;

import java.time.LocalDate;

/** One slip of a hand that copies: a letter, a digit, a date. */
final class Slip {

    private static final String UKRAINIAN = "оаинвітерслкдмпугзбчхйжшюцєїфь";
    private static final String RUSSIAN = "оеаинтсрвлкмдпуягыьзбчйхжшюцэф";
    private static final String LATIN = "aeiouhkvrynstlmdbgpzc";

    private Slip() {}

    /** One letter replaced, left out, doubled, put in or exchanged with its neighbour; a word of one letter stays. */
    static String letter(String word, Draw draw) {
        if (word.length() < 2) {
            return word;
        }
        int at = draw.chance(0.1) ? 0 : draw.between(1, word.length() - 1);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        char struck = word.charAt(at);
        return switch (draw.below(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> before + like(struck, other(word, draw)) + after;
            case 7, 8, 9, 10, 11 -> word.length() > 2 && at > 0 ? before + after : word + struck;
            case 12, 13 -> before + struck + Character.toLowerCase(struck) + after;
            case 14, 15 -> before + struck + other(word, draw) + after;
            default -> exchanged(word, Math.min(at, word.length() - 2));
        };
    }

    private static String exchanged(String word, int at) {
        char first = word.charAt(at);
        char second = word.charAt(at + 1);
        return word.substring(0, at)
                + like(first, Character.toLowerCase(second))
                + like(second, Character.toLowerCase(first))
                + word.substring(at + 2);
    }

    private static char like(char model, char letter) {
        return Character.isUpperCase(model) ? Character.toUpperCase(letter) : letter;
    }

    private static char other(String word, Draw draw) {
        char last = Character.toLowerCase(word.charAt(word.length() - 1));
        boolean ukrainian = word.indexOf('і') >= 0 || word.indexOf('ї') >= 0 || word.indexOf('є') >= 0;
        String alphabet = last < 0x400 ? LATIN : ukrainian ? UKRAINIAN : RUSSIAN;
        return alphabet.charAt(draw.below(alphabet.length()));
    }

    /** One digit of {@code text} from position {@code from} on replaced by another. */
    static String digit(String text, int from, Draw draw) {
        int at = draw.between(from, text.length() - 1);
        while (!Character.isDigit(text.charAt(at))) {
            at = at == text.length() - 1 ? from : at + 1;
        }
        return turned(text, at, draw);
    }

    /**
     * One digit of a date wrong, mostly a last one: 1984 for 1985, the 14th for the 13th.
     *
     * @param date ten characters, year first with hyphens or day first with stops
     */
    static String dateDigit(String date, Draw draw) {
        boolean yearFirst = date.charAt(4) == '-';
        int[] last = yearFirst ? new int[] {9, 9, 6, 3, 3, 8, 2} : new int[] {1, 1, 4, 9, 9, 0, 8};
        return draw.chance(0.97) ? turned(date, last[draw.below(last.length)], draw) : digit(date, 0, draw);
    }

    private static String turned(String text, int at, Draw draw) {
        char wrong = (char) ('0' + (text.charAt(at) - '0' + draw.between(1, 9)) % 10);
        return text.substring(0, at) + wrong + text.substring(at + 1);
    }

    /** Day and month exchanged; the same text where that is no date. */
    static String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() > 12
                ? date.toString()
                : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                        .toString();
    }
}
