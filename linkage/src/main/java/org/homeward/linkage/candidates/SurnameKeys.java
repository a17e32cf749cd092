package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Hashes;
import org.homeward.linkage.compare.NameComparison;

/**
 * Keys of distinct surnames, not of rows: readings, consonants, roots, and readings with one letter left out. Surnames are far
 * fewer than rows, and two rows meet at most once by their surnames however many keys those share.
 */
final class SurnameKeys {
    private static final long CONSONANTS = Hashes.text("consonants");
    private static final long ROOTS = Hashes.text("roots");
    private static final long LETTERS = Hashes.text("letters");

    private SurnameKeys() {}

    /** Keys of one surname, without repetition as far as the comparison gives them so. */
    static void of(NameComparison names, int value, LongArrayList keys) {
        for (long key : names.readingKeys(value)) {
            keys.add(Hashes.mix(LETTERS ^ key));
        }
        for (long key : names.deletionKeys(value)) {
            keys.add(Hashes.mix(LETTERS ^ key));
        }
        for (long key : names.consonantKeys(value)) {
            keys.add(Hashes.mix(CONSONANTS ^ key));
        }
        for (long key : names.rootKeys(value)) {
            keys.add(Hashes.mix(ROOTS ^ key));
        }
    }

    /** Keys of the given surnames, sorted, with the place of the surname in the lower bits. */
    static long[] sorted(Column column, int[] values) {
        NameComparison names = (NameComparison) column.comparison();
        LongArrayList packed = new LongArrayList(16 * values.length);
        LongArrayList keys = new LongArrayList();
        for (int place = 0; place < values.length; place++) {
            keys.clear();
            of(names, values[place], keys);
            for (int k = 0; k < keys.size(); k++) {
                packed.add((keys.getLong(k) & ~RowKeys.ROW_MASK) | place);
            }
        }
        return Radix.sort(packed.toLongArray(), RowKeys.ROW_BITS);
    }
}
