package org.homeward.app.tables;

/** The letters that spreadsheet programs name columns by: A is column 0. */
public final class Columns {

    private Columns() {}

    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    /** The 0-based column of a reference such as {@code AB12}; -1 where it has no letters or too many. */
    public static int index(String reference) {
        int column = 0;
        int length = 0;
        while (length < reference.length() && reference.charAt(length) >= 'A' && reference.charAt(length) <= 'Z') {
            if (length == 3) {
                return -1;
            }
            column = column * 26 + reference.charAt(length) - 'A' + 1;
            length++;
        }
        return column - 1;
    }
}
