package org.homeward.linkage.names;

/**
 * One word with look-alikes repaired: Latin letters inside a Cyrillic word, Cyrillic ones inside a Latin word, digits
 * inside either.
 *
 * @param text the repaired word, letters of one script where repair could make it so
 * @param script the script of most of its letters
 * @param changed whether anything was replaced
 */
record Repair(String text, Script script, boolean changed) {
    private static final String LATIN = "aceiopxykmhtbëïíj";
    private static final String CYRILLIC = "асеіорхукмнтвёїіј";
    private static final String DIGITS = "0123456789";
    private static final String LATIN_FOR_DIGITS = "oizeasgtbg";
    private static final String CYRILLIC_FOR_DIGITS = "оіззчябтвд";

    static Repair of(String word) {
        int latin = 0;
        int cyrillic = 0;
        int latinOnly = 0;
        int cyrillicOnly = 0;
        int digits = 0;
        Script other = Script.NONE;
        for (int at = 0; at < word.length(); ) {
            int codePoint = word.codePointAt(at);
            at += Character.charCount(codePoint);
            Script script = Script.of(codePoint);
            if (script == Script.LATIN) {
                latin++;
                latinOnly += LATIN.indexOf(codePoint) < 0 ? 1 : 0;
            } else if (script == Script.CYRILLIC) {
                cyrillic++;
                cyrillicOnly += CYRILLIC.indexOf(codePoint) < 0 ? 1 : 0;
            } else if (script == Script.NONE) {
                digits += codePoint == '\'' ? 0 : 1;
            } else {
                other = script;
            }
        }
        if (latin + cyrillic == 0) {
            return new Repair(word, other, false);
        }
        boolean toCyrillic = cyrillicOnly == latinOnly ? cyrillic > 0 && cyrillic >= latin : cyrillicOnly > latinOnly;
        boolean mixed = (latin > 0 && cyrillic > 0) || digits > 0;
        String text = mixed ? repair(word, toCyrillic) : word;
        return new Repair(text, toCyrillic ? Script.CYRILLIC : Script.LATIN, mixed);
    }

    private static String repair(String word, boolean toCyrillic) {
        String from = toCyrillic ? LATIN : CYRILLIC;
        String to = toCyrillic ? CYRILLIC : LATIN;
        String forDigits = toCyrillic ? CYRILLIC_FOR_DIGITS : LATIN_FOR_DIGITS;
        StringBuilder text = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter == '\'' && toCyrillic) {
                continue;
            }
            int alike = from.indexOf(letter);
            int digit = DIGITS.indexOf(letter);
            text.append(alike >= 0 ? to.charAt(alike) : digit >= 0 ? forDigits.charAt(digit) : letter);
        }
        return text.toString();
    }
}
