package org.homeward.app.tables.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Numbers of worksheets: as plain digits, and as the day they stand for (ECMA-376 part 1, 18.17.4). */
public final class Serials {

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Day 1 is 1 January 1900, and day 60 a 29 February 1900 that never was. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final int PHANTOM_DAY = 60;
    private static final int LAST_DAY = 2_958_465; // 31 December 9999
    private static final int SECONDS_OF_DAY = 86_400;
    /** Digits before or after the point that are written out; a hostile 1E999999999 is not. */
    private static final int DIGITS = 25;

    private Serials() {}

    /** The number without exponent or trailing zeros, or as it stands where it is no reasonable number. */
    static String plain(String value) {
        BigDecimal number = decimal(value);
        if (number == null) {
            return value;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(stripped.scale()) > DIGITS ? value : stripped.toPlainString();
    }

    private static @Nullable BigDecimal decimal(String value) {
        if (value.length() > DIGITS + 5) {
            return null;
        }
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The date, with its time where there is one, of a serial number; null where it stands for none. */
    static @Nullable String iso(String value, boolean epoch1904) {
        BigDecimal number = decimal(value);
        if (number == null
                || Math.abs(number.scale()) > DIGITS
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return null;
        }
        int day = number.intValue();
        LocalDate date = day(day, epoch1904);
        if (date == null) {
            return null;
        }
        int seconds = number.subtract(BigDecimal.valueOf(day))
                .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return seconds == 0
                ? date.toString()
                : date.atStartOfDay().plusSeconds(seconds).toString();
    }

    /** The day of a whole serial number; null where it stands for none. */
    public static @Nullable LocalDate day(int serial, boolean epoch1904) {
        if (epoch1904) {
            return EPOCH_1904.plusDays(serial);
        }
        if (serial < 1 || serial == PHANTOM_DAY) {
            return null;
        }
        return EPOCH_1900.plusDays(serial < PHANTOM_DAY ? serial + 1L : serial);
    }

    /** The serial number of an ISO date or date and time; null where the workbook cannot say it. */
    static @Nullable BigDecimal serial(String iso, boolean epoch1904) {
        try {
            LocalDateTime time = iso.length() > 10
                    ? LocalDateTime.parse(iso)
                    : LocalDate.parse(iso).atStartOfDay();
            LocalDate epoch = epoch1904 ? EPOCH_1904 : EPOCH_1900;
            long days = ChronoUnit.DAYS.between(epoch, time.toLocalDate());
            if (!epoch1904 && days <= PHANTOM_DAY) {
                days--;
            }
            if (days < (epoch1904 ? 0 : 1) || days > LAST_DAY) {
                return null;
            }
            int seconds = time.toLocalTime().toSecondOfDay();
            return BigDecimal.valueOf(days)
                    .add(BigDecimal.valueOf(seconds)
                            .divide(BigDecimal.valueOf(SECONDS_OF_DAY), 12, RoundingMode.HALF_UP)
                            .stripTrailingZeros());
        } catch (java.time.DateTimeException notADate) {
            return null;
        }
    }
}
