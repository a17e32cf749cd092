package org.homeward.linkage.model;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.homeward.linkage.compare.Column;
import org.homeward.linkage.compare.Hashes;

/**
 * How a set of pairs agrees, counted by pattern: four bits per column (0 missing, else level plus one), and how rare the
 * shared values are, in whole bits.
 *
 * @param codes pattern of levels
 * @param rarity frequency bits of the shared values, rounded
 * @param counts pairs with the pattern
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
public record Patterns(long[] codes, int[] rarity, int[] counts) {

    /** Pattern of levels of a pair of rows. */
    public static long code(List<Column> columns, int leftRow, int rightRow) {
        long code = 0;
        for (int f = 0; f < columns.size(); f++) {
            code |= (long) (columns.get(f).level(leftRow, rightRow) + 1) << (4 * f);
        }
        return code;
    }

    /** Level of a column in a pattern, -1 where missing. */
    public static int level(long code, int column) {
        return (int) ((code >>> (4 * column)) & 15) - 1;
    }

    /** Counts pairs by pattern, in an order that does not depend on that of the pairs. */
    static Patterns count(long[] pairCodes, int[] pairRarity) {
        Long2IntOpenHashMap places = new Long2IntOpenHashMap();
        int[] of = new int[pairCodes.length];
        int[] firsts = new int[pairCodes.length];
        for (int i = 0; i < pairCodes.length; i++) {
            long key = Hashes.mix(pairCodes[i]) + pairRarity[i];
            int next = places.size();
            of[i] = places.computeIfAbsent(key, k -> next);
            if (of[i] == next) {
                firsts[next] = i;
            }
        }
        int[] counts = new int[places.size()];
        for (int pattern : of) {
            counts[pattern]++;
        }
        Integer[] order = new Integer[counts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingLong((Integer p) -> pairCodes[firsts[p]])
                        .thenComparingInt(p -> pairRarity[firsts[p]]));
        Patterns patterns = new Patterns(new long[counts.length], new int[counts.length], new int[counts.length]);
        for (int i = 0; i < counts.length; i++) {
            patterns.codes[i] = pairCodes[firsts[order[i]]];
            patterns.rarity[i] = pairRarity[firsts[order[i]]];
            patterns.counts[i] = counts[order[i]];
        }
        return patterns;
    }
}
