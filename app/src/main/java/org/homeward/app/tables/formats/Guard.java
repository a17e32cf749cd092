package org.homeward.app.tables.formats;

/**
 * Keeps text in a written file from being run as a formula.
 *
 * <p>Text that begins with {@code = + - @}, a tab or a line break gets an apostrophe before it (OWASP, CSV injection);
 * so does text that begins with an apostrophe and one of them, so that reading takes off exactly what writing put on.
 * Plain numbers, dates and lone dashes run nothing and stay as they are.
 */
public final class Guard {

    private Guard() {}

    /** The text to write for a text. */
    public static String protectedText(String text) {
        return needsGuard(text, 0) ? "'" + text : text;
    }

    /** The text that was meant by a text in a file. */
    public static String unprotected(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && needsGuard(text, 1) ? text.substring(1) : text;
    }

    /** True where a spreadsheet program might run the text if it stood alone in a cell. */
    public static boolean runs(String text) {
        return needsGuard(text, 0) && text.charAt(0) != '\'';
    }

    private static boolean needsGuard(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '=', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            case '+', '-' -> !harmless(text, at + 1);
            default -> false;
        };
    }

    /** True for a lone sign, and for digits with the marks that numbers, dates and telephone numbers have. */
    private static boolean harmless(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            char letter = text.charAt(index);
            if ((letter < '0' || letter > '9') && letter != '.' && letter != ',' && letter != ' ') {
                return false;
            }
        }
        return true;
    }
}
