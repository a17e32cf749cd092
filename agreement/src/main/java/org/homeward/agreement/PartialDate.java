package org.homeward.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A partial date is a date of which only the year, or only the year and the month, may be known.
 *
 * <p>It stands for every day from {@link #earliest()} to {@link #latest()}, both included. Many prisoners' lists give
 * a year of birth only; a rule holds for such a person when it holds for every one of those days.
 *
 * @param year the year, 1 to 9999
 * @param month the month, 1 to 12, or 0 where unknown
 * @param day the day of the month, or 0 where unknown; known only if the month is
 */
public record PartialDate(int year, int month, int day) {

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year is " + year + ", not 1 to 9999");
        }
        if (month < 0 || month > 12 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("month is " + month + " with day " + day);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** Reads {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}; empty if {@code text} is none of them. */
    public static Optional<PartialDate> parse(String text) {
        if (!text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
            return Optional.empty();
        }
        int length = text.length();
        try {
            int month = length > 4 ? Integer.parseInt(text, 5, 7, 10) : 0;
            int day = length > 7 ? Integer.parseInt(text, 8, 10, 10) : 0;
            if ((length > 4 && month == 0) || (length > 7 && day == 0)) {
                return Optional.empty();
            }
            return Optional.of(new PartialDate(Integer.parseInt(text, 0, 4, 10), month, day));
        } catch (IllegalArgumentException | DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    public LocalDate latest() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /** Whether the day itself is known. */
    public boolean isComplete() {
        return day != 0;
    }

    @Override
    public String toString() {
        String yearText = "%04d".formatted(year);
        if (month == 0) {
            return yearText;
        }
        return day == 0 ? "%s-%02d".formatted(yearText, month) : "%s-%02d-%02d".formatted(yearText, month, day);
    }
}
