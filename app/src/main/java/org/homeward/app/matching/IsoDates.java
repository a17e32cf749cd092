package org.homeward.app.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns dates as lists write them into ISO 8601, as far as a number alone says what is meant; day before month. */
final class IsoDates {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})(?: .*)?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-./](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\D{0,9}(\\d{4})\\D{0,4}");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** Two-digit years up to this one are of this century. */
    private static final int LAST_SHORT_YEAR = 30;

    private IsoDates() {}

    /** The date in ISO 8601; a day no calendar has stays as its numbers say; empty where nothing can be read. */
    static String of(String written) {
        String text = written.strip();
        if (isPlainDay(text, '-', 4, 7)) {
            return text;
        }
        if (isPlainDay(text, '.', 2, 5)) {
            return text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2);
        }
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return day(match.group(1), match.group(2), match.group(3));
        }
        match = PACKED.matcher(text);
        if (match.matches()) {
            return day(match.group(1), match.group(2), match.group(3));
        }
        match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            return day(match.group(3), match.group(2), match.group(1));
        }
        match = SHORT_YEAR.matcher(text);
        if (match.matches()) {
            int year = Integer.parseInt(match.group(3));
            return day(
                    Integer.toString(year + (year <= LAST_SHORT_YEAR ? 2000 : 1900)), match.group(2), match.group(1));
        }
        match = MONTH.matcher(text);
        if (match.matches()) {
            return match.group(2) + "-" + two(match.group(1));
        }
        match = YEAR.matcher(text);
        return match.matches() ? match.group(1) : "";
    }

    /** True for the two ways nearly all dates are written: ten characters, digits but for two signs. */
    private static boolean isPlainDay(String text, char sign, int one, int other) {
        if (text.length() != 10) {
            return false;
        }
        for (int index = 0; index < 10; index++) {
            char letter = text.charAt(index);
            boolean digit = letter >= '0' && letter <= '9';
            boolean signPlace = index == one || index == other;
            if (signPlace ? letter != sign : !digit) {
                return false;
            }
        }
        return true;
    }

    private static String day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return year + "-" + two(month) + "-" + two(day);
        }
    }

    private static String two(String digits) {
        return String.format(Locale.ROOT, "%02d", Integer.parseInt(digits));
    }
}
