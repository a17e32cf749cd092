package org.homeward.linkage.names;

/**
 * What a surname's ending shows of its bearer's gender. Only endings that hardly ever mislead count: -ова and -ська for a
 * woman, -ов, -ський and -ий for a man; -ина does not, for men are called Калина too.
 */
final class SurnameEndings {
    private static final int LETTERS_MIN = 5;

    private SurnameEndings() {}

    static Gender gender(NameToken token) {
        String skeleton = token.skeleton();
        String folded = token.folded();
        if (folded.endsWith("ая") || folded.endsWith("яя")) {
            return Gender.FEMALE;
        }
        if (folded.endsWith("ий") || folded.endsWith("ый")) {
            return Gender.MALE;
        }
        if (skeleton.length() < LETTERS_MIN) {
            return Gender.UNKNOWN;
        }
        char last = skeleton.charAt(skeleton.length() - 1);
        char before = skeleton.charAt(skeleton.length() - 3);
        boolean adjective =
                skeleton.charAt(skeleton.length() - 2) == 'k' && (before == 's' || before == 'c' || before == 'z');
        if (skeleton.endsWith("ova") || (adjective && last == 'a')) {
            return Gender.FEMALE;
        }
        return skeleton.endsWith("ov") || (adjective && last == 'i') ? Gender.MALE : Gender.UNKNOWN;
    }
}
