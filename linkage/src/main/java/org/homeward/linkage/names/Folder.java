package org.homeward.linkage.names;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Folds a name field into tokens: composed (NFKC), lower case, apostrophes and invisible characters dropped, look-alike
 * letters repaired, split at spaces, hyphens and punctuation.
 */
final class Folder {
    /** Characters of a field that are read; longer fields come from damaged files, not from people. */
    static final int FIELD_MAX = 160;
    /** Letters of a token that are read. */
    static final int TOKEN_MAX = 48;
    /** Tokens of a field that are read. */
    static final int TOKENS_MAX = 12;

    private static final Normalizer2 NORMALIZER = Normalizer2.getNFKCCasefoldInstance();
    /** Apostrophes, prime and half-ring letters that stand for a soft sign, an ayin or nothing. */
    private static final String APOSTROPHES = "'’ʼ′ʹ`´‘ʻˈ″ʺ\"ʿʾ‛ˊˋꞌ＇״׳”“";
    /** Hebrew letters that a geresh turns into the sounds of ch, j, zh and th. */
    private static final String GERESH = "צץגזת";

    /** An initial of up to this many letters is known by its full stop: "Yu.", "Shch.". */
    private static final int INITIAL_MAX = 4;
    /** Stretches an Arabic word on the line and is no letter of it. */
    private static final int TATWEEL = 0x640;

    private Folder() {}

    /**
     * One folded word.
     *
     * @param text the word; an initial of several letters keeps its full stop
     * @param script its script
     * @param initial whether it is only an initial
     * @param repaired whether look-alike letters or digits were replaced
     */
    record Word(String text, Script script, boolean initial, boolean repaired) {
        /** The letters alone. */
        String letters() {
            return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        }
    }

    static List<Word> words(String raw) {
        String text = normalize(raw.length() > FIELD_MAX ? raw.substring(0, FIELD_MAX) : raw);
        List<Word> words = new ArrayList<>(2);
        StringBuilder word = new StringBuilder(TOKEN_MAX);
        for (int at = 0; at < text.length() && words.size() < TOKENS_MAX; ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (partOfWord(codePoint) || vowelSign(codePoint)) {
                if (word.length() < TOKEN_MAX) {
                    word.appendCodePoint(codePoint);
                }
            } else if (codePoint == '\'' && heard(word, at < text.length() ? text.charAt(at) : ' ')) {
                word.append('\'');
            } else if (!vanishes(codePoint)) {
                close(word, codePoint == '.', words);
            }
        }
        if (words.size() < TOKENS_MAX) {
            close(word, false, words);
        }
        return words;
    }

    private static String normalize(String raw) {
        return plain(raw) ? raw.toLowerCase(Locale.ROOT) : fold(raw);
    }

    /** Whether a text holds only letters whose lower case is already folded and composed. */
    private static boolean plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= 0x80 && (letter < 0x400 || letter >= 0x460)) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        String folded = oneApostrophe(NORMALIZER.normalize(oneApostrophe(text)));
        return folded.indexOf('ς') < 0 ? folded : folded.replace('ς', 'σ');
    }

    private static String oneApostrophe(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char letter = raw.charAt(at);
            kept.append(APOSTROPHES.indexOf(letter) < 0 ? letter : '\'');
        }
        return kept.toString();
    }

    /**
     * The apostrophes that are heard: Latin 'o stands for ьо, which the other language writes е; a geresh makes another
     * sound of a Hebrew letter.
     */
    private static boolean heard(StringBuilder word, char next) {
        if (word.isEmpty() || word.length() >= TOKEN_MAX) {
            return false;
        }
        return next == 'o' || GERESH.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static boolean partOfWord(int codePoint) {
        return (Character.isLetter(codePoint) && codePoint != TATWEEL) || (codePoint >= '0' && codePoint <= '9');
    }

    /** Vowel signs of Indic and like scripts, which are marks of a script of their own. */
    private static boolean vowelSign(int codePoint) {
        int type = Character.getType(codePoint);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark && codePoint >= 0x900 && codePoint < 0x1AB0;
    }

    private static boolean vanishes(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == '\'' || codePoint == '`' || codePoint == '"';
        }
        int type = Character.getType(codePoint);
        return codePoint == TATWEEL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || APOSTROPHES.indexOf(codePoint) >= 0;
    }

    private static void close(StringBuilder word, boolean stop, List<Word> words) {
        if (!word.isEmpty()) {
            // What stood between two letters may be gone, so that they now compose.
            String joined = word.toString();
            String text = plain(joined) ? joined : fold(joined);
            word.setLength(0);
            Repair repaired = Repair.of(text);
            Script script = repaired.script();
            if (script == Script.NONE) {
                return;
            }
            int letters = repaired.text().length();
            boolean alphabet = script != Script.HANGUL && script != Script.OTHER;
            boolean initial =
                    alphabet && (letters == 1 || (stop && letters <= INITIAL_MAX && shortened(repaired.text())));
            String folded = initial && letters > 1 ? repaired.text() + "." : repaired.text();
            words.add(new Word(folded, script, initial, repaired.changed()));
        }
    }

    /** Whether a few letters before a full stop are one letter's romanisation or a cut name rather than a whole name. */
    private static boolean shortened(String text) {
        return text.length() == 2 || text.matches("sch|shc?h?|tch|[a-z]h");
    }
}
