package org.homeward.linkage.compare;

import java.util.List;

/** Dates of an event such as capture, which two sides place some days apart. */
public final class EventDateComparison implements Comparison {
    private static final String[] LEVELS = {"equal", "within_week", "within_two_months", "different"};

    private final int[] dates;
    private final int[] days;
    private final int[] group;
    private final int groups;

    public EventDateComparison(List<String> values) {
        dates = Dates.parseAll(values);
        days = new int[dates.length];
        group = new int[dates.length];
        Groups seen = new Groups();
        for (int i = 1; i < dates.length; i++) {
            days[i] = Dates.dayNumber(dates[i]);
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
        if (days[a] == Integer.MIN_VALUE || days[b] == Integer.MIN_VALUE) {
            return vague(dates[a], dates[b]);
        }
        int apart = Math.abs(days[a] - days[b]);
        if (apart == 0) {
            return 0;
        }
        if (apart <= 7) {
            return 1;
        }
        return apart <= 60 ? 2 : 3;
    }

    private static int vague(int x, int y) {
        if (Dates.year(x) != Dates.year(y)) {
            return 3;
        }
        int monthX = x / 100 % 100;
        int monthY = y / 100 % 100;
        return monthX == 0 || monthY == 0 || Math.abs(monthX - monthY) <= 1 ? 2 : 3;
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
    public long key(int value) {
        return dates[value] == 0 ? 0 : Groups.mix(dates[value]);
    }

    /** Day number from 1970, or {@link Integer#MIN_VALUE} where only a month or year is known. */
    public int day(int value) {
        return days[value];
    }
}
