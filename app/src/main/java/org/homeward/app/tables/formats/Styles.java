package org.homeward.app.tables.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number formats of a workbook: which numbers are shown as dates.
 *
 * @param formats for each cell style its format code; null for the general format
 */
record Styles(List<@Nullable String> formats) {

    static final Styles NONE = new Styles(List.of());

    /** Formats known by number only (ECMA-376 part 1, 18.8.30) that show dates; 27 to 58 are those of East Asia. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "dd/mm/yyyy h:mm"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(49, "@"));

    static Styles parse(String part, byte[] bytes, Notices notices) throws UnusableFile {
        Map<Integer, String> codes = new HashMap<>(BUILT_IN);
        List<@Nullable String> formats = new ArrayList<>();
        boolean inCellFormats = false;
        try (XmlPart xml = XmlPart.open(part, bytes, notices)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    String code = xml.attribute("formatCode");
                    if (code != null && code.length() <= 255) {
                        codes.put(number(xml.attribute("numFmtId")), code);
                    }
                } else if (xml.starts("cellXfs")) {
                    inCellFormats = true;
                } else if (xml.ends("cellXfs")) {
                    inCellFormats = false;
                } else if (inCellFormats && xml.starts("xf")) {
                    int id = number(xml.attribute("numFmtId"));
                    formats.add((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "yyyy-mm-dd" : codes.get(id));
                }
            }
        }
        return new Styles(formats);
    }

    /** The format of a cell style; null for none. */
    @Nullable String format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : null;
    }

    /** True where a format shows a day: it has a y or d outside quotes and brackets, in whatever language's letters. */
    static boolean showsDay(@Nullable String format) {
        if (format == null || format.equals("@")) {
            return false;
        }
        boolean quoted = false;
        boolean bracketed = false;
        for (int index = 0; index < format.length(); index++) {
            char letter = format.charAt(index);
            switch (letter) {
                case '"' -> quoted = !quoted;
                case '\\' -> index++;
                case '[' -> bracketed = true;
                case ']' -> bracketed = false;
                case 'y', 'Y', 'd', 'D' -> {
                    if (!quoted && !bracketed) {
                        return true;
                    }
                }
                case ';' -> {
                    if (!quoted) {
                        return false; // Only the first section is about ordinary numbers.
                    }
                }
                default -> {
                    // Digits, separators and colours' letters inside brackets say nothing about days.
                }
            }
        }
        return false;
    }

    static int number(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
