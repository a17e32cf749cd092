package org.homeward.linkage.compare;

import java.util.List;

/** Dates of birth: slips of the pen, swapped day and month, and years without a day. */
public final class BirthDateComparison implements Comparison {
    private static final String[] LEVELS = {
        "equal", "day_month_swapped", "one_digit", "year_only", "day_month", "same_year", "year_next", "different"
    };
    /** People on a list are born within about forty-five years: one day in sixteen thousand. */
    private static final double ONE_DAY = 1.0 / 16_000;

    private final int[] dates;
    private final int[] group;
    private final int groups;

    public BirthDateComparison(List<String> values) {
        dates = Dates.parseAll(values);
        Groups seen = new Groups();
        group = new int[dates.length];
        for (int i = 1; i < dates.length; i++) {
            group[i] = seen.of(dates[i]);
        }
        groups = seen.count();
    }

    @Override
    public String[] levels() {
        return LEVELS;
    }

    @Override
    public int level(int a, int b) {
        int x = dates[a];
        int y = dates[b];
        boolean wholeX = x % 100 != 0;
        boolean wholeY = y % 100 != 0;
        int years = Math.abs(Dates.year(x) - Dates.year(y));
        if (wholeX && wholeY) {
            if (x == y) {
                return 0;
            }
            if (years == 0) {
                int dayX = x % 10_000;
                if (dayX / 100 == y % 100 && dayX % 100 == y / 100 % 100) {
                    return 1;
                }
                return Dates.oneSlip(x, y) ? 2 : 5;
            }
            if (x % 10_000 == y % 10_000) {
                return Dates.oneSlip(x, y) ? 2 : 4;
            }
            return years == 1 ? 6 : 7;
        }
        if (years == 0) {
            int monthX = x / 100 % 100;
            int monthY = y / 100 % 100;
            return monthX == 0 || monthY == 0 || monthX == monthY ? 3 : 5;
        }
        return years == 1 ? 6 : 7;
    }

    @Override
    public boolean readable(int value) {
        return dates[value] != 0;
    }

    @Override
    public int group(int value) {
        return group[value];
    }

    @Override
    public int groups() {
        return groups;
    }

    @Override
    public double national(int groupNumber) {
        return ONE_DAY;
    }

    @Override
    public long key(int value) {
        return dates[value] == 0 ? 0 : Groups.mix(dates[value]);
    }

    /** The date as {@code yyyymmdd}, zeros for unknown parts, 0 for an unreadable value. */
    public int date(int value) {
        return dates[value];
    }
}
