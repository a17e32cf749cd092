package org.homeward.app.synthesis;

import java.time.LocalDate;
import java.util.Locale;

/** Writes dates the many ways that people fill in one column: as dates, with dots, dashes, slashes, words, or in part. */
final class DateHand {

    private final ListWords words;
    private final boolean workbook;

    /**
     * @param words words of the list's language
     * @param workbook whether the file can keep a date as a date
     */
    DateHand(ListWords words, boolean workbook) {
        this.words = words;
        this.workbook = workbook;
    }

    /** A birth date with the errors of the list. */
    Cell born(LocalDate date, Draw draw) {
        double which = draw.unit();
        if (which < 0.030) {
            return Cell.EMPTY;
        }
        if (which < 0.055) {
            return Cell.of(Integer.toString(date.getYear()));
        }
        if (which < 0.075) {
            return written(swapped(date), draw);
        }
        if (which < 0.105) {
            return Cell.of(Slip.dateDigit(CsvSheet.dotted(date), draw));
        }
        if (which < 0.111) {
            return Cell.of(
                    draw.chance(0.5) ? words.say("date.about") + " " + date.getYear() : words.say("date.unknown"));
        }
        return which < 0.114 ? Cell.of("00.00." + date.getYear()) : written(date, draw);
    }

    /** A day of capture, death or release, now and then off by some days. */
    Cell day(LocalDate date, Draw draw) {
        double which = draw.unit();
        LocalDate said = which < 0.75 ? date : date.plusDays(which < 0.9 ? draw.between(-5, 5) : draw.between(-45, 45));
        return draw.chance(0.03)
                ? Cell.of(String.format(Locale.ROOT, "%02d.%d", said.getMonthValue(), said.getYear()))
                : written(said, draw);
    }

    /** A date without error, in one of the usual ways of writing it. */
    Cell written(LocalDate date, Draw draw) {
        if (workbook && draw.chance(0.7)) {
            return new Cell.Day(date);
        }
        double which = draw.unit();
        if (which < 0.80) {
            return Cell.of(CsvSheet.dotted(date));
        }
        if (which < 0.90) {
            return Cell.of(date.toString());
        }
        if (which < 0.94) {
            return Cell.of(CsvSheet.dotted(date).replace('.', '/'));
        }
        if (which < 0.97) {
            return Cell.of(String.format(
                    Locale.ROOT, "%d.%d.%02d", date.getDayOfMonth(), date.getMonthValue(), date.getYear() % 100));
        }
        return Cell.of(date.getDayOfMonth() + " " + words.say("month." + date.getMonthValue()) + " " + date.getYear()
                + " " + words.say("date.year"));
    }

    private static LocalDate swapped(LocalDate date) {
        return LocalDate.parse(Slip.dayAndMonth(date));
    }
}
