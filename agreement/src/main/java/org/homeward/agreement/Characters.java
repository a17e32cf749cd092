package org.homeward.agreement;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Characters reads a text one character after the other and tells those that no agreement may hold: they hide, reorder or
 * pile up, so that what is read is not what is signed.
 *
 * <p>Rules after Unicode Technical Report 36 (security considerations) and Annexes 15 (normal forms) and 31 (joiners).
 */
final class Characters {

    /** Annex 15's limit for text that can be brought to a normal form in a stream; sorting longer runs costs its square. */
    private static final int MARKS_IN_A_ROW_MAX = 30;

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Scripts whose letters look alike; no word of any language mixes them. */
    private static final Set<UnicodeScript> LOOK_ALIKE = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.COPTIC,
            UnicodeScript.CHEROKEE);

    private int before = ' ';
    private int marks;

    /** Whether {@code point}, which follows what was given before, may not stand there. */
    boolean forbid(int point) {
        marks = isMark(point) ? marks + 1 : 0;
        boolean joinsNothing = (point == NON_JOINER || point == JOINER) && !usesJoiners(before);
        before = point;
        return joinsNothing || marks > MARKS_IN_A_ROW_MAX || isForbidden(point);
    }

    /** The name of the first character of {@code text} that may not stand there, such as {@code U+202E}. */
    static Optional<String> firstForbidden(String text) {
        Characters characters = new Characters();
        return text.codePoints()
                .filter(characters::forbid)
                .mapToObj(Characters::name)
                .findFirst();
    }

    static String name(int point) {
        return "U+%04X".formatted(point);
    }

    /** Whether {@code point} may stand nowhere. */
    static boolean isForbidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            case Character.FORMAT -> point != NON_JOINER && point != JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE, Character.PRIVATE_USE ->
                true;
            default -> isBlankOrChoosesAShape(point) || isNoCharacter(point);
        };
    }

    /** Fillers that print as nothing, and selectors that only change the shape of what stands before them. */
    private static boolean isBlankOrChoosesAShape(int point) {
        boolean blank = point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || point == 0x2800
                || point == 0x3164
                || point == 0xFFA0;
        boolean shape = (point >= 0x180B && point <= 0x180F)
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF);
        return blank || shape;
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Persian and the scripts of India need joiners to be spelt; elsewhere they only hide. */
    private static boolean usesJoiners(int point) {
        return (Character.isLetter(point) || isMark(point))
                && switch (UnicodeScript.of(point)) {
                    case LATIN, CYRILLIC, GREEK, ARMENIAN, COPTIC, CHEROKEE, HAN, HANGUL, HIRAGANA, KATAKANA, COMMON ->
                        false;
                    default -> true;
                };
    }

    /** The first word of {@code text} with letters of two scripts that look alike, such as a Latin letter among Cyrillic ones. */
    static Optional<String> firstMixedWord(String text) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        int start = 0;
        for (int i = 0; i <= text.length(); ) {
            int point = i < text.length() ? text.codePointAt(i) : ' ';
            boolean inWord = Character.isLetter(point) || isMark(point);
            if (inWord && LOOK_ALIKE.contains(UnicodeScript.of(point))) {
                scripts.add(UnicodeScript.of(point));
            }
            if (!inWord && scripts.size() > 1) {
                return Optional.of(text.substring(start, i));
            }
            i += Character.charCount(point);
            if (!inWord) {
                scripts.clear();
                start = i;
            }
        }
        return Optional.empty();
    }
}
