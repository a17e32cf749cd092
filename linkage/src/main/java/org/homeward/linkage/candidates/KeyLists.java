package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.compare.Table;

/** The keys of one list, sorted, so that the rows that share keys with a query are found by bisection. */
public final class KeyLists {
    /** Rows of one key that are looked at; more rows than that share keys that tell more as well, or nothing tells. */
    private static final int ROWS_PER_KEY_MAX = 3_000;
    /** What a row gains by a shared key is this over the number of rows that share it. */
    private static final int GAIN = 1 << 20;

    private final List<long[]> lists = new ArrayList<>();

    /** @param table the list on the right side, anything on the left */
    public KeyLists(Table table) {
        RowKeys keys = new RowKeys(table);
        each(keys.extras(), (kind, extra) -> lists.add(Radix.sort(keys.write(kind, extra, false), RowKeys.ROW_BITS)));
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
        RowKeys keys = new RowKeys(query);
        Int2IntOpenHashMap gains = new Int2IntOpenHashMap();
        int[] at = {0};
        each(keys.extras(), (kind, extra) -> {
            long[] list = lists.get(at[0]++);
            for (long key : keys.write(kind, extra, true)) {
                add(list, key >>> RowKeys.ROW_BITS, gains);
            }
        });
        int[] rows = gains.keySet().toIntArray();
        IntArrays.quickSort(rows, (a, b) -> {
            int byGain = Integer.compare(gains.get(b), gains.get(a));
            return byGain != 0 ? byGain : Integer.compare(a, b);
        });
        int[] best = IntArrays.copy(rows, 0, Math.min(limit, rows.length));
        IntArrays.quickSort(best);
        return best;
    }

    private static void add(long[] list, long key, Int2IntOpenHashMap gains) {
        int from = first(list, key);
        int to = first(list, key + 1);
        int counted = Math.min(to - from, ROWS_PER_KEY_MAX);
        for (int k = from; k < from + counted; k++) {
            gains.addTo((int) (list[k] & RowKeys.ROW_MASK), GAIN / (to - from));
        }
    }

    /** First place whose key is not below the given one; keys are unsigned. */
    private static int first(long[] list, long key) {
        int low = 0;
        int high = list.length;
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
