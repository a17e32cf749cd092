package org.homeward.app.synthesis;

/**
 * One surname, of a man or of a woman, in both languages.
 *
 * @param ukrainian the Ukrainian form
 * @param russian the Russian form
 */
record Surname(String ukrainian, String russian) {

    String in(Tongue tongue) {
        return tongue.choose(ukrainian, russian);
    }

    /** The form a woman of the family bears; the same where the surname does not change. */
    Surname feminine() {
        return isAdjective() ? adjective() : isPossessive() ? new Surname(ukrainian + "а", russian + "а") : this;
    }

    private boolean isAdjective() {
        return ukrainian.endsWith("ий") || ukrainian.endsWith("ній");
    }

    private Surname adjective() {
        boolean soft = ukrainian.endsWith("ній");
        String stem = cut(ukrainian, 2);
        String russianEnd = soft ? "яя" : "ая";
        return new Surname(stem + (soft ? "я" : "а"), cut(russian, 2) + russianEnd);
    }

    private boolean isPossessive() {
        return ukrainian.endsWith("ов")
                || ukrainian.endsWith("ев")
                || ukrainian.endsWith("єв")
                || ukrainian.endsWith("ін")
                || ukrainian.endsWith("їн")
                || ukrainian.endsWith("цин")
                || ukrainian.endsWith("шин")
                || ukrainian.endsWith("чин");
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
