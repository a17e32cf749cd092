package org.homeward.linkage.compare;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.List;

/** Dates as {@code yyyymmdd} with zeros for unknown parts. */
final class Dates {
    private Dates() {}

    /** Reads ISO dates of one to three parts; 0 when unreadable. Impossible days are kept: they are evidence too. */
    static int parse(String text) {
        IntArrayList parts = new IntArrayList(3);
        int number = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '-';
            if (c >= '0' && c <= '9') {
                number = Math.max(number, 0) * 10 + (c - '0');
                if (number > 99_999_999) {
                    return 0;
                }
            } else if (c == '-' && number >= 0) {
                parts.add(number);
                number = -1;
            } else {
                return 0;
            }
        }
        return pack(parts);
    }

    private static int pack(IntArrayList parts) {
        int year = parts.isEmpty() ? 0 : parts.getInt(0);
        if (parts.size() == 1 && year > 9999) {
            return year;
        }
        int month = parts.size() > 1 ? parts.getInt(1) : 0;
        int day = parts.size() > 2 ? parts.getInt(2) : 0;
        boolean plausible = parts.size() <= 3 && year > 0 && year <= 9999 && month <= 99 && day <= 99;
        return plausible ? year * 10_000 + month * 100 + day : 0;
    }

    static int year(int date) {
        return date / 10_000;
    }

    static boolean whole(int date) {
        return date / 100 % 100 != 0 && date % 100 != 0;
    }

    /** Day number from 1970, or {@link Integer#MIN_VALUE} for a day no calendar has. */
    static int dayNumber(int date) {
        int month = date / 100 % 100;
        int day = date % 100;
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Integer.MIN_VALUE;
        }
        int length = LocalDate.of(year(date), month, 1).lengthOfMonth();
        return (int) LocalDate.of(year(date), month, Math.min(day, length)).toEpochDay();
    }

    /** True when one of the eight digits differs or two neighbouring digits changed places. */
    static boolean oneSlip(int a, int b) {
        int slips = 0;
        int position = 0;
        int first = -1;
        int second = -1;
        int x = a;
        int y = b;
        for (; position < 8; position++, x /= 10, y /= 10) {
            if (x % 10 != y % 10) {
                slips++;
                second = first;
                first = position;
            }
        }
        if (slips == 1) {
            return true;
        }
        return slips == 2
                && first - second == 1
                && digit(a, first) == digit(b, second)
                && digit(a, second) == digit(b, first);
    }

    private static int digit(int date, int position) {
        int shifted = date;
        for (int i = 0; i < position; i++) {
            shifted /= 10;
        }
        return shifted % 10;
    }

    /** Reads the distinct values of a column; index 0 is the missing one. */
    static int[] parseAll(List<String> values) {
        int[] dates = new int[values.size()];
        for (int i = 1; i < dates.length; i++) {
            dates[i] = parse(values.get(i));
        }
        return dates;
    }
}
