package org.homeward.linkage.candidates;

/**
 * Pairs of rows worth scoring, sorted by left row and then right row.
 *
 * @param left left reading of each pair
 * @param right right reading of each pair
 * @param everyPair true when every pair was looked at
 * @param considered pairs that were looked at
 * @param splitBlocks blocks that had to be split
 * @param leftOut pairs with close surnames that were not looked at, as all that they share is common
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
public record Candidates(int[] left, int[] right, boolean everyPair, long considered, int splitBlocks, long leftOut) {
    /** Number of pairs. */
    public int size() {
        return left.length;
    }

    static Candidates of(long[] packed, boolean everyPair, long considered, int splitBlocks, long leftOut) {
        int[] left = new int[packed.length];
        int[] right = new int[packed.length];
        for (int i = 0; i < packed.length; i++) {
            left[i] = (int) (packed[i] >>> 32);
            right[i] = (int) packed[i];
        }
        return new Candidates(left, right, everyPair, considered, splitBlocks, leftOut);
    }

    /** Only the pairs whose left person stands before the right one: each pair of one list with itself once. */
    public Candidates once(int[] leftOwner, int[] rightOwner) {
        int[] keptLeft = new int[left.length];
        int[] keptRight = new int[left.length];
        int kept = 0;
        for (int i = 0; i < left.length; i++) {
            if (leftOwner[left[i]] < rightOwner[right[i]]) {
                keptLeft[kept] = left[i];
                keptRight[kept++] = right[i];
            }
        }
        return new Candidates(
                java.util.Arrays.copyOf(keptLeft, kept),
                java.util.Arrays.copyOf(keptRight, kept),
                everyPair,
                considered,
                splitBlocks,
                leftOut);
    }
}
