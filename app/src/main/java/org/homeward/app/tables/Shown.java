package org.homeward.app.tables;

/** Text from a file made safe to show: shortened, with every character that does not show itself written as its code point. */
public final class Shown {

    /** Characters of an offending value that are shown: enough to find it by, too few to fill a page. */
    public static final int CHARACTERS = 40;

    private Shown() {}

    /** At most {@link #CHARACTERS} characters of {@code text}, then an ellipsis. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int taken = 0;
        int index = 0;
        while (index < text.length() && taken < CHARACTERS) {
            int point = text.codePointAt(index);
            if (visible(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append("<U+%04X>".formatted(point));
            }
            index += Character.charCount(point);
            taken++;
        }
        return index < text.length() ? shown.append('…').toString() : shown.toString();
    }

    /** True for characters that leave a mark of their own and do not move their neighbours. */
    public static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ' || point == 0xA0;
            default -> true;
        };
    }
}
