package org.homeward.app.tables.formats;

import java.util.Arrays;

/** How much a text looks like Ukrainian or Russian, by how often their letters occur and where capitals stand. */
final class CyrillicLetters {

    /** Letters of both languages from the most to the least frequent in running text. */
    private static final String BY_FREQUENCY = "оаиентірсвлкдмпуяьзчбгйхжюшцїєщґыэёъф";

    private static final double UNKNOWN = -7.0;
    private static final double CAPITAL_AFTER_SMALL = -3.0;
    private static final double[] LOGARITHM = new double[0x100];

    static {
        Arrays.fill(LOGARITHM, UNKNOWN);
        for (int rank = 0; rank < BY_FREQUENCY.length(); rank++) {
            // Letter frequencies fall off about exponentially with rank.
            LOGARITHM[BY_FREQUENCY.charAt(rank) - 0x400] = -2.3 - rank * 0.1;
        }
    }

    private CyrillicLetters() {}

    static boolean is(int letter) {
        return letter >= 0x400 && letter < 0x500 && LOGARITHM[Character.toLowerCase(letter) - 0x400] > UNKNOWN;
    }

    /** Mean log likelihood of the characters beyond ASCII; 0 where there are none. */
    static double likelihood(CharSequence text) {
        double sum = 0;
        int count = 0;
        char before = ' ';
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter >= 0x80) {
                count++;
                sum += is(letter) ? LOGARITHM[Character.toLowerCase(letter) - 0x400] : UNKNOWN;
                if (Character.isUpperCase(letter) && Character.isLowerCase(before)) {
                    sum += CAPITAL_AFTER_SMALL;
                }
            }
            before = letter;
        }
        return count == 0 ? 0 : sum / count;
    }
}
