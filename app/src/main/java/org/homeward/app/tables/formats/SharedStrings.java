package org.homeward.app.tables.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.app.tables.TableRule;

/** The texts that cells of a workbook refer to by number. */
final class SharedStrings {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedStrings() {}

    static List<String> parse(String part, byte[] bytes, Notices notices) throws UnusableFile {
        List<String> strings = new ArrayList<>();
        try (XmlPart xml = XmlPart.open(part, bytes, notices)) {
            while (xml.toStart("si")) {
                if (strings.size() == TableLimits.CELLS) {
                    throw notices.unusable(TableRule.TOO_MANY_CELLS, Map.of("limit", "" + TableLimits.CELLS));
                }
                strings.add(item(xml, "si", 0));
            }
        }
        return strings;
    }

    /** The text of an item with or without formatted runs; the reading aids of Japanese are no part of it. */
    static String item(XmlPart xml, String element, int row) throws UnusableFile {
        StringBuilder text = new StringBuilder();
        StringBuilder dropped = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t")) {
                xml.text(text, row);
            } else if (xml.starts("rPh")) {
                xml.text(dropped, row);
            }
        }
        return unescape(text.toString());
    }

    /** Control characters stand as {@code _x000D_} in the format. */
    static String unescape(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(SharedStrings::character);
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }
}
