package org.homeward.app.lists.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.app.lists.ListRule;
import org.homeward.app.lists.StatedDate;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.CellKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as lists of the region state them: ISO 8601, day first with stops, either order with slashes or hyphens,
 * month names in Ukrainian, Russian and English, a year alone, and the bare number of a spreadsheet.
 */
final class DateReader {

    /** A date and what must be said about how it was read; null where nothing must. */
    record Reading(StatedDate date, @Nullable ListRule rule, Map<String, String> facts) {}

    private static final Set<String> NOTHING = Set.of(
            "-",
            "–",
            "—",
            "?",
            "н/д",
            "н/в",
            "нд",
            "n/a",
            "unknown",
            "not known",
            "невідомо",
            "невідома",
            "неизвестно",
            "неизвестна",
            "не встановлено",
            "не установлено");
    private static final Pattern SUFFIX = Pattern.compile(
            "[\\s,.]*(р\\.?\\s?н\\.?|г\\.?\\s?р\\.?|року народження|года рождения|року|рік|года|год|р\\.?|г\\.?)$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s?([-./])\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})(?:[t ].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s?([-./, ])\\s?(\\d{1,2})\\s?[-./, ]\\s?(\\d{4})(?: \\d{1,2}:.*)?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})[-./](\\d{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-./ ](\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile(
            "(?:[~≈]|бл\\.|близько|прибл\\.?|около|ок\\.|about|approx\\.?|circa|ca\\.?|c\\.)?\\s*(\\d{4})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final Pattern WORD_SECOND =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(\\p{L}{3,})\\.?[\\s.,-]+(\\d{4})");
    private static final Pattern WORD_FIRST =
            Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern WORD_YEAR = Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{4})");

    /** The first letters of month names: Ukrainian, Russian, English. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("січ", "янв", "jan"),
            List.of("лют", "фев", "feb"),
            List.of("бер", "мар", "mar"),
            List.of("кві", "апр", "apr"),
            List.of("тра", "май", "мая", "may"),
            List.of("чер", "июн", "jun"),
            List.of("лип", "июл", "jul"),
            List.of("сер", "авг", "aug"),
            List.of("вер", "сен", "sep"),
            List.of("жов", "окт", "oct"),
            List.of("лис", "ноя", "nov"),
            List.of("гру", "дек", "dec"));

    /** Two-digit years up to this one are of this century: nobody on a list is ninety-five. */
    private static final int LAST_SHORT_YEAR = 30;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int DAYS_BETWEEN_EPOCHS = 1462;
    /** Serial numbers of 1927 to 2064. */
    private static final int FIRST_SERIAL = 10_000;

    private static final int LAST_SERIAL = 60_000;

    private DateReader() {}

    static Reading read(Cell cell, boolean epoch1904) {
        if (cell.kind() == CellKind.FORMULA || cell.kind() == CellKind.ERROR) {
            return plain(new StatedDate.Absent());
        }
        String text = digits(cell.text().strip().toLowerCase(Locale.ROOT));
        if (text.isEmpty() || NOTHING.contains(text)) {
            return plain(new StatedDate.Absent());
        }
        if (text.length() > 60) {
            return problem(new StatedDate.Unreadable(), ListRule.DATE_UNREADABLE);
        }
        Matcher suffix = SUFFIX.matcher(text);
        String bare = suffix.find() && suffix.start() > 3 ? text.substring(0, suffix.start()) : text;
        try {
            Reading reading = numbers(bare, epoch1904);
            reading = reading != null ? reading : words(bare);
            return reading != null ? reading : problem(new StatedDate.Unreadable(), ListRule.DATE_UNREADABLE);
        } catch (DateTimeException noSuchDay) {
            return problem(new StatedDate.Impossible(), ListRule.DATE_IMPOSSIBLE);
        }
    }

    private static @Nullable Reading numbers(String text, boolean epoch1904) {
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return partial(number(match, 1), number(match, 3), number(match, 4));
        }
        match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            return dayMonth(number(match, 1), number(match, 3), number(match, 4), match.group(2), false);
        }
        match = SHORT_YEAR.matcher(text);
        if (match.matches()) {
            int year = number(match, 4);
            int full = year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
            // Beyond the pivot only one century is possible, and only the order may be open.
            return dayMonth(number(match, 1), number(match, 3), full, match.group(2), year <= LAST_SHORT_YEAR);
        }
        match = MONTH_YEAR.matcher(text);
        if (match.matches()) {
            return incomplete(new StatedDate.InMonth(YearMonth.of(number(match, 2), number(match, 1))));
        }
        match = YEAR_MONTH.matcher(text);
        if (match.matches()) {
            return incomplete(new StatedDate.InMonth(YearMonth.of(number(match, 1), number(match, 2))));
        }
        match = YEAR.matcher(text);
        if (match.matches()) {
            int year = number(match, 1);
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? problem(new StatedDate.Impossible(), ListRule.DATE_IMPOSSIBLE)
                    : incomplete(new StatedDate.InYear(year));
        }
        return bareDigits(text, epoch1904);
    }

    private static @Nullable Reading bareDigits(String text, boolean epoch1904) {
        Matcher match = EIGHT_DIGITS.matcher(text);
        if (match.matches()) {
            int year = number(match, 1);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return partial(year, number(match, 2), number(match, 3));
            }
            int all = Integer.parseInt(text);
            return dayMonth(all / 1_000_000, all / 10_000 % 100, all % 10_000, ".", false);
        }
        if (FIVE_DIGITS.matcher(text).matches()) {
            int serial = Integer.parseInt(text);
            if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
                LocalDate day = SERIAL_EPOCH.plusDays(serial + (epoch1904 ? DAYS_BETWEEN_EPOCHS : 0L));
                return read(day, ListRule.DATE_SERIAL);
            }
        }
        return null;
    }

    private static @Nullable Reading words(String text) {
        Matcher match = WORD_SECOND.matcher(text);
        if (match.matches()) {
            return named(match.group(2), number(match, 1), number(match, 3));
        }
        match = WORD_FIRST.matcher(text);
        if (match.matches()) {
            return named(match.group(1), number(match, 2), number(match, 3));
        }
        match = WORD_YEAR.matcher(text);
        if (match.matches()) {
            int month = month(match.group(1));
            return month == 0 ? null : incomplete(new StatedDate.InMonth(YearMonth.of(number(match, 2), month)));
        }
        return null;
    }

    private static @Nullable Reading named(String word, int day, int year) {
        int month = month(word);
        return month == 0 ? null : plain(new StatedDate.Day(LocalDate.of(year, month, day)));
    }

    private static int month(String word) {
        for (int month = 1; month <= 12; month++) {
            if (MONTHS.get(month - 1).stream().anyMatch(word::startsWith)) {
                return month;
            }
        }
        return 0;
    }

    /** A zero for month or day stands for what is not known. */
    private static Reading partial(int year, int month, int day) {
        if (month == 0) {
            return incomplete(new StatedDate.InYear(year));
        }
        return day == 0
                ? incomplete(new StatedDate.InMonth(YearMonth.of(year, month)))
                : plain(new StatedDate.Day(LocalDate.of(year, month, day)));
    }

    private static Reading dayMonth(int one, int other, int year, String separator, boolean shortYear) {
        if (one == 0 || other == 0) {
            return partial(year, other, one);
        }
        boolean stop = separator.equals(".") || separator.equals(",") || separator.equals(" ");
        if (!stop && one <= 12 && other <= 12 && one != other) {
            StatedDate either =
                    new StatedDate.EitherDay(LocalDate.of(year, other, one), LocalDate.of(year, one, other));
            return problem(either, ListRule.DATE_AMBIGUOUS);
        }
        if (other > 12 && one <= 12) {
            LocalDate monthFirst = LocalDate.of(year, one, other);
            return stop || shortYear
                    ? read(monthFirst, ListRule.DATE_AMBIGUOUS)
                    : plain(new StatedDate.Day(monthFirst));
        }
        LocalDate day = LocalDate.of(year, other, one);
        return shortYear ? read(day, ListRule.DATE_AMBIGUOUS) : plain(new StatedDate.Day(day));
    }

    /** Digits of other scripts, such as Arabic-Indic ones, count as digits. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int index = 0; index < plain.length(); index++) {
            char letter = plain.charAt(index);
            if (letter > 0x7F && Character.isDigit(letter)) {
                plain.setCharAt(index, (char) ('0' + Character.digit(letter, 10)));
            }
        }
        return plain.toString();
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Reading plain(StatedDate date) {
        return new Reading(date, null, Map.of());
    }

    private static Reading problem(StatedDate date, ListRule rule) {
        return new Reading(date, rule, Map.of());
    }

    private static Reading incomplete(StatedDate date) {
        return problem(date, ListRule.DATE_INCOMPLETE);
    }

    private static Reading read(LocalDate day, ListRule rule) {
        return new Reading(new StatedDate.Day(day), rule, Map.of("reading", day.toString()));
    }
}
