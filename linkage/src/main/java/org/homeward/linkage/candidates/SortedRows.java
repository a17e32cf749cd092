package org.homeward.linkage.candidates;

import java.util.Arrays;
import java.util.List;
import org.homeward.linkage.candidates.KeyKind.Feature;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Hashes;
import org.homeward.linkage.compare.Table;

/**
 * The rows of one list in the order of their surnames, each laid out in one stretch of memory: pairs of two surnames
 * are then scored from neighbouring memory. A place is a row's position in this order.
 */
final class SortedRows {
    private static final int SURNAME = 0;
    /** Bits of a feature's hash beside the bits of a place and of a surname's number. */
    static final int HASH_BITS = 18;

    private final int[] rows;
    private final int[] surnames;
    private final int[] starts;
    private final int[] values;
    private final int width;
    private final int[] features;
    private final byte[] weights;
    private final int featureCount;
    private final long[][] sorted;
    private final int[][] sortedStarts;
    private final int people;
    private final int[] owner;

    SortedRows(Table table, boolean left) {
        people = left ? table.leftPeople() : table.rightPeople();
        owner = left ? table.leftOwner() : table.rightOwner();
        Column surname = table.columns().get(SURNAME);
        int[] surnameOf = left ? surname.left() : surname.right();
        int[] startOf = starts(surnameOf, surname.size());
        rows = new int[surnameOf.length];
        int[] next = startOf.clone();
        for (int row = 0; row < rows.length; row++) {
            rows[next[surnameOf[row]]++] = row;
        }
        surnames = new int
                [(int) java.util.stream.IntStream.range(1, surname.size())
                        .filter(value -> startOf[value + 1] > startOf[value])
                        .count()];
        starts = new int[surnames.length + 1];
        int number = 0;
        for (int value = 1; value < surname.size(); value++) {
            if (startOf[value + 1] > startOf[value]) {
                starts[number] = startOf[value];
                surnames[number++] = value;
            }
        }
        starts[number] = rows.length;
        width = table.columns().size();
        values = new int[Math.multiplyExact(rows.length, width)];
        List<Feature> kinds = RowKeys.splits(table);
        featureCount = kinds.size();
        features = new int[Math.multiplyExact(rows.length, featureCount)];
        weights = new byte[features.length];
        lay(table, left);
        sorted = new long[featureCount][];
        sortedStarts = new int[featureCount][];
    }

    private static int[] starts(int[] valueOf, int size) {
        int[] starts = new int[size + 1];
        for (int value : valueOf) {
            starts[value + 1]++;
        }
        for (int value = 0; value < size; value++) {
            starts[value + 1] += starts[value];
        }
        return starts;
    }

    private void lay(Table table, boolean left) {
        for (int f = 0; f < width; f++) {
            Column column = table.columns().get(f);
            int[] of = left ? column.left() : column.right();
            for (int place = 0; place < rows.length; place++) {
                values[place * width + f] = of[rows[place]];
            }
        }
        RowKeys keys = new RowKeys(table);
        for (int s = 0; s < featureCount; s++) {
            int[] keyOf = keys.features(s);
            byte[] weightOf = keys.weights(s, keyOf);
            Column column = keys.column(s);
            int[] of = left ? column.left() : column.right();
            for (int place = 0; place < rows.length; place++) {
                features[place * featureCount + s] = keyOf[of[rows[place]]];
                weights[place * featureCount + s] = weightOf[of[rows[place]]];
            }
        }
    }

    /** Sorts the rows of each surname by one feature; to be called once for each feature before {@link #sorted}. */
    long[] sort(int feature) {
        long[] keys = new long[rows.length];
        int[] ends = new int[surnames.length + 1];
        int size = 0;
        for (int number = 0; number < surnames.length; number++) {
            for (int place = starts[number]; place < starts[number + 1]; place++) {
                int hash = feature(place, feature);
                if (hash != 0) {
                    keys[size++] = (sortedKey(number, hash) << RowKeys.ROW_BITS) | place;
                }
            }
            ends[number + 1] = size;
        }
        sorted[feature] = Radix.sort(Arrays.copyOf(keys, size), RowKeys.ROW_BITS);
        sortedStarts[feature] = ends;
        return sorted[feature];
    }

    /** Key of {@link #sorted} for a surname and a feature's key, the place apart. */
    long sortedKey(int number, int featureKey) {
        return ((long) number << HASH_BITS) | (Hashes.mix(featureKey) >>> (Long.SIZE - HASH_BITS));
    }

    /** Rows, second readings included. */
    int size() {
        return rows.length;
    }

    /** Distinct surnames, as values of the column, ascending; a surname's number is its place here. */
    int[] surnames() {
        return surnames;
    }

    /** First place of a surname. */
    int start(int number) {
        return starts[number];
    }

    /** The place after the last one of a surname. */
    int end(int number) {
        return starts[number + 1];
    }

    /** The row at a place. */
    int row(int place) {
        return rows[place];
    }

    /** True where the place holds a second reading. */
    boolean second(int place) {
        return rows[place] >= people;
    }

    /** The person at a place. */
    int owner(int place) {
        return owner[rows[place]];
    }

    int width() {
        return width;
    }

    /** Values of all columns, {@link #width} per place. */
    int[] values() {
        return values;
    }

    int featureCount() {
        return featureCount;
    }

    /** Bits that the given features of a place tell: how few people have them, each by itself. */
    int weight(int place, int mask) {
        int sum = 0;
        for (int left = mask; left != 0; left &= left - 1) {
            sum += weights[place * featureCount + Integer.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    /** Key of one feature, 0 where missing. */
    int feature(int place, int feature) {
        return features[place * featureCount + feature];
    }

    /** Rows with a feature, by surname, hash of the feature and place, the place in the lower bits. */
    long[] sorted(int feature) {
        return sorted[feature];
    }

    /** Where a surname begins among {@link #sorted}. */
    int sortedStart(int feature, int number) {
        return sortedStarts[feature][number];
    }

    /** Features that two rows share, one bit each. */
    static int shared(SortedRows left, int leftPlace, SortedRows right, int rightPlace) {
        int count = left.featureCount;
        int a = leftPlace * count;
        int b = rightPlace * count;
        int shared = 0;
        for (int s = 0; s < count; s++) {
            int key = left.features[a + s];
            if (key != 0 && key == right.features[b + s]) {
                shared |= 1 << s;
            }
        }
        return shared;
    }
}
