package org.homeward.linkage.names;

/** The script a token is written in, after look-alike letters were repaired. */
public enum Script {
    CYRILLIC,
    LATIN,
    ARABIC,
    HEBREW,
    GEORGIAN,
    ARMENIAN,
    GREEK,
    HANGUL,
    /** Another script, read through ICU's general romanisation. */
    OTHER,
    /** No letter at all. */
    NONE;

    private static final int LAST_LATIN = 0x24F;

    /** The script of one code point, or {@link #NONE} for what is not a letter. */
    static Script of(int codePoint) {
        if (codePoint >= 0x400 && codePoint < 0x530) {
            return CYRILLIC;
        }
        if (codePoint <= LAST_LATIN) {
            return Character.isLetter(codePoint) ? LATIN : NONE;
        }
        if (!Character.isLetter(codePoint)) {
            return NONE;
        }
        return ofRareLetter(codePoint);
    }

    private static Script ofRareLetter(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        if (script == Character.UnicodeScript.CYRILLIC) {
            return CYRILLIC;
        } else if (script == Character.UnicodeScript.LATIN) {
            return LATIN;
        } else if (script == Character.UnicodeScript.ARABIC) {
            return ARABIC;
        } else if (script == Character.UnicodeScript.HEBREW) {
            return HEBREW;
        } else if (script == Character.UnicodeScript.GEORGIAN) {
            return GEORGIAN;
        } else if (script == Character.UnicodeScript.ARMENIAN) {
            return ARMENIAN;
        } else if (script == Character.UnicodeScript.GREEK) {
            return GREEK;
        } else if (script == Character.UnicodeScript.HANGUL) {
            return HANGUL;
        } else if (script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED) {
            return NONE;
        }
        return OTHER;
    }
}
