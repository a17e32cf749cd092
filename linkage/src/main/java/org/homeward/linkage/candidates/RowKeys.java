package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.linkage.candidates.KeyKind.Feature;
import org.homeward.linkage.compare.BirthDateComparison;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Hashes;
import org.homeward.linkage.compare.Table;

/** Keys of rows by what they say apart from the surname: 41 bits of hash above 23 bits of place. */
final class RowKeys {
    /** Bits of a place; second readings included, a list may have eight million rows. */
    static final int ROW_BITS = 23;

    static final long ROW_MASK = (1L << ROW_BITS) - 1;

    private static final int FIRST_EXTRA = 10;

    /** Features that few people share; the extra columns are counted among them. */
    private static final List<Feature> TELLING = List.of(
            Feature.SERVICE_NUMBER, Feature.BIRTH_DATE, Feature.BIRTH_SWAPPED, Feature.UNIT, Feature.CAPTURE_DATE);

    /** Features that many people share. */
    static final List<Feature> COMMON =
            List.of(Feature.PATRONYMIC, Feature.CAPTURE_PLACE, Feature.GIVEN, Feature.BIRTH_YEAR);

    private final Table table;
    private final List<Feature> splits;

    RowKeys(Table table) {
        this.table = table;
        splits = splits(table);
    }

    /** The features of a table, one for each extra column. */
    static List<Feature> splits(Table table) {
        List<Feature> splits = new ArrayList<>(TELLING);
        for (int extra = 0; extra < table.columns().size() - FIRST_EXTRA; extra++) {
            splits.add(Feature.EXTRA);
        }
        splits.addAll(COMMON);
        return splits;
    }

    /** Number of extra columns. */
    static int extras(Table table) {
        return table.columns().size() - FIRST_EXTRA;
    }

    /** Place of a feature among the features of a table; {@code extra} counts the extra columns. */
    int place(Feature feature, int extra) {
        return splits.indexOf(feature) + (feature == Feature.EXTRA ? extra : 0);
    }

    /** The column that a feature is read from. */
    Column column(int feature) {
        int extra = feature - splits.indexOf(Feature.EXTRA);
        return table.columns().get(column(splits.get(feature), extra));
    }

    /** Keys of every value of a feature's column, 0 where it has none. */
    int[] features(int feature) {
        Column column = column(feature);
        int[] keys = new int[column.size()];
        for (int value = 1; value < keys.length; value++) {
            long key = key(splits.get(feature), column, value);
            keys[value] = key == 0 ? 0 : ((int) Hashes.mix(key)) | 1;
        }
        return keys;
    }

    /** For every value of a feature's column, the bits that its key tells: how few rows of either list have it. */
    byte[] weights(int feature, int[] keyOf) {
        Column column = column(feature);
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
        int filled = count(column.left(), keyOf, counts) + count(column.right(), keyOf, counts);
        byte[] weights = new byte[keyOf.length];
        for (int value = 1; value < keyOf.length; value++) {
            int count = counts.get(keyOf[value]);
            weights[value] = keyOf[value] == 0 || count == 0
                    ? 0
                    : (byte) (Integer.SIZE - Integer.numberOfLeadingZeros(filled / count) - 1);
        }
        return weights;
    }

    private static int count(int[] rows, int[] keyOf, Int2IntOpenHashMap counts) {
        int filled = 0;
        for (int value : rows) {
            if (keyOf[value] != 0) {
                counts.addTo(keyOf[value], 1);
                filled++;
            }
        }
        return filled;
    }

    private static long key(Feature feature, Column column, int value) {
        return switch (feature) {
            case BIRTH_DATE -> date(column, value, false);
            case BIRTH_SWAPPED -> date(column, value, true);
            case BIRTH_YEAR -> ((BirthDateComparison) column.comparison()).date(value) / 10_000;
            case GIVEN, PATRONYMIC, UNIT, SERVICE_NUMBER, CAPTURE_DATE, CAPTURE_PLACE, EXTRA ->
                column.comparison().key(value);
        };
    }

    /** The whole date; with {@code sorted}, day and month in ascending order, so that a swap meets its original. */
    private static long date(Column column, int value, boolean sorted) {
        int date = ((BirthDateComparison) column.comparison()).date(value);
        int month = date / 100 % 100;
        int day = date % 100;
        if (month == 0 || day == 0) {
            return 0;
        }
        return sorted ? date / 10_000 * 10_000L + Math.min(day, month) * 100L + Math.max(day, month) : date;
    }

    /** Keys of all places of a list, sorted; a place that lacks a feature has none. */
    long[] sorted(KeyKind kind, int extra, SortedRows rows) {
        int[] features = kind.features().stream().mapToInt(f -> place(f, extra)).toArray();
        long salt = Hashes.mix(kind.salt() + extra);
        long[] keys = new long[rows.size()];
        int size = 0;
        for (int place = 0; place < keys.length; place++) {
            long hash = salt;
            for (int k = 0; k < features.length && hash != 0; k++) {
                int key = rows.feature(place, features[k]);
                hash = key == 0 ? 0 : Hashes.mix(hash ^ key);
            }
            if (hash != 0) {
                keys[size++] = (hash & ~ROW_MASK) | place;
            }
        }
        return Radix.sort(Arrays.copyOf(keys, size), ROW_BITS);
    }

    /** The features of a kind, one bit each, with all that they imply. */
    int mask(KeyKind kind, int extra) {
        int[] implied = implied();
        int mask = 0;
        for (Feature feature : kind.features()) {
            int place = place(feature, extra);
            mask |= (1 << place) | implied[place];
        }
        return mask;
    }

    /** For each feature, those that two rows which share it always share too. */
    int[] implied() {
        int[] implied = new int[splits.size()];
        int year = 1 << place(Feature.BIRTH_YEAR, 0);
        implied[place(Feature.BIRTH_SWAPPED, 0)] = year;
        implied[place(Feature.BIRTH_DATE, 0)] = year | (1 << place(Feature.BIRTH_SWAPPED, 0));
        return implied;
    }

    private static int column(Feature feature, int extra) {
        return switch (feature) {
            case GIVEN -> 1;
            case PATRONYMIC -> 2;
            case BIRTH_DATE, BIRTH_SWAPPED, BIRTH_YEAR -> 3;
            case UNIT -> 6;
            case SERVICE_NUMBER -> 7;
            case CAPTURE_DATE -> 8;
            case CAPTURE_PLACE -> 9;
            case EXTRA -> FIRST_EXTRA + extra;
        };
    }
}
