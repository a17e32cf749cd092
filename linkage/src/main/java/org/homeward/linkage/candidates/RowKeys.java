package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import org.homeward.linkage.candidates.KeyKind.Feature;
import org.homeward.linkage.compare.BirthDateComparison;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Hashes;
import org.homeward.linkage.compare.NameComparison;
import org.homeward.linkage.compare.Table;

/** Writes the keys of rows: 41 bits of hash above 23 bits of row number, so that sorting needs no second array. */
final class RowKeys {
    /** Bits of a row number; second readings included, a list may have eight million rows. */
    static final int ROW_BITS = 23;

    static final long ROW_MASK = (1L << ROW_BITS) - 1;

    private static final int SURNAME = 0;
    private static final int FIRST_EXTRA = 10;

    private final Table table;

    RowKeys(Table table) {
        this.table = table;
    }

    /** Number of extra columns. */
    int extras() {
        return table.columns().size() - FIRST_EXTRA;
    }

    /** Keys of all rows of one list; a row that lacks a feature has none. */
    long[] write(KeyKind kind, int extra, boolean left) {
        int rows = left ? table.leftRows() : table.rightRows();
        LongArrayList keys = new LongArrayList(rows);
        long salt = Hashes.mix(kind.salt() + extra);
        for (int row = 0; row < rows; row++) {
            long hash = features(kind.features(), extra, row, left, salt);
            if (hash != 0) {
                surnames(kind, row, left, hash, keys);
            }
        }
        return keys.toLongArray();
    }

    private void surnames(KeyKind kind, int row, boolean left, long hash, LongArrayList keys) {
        if (kind.surname() == KeyKind.Surname.NONE) {
            keys.add(pack(hash, row));
            return;
        }
        Column column = table.columns().get(SURNAME);
        int value = left ? column.left()[row] : column.right()[row];
        if (value == 0) {
            return;
        }
        NameComparison names = (NameComparison) column.comparison();
        long[] words = switch (kind.surname()) {
            case CONSONANTS -> names.consonantKeys(value);
            case DELETIONS -> names.deletionKeys(value);
            case READINGS, NONE -> names.readingKeys(value);
        };
        for (long word : words) {
            keys.add(pack(Hashes.mix(hash ^ word), row));
        }
    }

    private static long pack(long hash, int row) {
        return (hash & ~ROW_MASK) | row;
    }

    private long features(List<Feature> features, int extra, int row, boolean left, long salt) {
        long hash = salt;
        for (Feature feature : features) {
            long key = feature(feature, extra, row, left);
            if (key == 0) {
                return 0;
            }
            hash = Hashes.mix(hash ^ key);
        }
        return hash == 0 ? 1 : hash;
    }

    /** Key of one feature of a row, 0 where missing. */
    long feature(Feature feature, int extra, int row, boolean left) {
        Column column = table.columns().get(column(feature, extra));
        int value = left ? column.left()[row] : column.right()[row];
        if (value == 0) {
            return 0;
        }
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
