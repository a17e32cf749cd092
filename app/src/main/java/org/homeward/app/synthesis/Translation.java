package org.homeward.app.synthesis;

/**
 * How a Ukrainian name is spelt in Russian letters by rule, as registry offices do where no other form is on record.
 *
 * <p>Only the letters: given names that differ between the languages have their own table.
 */
final class Translation {

    private Translation() {}

    /** The Russian spelling of a Ukrainian name, capitals kept. */
    static String toRussian(String ukrainian) {
        StringBuilder russian = new StringBuilder(ukrainian.length());
        for (int at = 0; at < ukrainian.length(); at++) {
            char letter = ukrainian.charAt(at);
            char after = at + 1 < ukrainian.length() ? ukrainian.charAt(at + 1) : 0;
            if (letter == 'ь' && after == 'о') {
                russian.append('ё');
                at++;
            } else {
                russian.append(russianLetter(letter));
            }
        }
        String spelt = russian.toString();
        boolean adjective =
                spelt.endsWith("ий") && spelt.length() > 3 && "нрлвтбп".indexOf(spelt.charAt(spelt.length() - 3)) >= 0;
        return adjective && ukrainian.endsWith("ий") ? spelt.substring(0, spelt.length() - 2) + "ый" : spelt;
    }

    private static char russianLetter(char letter) {
        return switch (letter) {
            case 'і', 'ї' -> 'и';
            case 'І', 'Ї' -> 'И';
            case 'є' -> 'е';
            case 'Є' -> 'Е';
            case 'ґ' -> 'г';
            case 'Ґ' -> 'Г';
            case '’', '\'' -> 'ь';
            default -> letter;
        };
    }
}
