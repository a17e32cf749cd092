package org.homeward.linkage.names;

/**
 * What a surname's ending shows of its bearer's gender. Only endings that hardly ever mislead count: -ова and -ська for a
 * woman, -ов, -ський and -ий for a man; -ина does not, for men are called Калина too.
 */
final class SurnameEndings {
    private static final int OWNER_MIN = 5;

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
        boolean adjective = !token.stem().equals(skeleton) && !skeleton.endsWith("ina");
        if (adjective) {
            return skeleton.endsWith("a") ? Gender.FEMALE : Gender.MALE;
        }
        return skeleton.endsWith("ov") && skeleton.length() >= OWNER_MIN ? Gender.MALE : Gender.UNKNOWN;
    }
}
