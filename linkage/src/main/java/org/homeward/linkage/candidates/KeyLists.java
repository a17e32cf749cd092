package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.NameComparison;
import org.homeward.linkage.compare.Table;
import org.homeward.linkage.compare.Workers;

/** The keys of one list, sorted, so that the rows that share keys with a query are found by bisection. */
public final class KeyLists {
    /** Rows of one key that are looked at; more rows than that share keys that tell more as well, or nothing tells. */
    private static final int ROWS_PER_KEY_MAX = 1_000;
    /** What a row gains by a shared key is this over the number of rows that share it. */
    private static final int GAIN = 1 << 16;

    private final SortedRows rows;
    private final long[] surnames;
    private final List<long[]> lists;

    /** @param table the list on the right side, anything on the left */
    public KeyLists(Table table, int threads) {
        RowKeys keys = new RowKeys(table);
        rows = new SortedRows(table, false);
        List<Callable<long[]>> pieces = new ArrayList<>();
        pieces.add(() -> SurnameKeys.sorted(table.columns().get(0), rows.surnames()));
        each(RowKeys.extras(table), (kind, extra) -> pieces.add(() -> keys.sorted(kind, extra, rows)));
        for (int s = 0; s < rows.featureCount(); s++) {
            int feature = s;
            pieces.add(() -> rows.sort(feature));
        }
        lists = Workers.run(threads, pieces);
        surnames = lists.get(0);
    }

    private interface Visit {
        void visit(KeyKind kind, int extra);
    }

    private static void each(int extras, Visit visit) {
        for (KeyKind kind : KeyKind.all()) {
            for (int extra = 0; extra < (kind.extra() ? extras : 1); extra++) {
                visit.visit(kind, extra);
            }
        }
    }

    /** Rows that share the rarest keys with the rows on the left of a table, at most {@code limit}, in row order. */
    public int[] near(Table query, int limit) {
        SortedRows asked = new SortedRows(query, true);
        RowKeys keys = new RowKeys(query);
        Int2IntOpenHashMap gains = new Int2IntOpenHashMap();
        int[] at = {1};
        each(RowKeys.extras(query), (kind, extra) -> {
            long[] list = lists.get(at[0]++);
            for (long key : keys.sorted(kind, extra, asked)) {
                long hash = key >>> RowKeys.ROW_BITS;
                add(list, first(list, 0, list.length, hash), first(list, 0, list.length, hash + 1), 1, gains);
            }
        });
        for (int number = 0; number < asked.surnames().length; number++) {
            bySurname(query.columns().get(0), asked, number, gains);
        }
        int[] places = gains.keySet().toIntArray();
        IntArrays.quickSort(places, (a, b) -> {
            int byGain = Integer.compare(gains.get(b), gains.get(a));
            return byGain != 0 ? byGain : Integer.compare(rows.row(a), rows.row(b));
        });
        int[] best = new int[Math.min(limit, places.length)];
        for (int k = 0; k < best.length; k++) {
            best[k] = rows.row(places[k]);
        }
        IntArrays.quickSort(best);
        return best;
    }

    /** The rows of all surnames that share keys with one of the query, the more keys the greater the gain. */
    private void bySurname(Column column, SortedRows asked, int number, Int2IntOpenHashMap gains) {
        LongArrayList keys = new LongArrayList();
        SurnameKeys.of((NameComparison) column.comparison(), asked.surnames()[number], keys);
        Int2IntOpenHashMap shared = new Int2IntOpenHashMap();
        for (int k = 0; k < keys.size(); k++) {
            long key = keys.getLong(k) >>> RowKeys.ROW_BITS;
            int to = first(surnames, 0, surnames.length, key + 1);
            for (int at = first(surnames, 0, surnames.length, key); at < to; at++) {
                shared.addTo((int) (surnames[at] & RowKeys.ROW_MASK), 1);
            }
        }
        for (Int2IntMap.Entry entry : shared.int2IntEntrySet()) {
            int close = entry.getIntKey();
            int from = rows.start(close);
            int to = rows.end(close);
            for (int place = from; place < Math.min(to, from + ROWS_PER_KEY_MAX); place++) {
                gains.addTo(place, GAIN / (to - from) * entry.getIntValue());
            }
            for (int place = asked.start(number); place < asked.end(number); place++) {
                byFeatures(asked, place, close, entry.getIntValue(), gains);
            }
        }
    }

    private void byFeatures(SortedRows asked, int place, int close, int times, Int2IntOpenHashMap gains) {
        for (int feature = 0; feature < rows.featureCount(); feature++) {
            int key = asked.feature(place, feature);
            if (key != 0) {
                long[] sorted = rows.sorted(feature);
                long hash = rows.sortedKey(close, key);
                int start = rows.sortedStart(feature, close);
                int end = rows.sortedStart(feature, close + 1);
                add(sorted, first(sorted, start, end, hash), first(sorted, start, end, hash + 1), times, gains);
            }
        }
    }

    private static void add(long[] list, int from, int to, int times, Int2IntOpenHashMap gains) {
        for (int k = from; k < Math.min(to, from + ROWS_PER_KEY_MAX); k++) {
            gains.addTo((int) (list[k] & RowKeys.ROW_MASK), GAIN / (to - from) * times);
        }
    }

    /** First place whose key is not below the given one; keys are unsigned. */
    private static int first(long[] list, int from, int to, long key) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list[middle] >>> RowKeys.ROW_BITS < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
