package org.homeward.linkage.names;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.linkage.text.EditPattern;

/** How alike two words of names are, 0 to 1: by class, link, initial, sound or letters, whichever says most. */
final class TokenSimilarity {
    private static final int ALPHABET = 128;
    private static final double TRANSLATED = 0.97;
    private static final double LINKED = 0.85;
    private static final double INITIAL = 0.8;
    private static final double COARSE = 0.9;
    private static final double SHORTENED = 0.7;
    private static final int SHORTENED_LETTERS = 3;
    /** Below this share of equal letters two words are simply different. */
    private static final double LETTERS_MIN = 0.6;
    /** An edit weighs more than its share of letters: one in five is a fair typo, two in five another name. */
    private static final double EDIT_WEIGHT = 1.5;

    private static final List<String> PATRONYMICS = List.of("oviC", "eviC", "ovna", "evna", "ivna");
    private static final int PATRONYMIC_MIN = 6;

    private final Names names;

    TokenSimilarity(Names names) {
        this.names = names;
    }

    double similarity(NameToken left, NameToken right) {
        Relation relation = names.relation(left, right);
        double known = switch (relation) {
            case EQUAL_CLASS -> 1;
            case TRANSLATION -> TRANSLATED;
            case VARIANT, DIMINUTIVE -> LINKED;
            case INITIAL -> INITIAL;
            case NONE -> left.initial() || right.initial() ? 0 : bySound(left, right);
        };
        return relation == Relation.VARIANT || relation == Relation.DIMINUTIVE
                ? Math.max(known, byLetters(left, right))
                : known;
    }

    private double bySound(NameToken left, NameToken right) {
        double letters = byLetters(left, right);
        double sound = names.sameSound(left, right) ? COARSE : 0;
        return Math.max(Math.max(letters, sound), shortened(left, right));
    }

    private static double shortened(NameToken left, NameToken right) {
        String shorter = left.skeleton().length() < right.skeleton().length() ? left.skeleton() : right.skeleton();
        String longer = shorter.equals(left.skeleton()) ? right.skeleton() : left.skeleton();
        return shorter.length() == SHORTENED_LETTERS && longer.startsWith(shorter) ? SHORTENED : 0;
    }

    private static double byLetters(NameToken left, NameToken right) {
        if (patronymic(left) != patronymic(right)) {
            return 0;
        }
        double best = 0;
        for (String one : left.skeletons()) {
            for (String other : right.skeletons()) {
                best = Math.max(best, ofLetters(one, other));
            }
        }
        best = Math.max(best, ofLetters(left.stem(), right.stem()));
        return best >= LETTERS_MIN ? 1 - EDIT_WEIGHT * (1 - best) : 0;
    }

    /** A father's name is near his own in letters, and another person's. */
    private static boolean patronymic(NameToken token) {
        String skeleton = token.skeleton();
        return skeleton.length() > PATRONYMIC_MIN && PATRONYMICS.stream().anyMatch(skeleton::endsWith);
    }

    /** One less the share of letters to be edited. */
    static double ofLetters(String left, String right) {
        byte[] one = left.getBytes(StandardCharsets.ISO_8859_1);
        byte[] other = right.getBytes(StandardCharsets.ISO_8859_1);
        int edits = new EditPattern(ALPHABET).set(one, 0, one.length).alignment(other, 0, other.length);
        return 1 - (double) edits / Math.max(one.length, other.length);
    }
}
