package org.homeward.linkage.names;

/**
 * One word with look-alikes repaired: letters of Latin, Cyrillic, Greek or Armenian inside a word of another of them, and
 * digits inside a Latin or Cyrillic word. The script with most letters that only it has wins, then the one with most letters.
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

    /** Greek letters that look like others in either case, and what they look like; a dot where they look like none. */
    private static final String GREEK = "αβεζηικμνορτυχγπφλδ";

    private static final String GREEK_AS_LATIN = "abezhikmnoptyx.....";
    private static final String GREEK_AS_CYRILLIC = "аве.нікм.ортухгпфлд";

    private static final String ARMENIAN = "օոսհցյ";
    private static final String ARMENIAN_AS_LATIN = "onuhgj";
    private static final String ARMENIAN_AS_CYRILLIC = "оп....";

    static Repair of(String word) {
        int latin = 0;
        int cyrillic = 0;
        int latinOnly = 0;
        int cyrillicOnly = 0;
        int digits = 0;
        boolean alike = false;
        boolean foreign = false;
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
                boolean lookAlike = script == Script.GREEK || script == Script.ARMENIAN;
                alike |= lookAlike;
                foreign |= !lookAlike;
            }
        }
        if (alike && !foreign && (latin + cyrillic > 0 || mixed(word))) {
            return ofRare(word, latin, latinOnly, cyrillic, cyrillicOnly);
        }
        if (latin + cyrillic == 0) {
            return new Repair(word, other, false);
        }
        boolean toCyrillic = cyrillicOnly == latinOnly ? cyrillic > 0 && cyrillic >= latin : cyrillicOnly > latinOnly;
        boolean mixed = (latin > 0 && cyrillic > 0) || digits > 0;
        String text = mixed ? repair(word, toCyrillic) : word;
        return new Repair(text, toCyrillic ? Script.CYRILLIC : Script.LATIN, mixed);
    }

    private static boolean mixed(String word) {
        return count(word, Script.GREEK, "") > 0 && count(word, Script.ARMENIAN, "") > 0;
    }

    /** How many letters of a word are of a script and not among those that look like others. */
    private static int count(String word, Script script, String alike) {
        int letters = 0;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            letters += Script.of(letter) == script && alike.indexOf(letter) < 0 ? 1 : 0;
        }
        return letters;
    }

    private static Repair ofRare(String word, int latin, int latinOnly, int cyrillic, int cyrillicOnly) {
        Script[] scripts = {Script.CYRILLIC, Script.LATIN, Script.GREEK, Script.ARMENIAN};
        int[] only = {cyrillicOnly, latinOnly, count(word, Script.GREEK, GREEK), count(word, Script.ARMENIAN, ARMENIAN)
        };
        int[] all = {cyrillic, latin, count(word, Script.GREEK, ""), count(word, Script.ARMENIAN, "")};
        int winner = 0;
        for (int script = 1; script < scripts.length; script++) {
            boolean more = only[script] > only[winner] || (only[script] == only[winner] && all[script] > all[winner]);
            winner = more ? script : winner;
        }
        Script script = scripts[winner];
        // Only Latin has an apostrophe that is heard.
        String heard = script == Script.LATIN ? word : word.replace("'", "");
        String text = switch (script) {
            case CYRILLIC ->
                repair(replace(replace(heard, GREEK, GREEK_AS_CYRILLIC), ARMENIAN, ARMENIAN_AS_CYRILLIC), true);
            case LATIN -> repair(replace(replace(heard, GREEK, GREEK_AS_LATIN), ARMENIAN, ARMENIAN_AS_LATIN), false);
            case GREEK -> replace(replace(heard, GREEK_AS_LATIN, GREEK), GREEK_AS_CYRILLIC, GREEK);
            default -> replace(replace(heard, ARMENIAN_AS_LATIN, ARMENIAN), ARMENIAN_AS_CYRILLIC, ARMENIAN);
        };
        return new Repair(text, script, true);
    }

    private static String replace(String word, String from, String to) {
        StringBuilder text = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            int place = letter == '.' ? -1 : from.indexOf(letter);
            text.append(place >= 0 && to.charAt(place) != '.' ? to.charAt(place) : letter);
        }
        return text.toString();
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
