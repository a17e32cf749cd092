package org.homeward.app.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A date as somebody stated it: often less than a day, sometimes two days at once, sometimes no date at all. */
public sealed interface StatedDate {

    /** One day of the Gregorian calendar. */
    record Day(LocalDate day) implements StatedDate {}

    /** Two days, because nobody can tell the day from the month; the first is the reading day before month. */
    record EitherDay(LocalDate dayFirst, LocalDate monthFirst) implements StatedDate {}

    /** Some day of a month. */
    record InMonth(YearMonth month) implements StatedDate {}

    /** Some day of a year. */
    record InYear(int year) implements StatedDate {}

    /** Nothing was stated. */
    record Absent() implements StatedDate {}

    /** Something was stated that no rule reads. */
    record Unreadable() implements StatedDate {}

    /** A day was stated that no calendar has, such as 31 February. */
    record Impossible() implements StatedDate {}

    /** The earliest day it can mean; empty where it means none. */
    default Optional<LocalDate> earliest() {
        return switch (this) {
            case Day(LocalDate day) -> Optional.of(day);
            case EitherDay(LocalDate one, LocalDate other) -> Optional.of(one.isBefore(other) ? one : other);
            case InMonth(YearMonth month) -> Optional.of(month.atDay(1));
            case InYear(int year) -> Optional.of(LocalDate.of(year, 1, 1));
            case Absent _, Unreadable _, Impossible _ -> Optional.empty();
        };
    }

    /** The latest day it can mean; empty where it means none. */
    default Optional<LocalDate> latest() {
        return switch (this) {
            case Day(LocalDate day) -> Optional.of(day);
            case EitherDay(LocalDate one, LocalDate other) -> Optional.of(one.isBefore(other) ? other : one);
            case InMonth(YearMonth month) -> Optional.of(month.atEndOfMonth());
            case InYear(int year) -> Optional.of(LocalDate.of(year, 12, 31));
            case Absent _, Unreadable _, Impossible _ -> Optional.empty();
        };
    }

    /** True where it may be this day. */
    default boolean canBe(LocalDate day) {
        return switch (this) {
            case Day(LocalDate stated) -> stated.equals(day);
            case EitherDay(LocalDate one, LocalDate other) -> one.equals(day) || other.equals(day);
            case InMonth(YearMonth month) -> month.equals(YearMonth.from(day));
            case InYear(int year) -> year == day.getYear();
            case Absent _, Unreadable _, Impossible _ -> false;
        };
    }
}
