package org.homeward.linkage.text;

/** The textbook dynamic programme of edit distance: the slow truth that the bit-parallel kernels are held to. */
final class PlainDistance {
    private PlainDistance() {}

    /**
     * Edit distance between the first {@code length} letters of one string and another string.
     *
     * @param swaps whether a swap of two neighbours is one edit (optimal string alignment)
     */
    static int distance(int[] left, int length, int[] right, boolean swaps) {
        int[] twoAbove = new int[right.length + 1];
        int[] above = new int[right.length + 1];
        int[] row = new int[right.length + 1];
        for (int column = 0; column <= right.length; column++) {
            above[column] = column;
        }
        for (int line = 1; line <= length; line++) {
            row[0] = line;
            for (int column = 1; column <= right.length; column++) {
                boolean equal = left[line - 1] == right[column - 1];
                int best = above[column - 1] + (equal ? 0 : 1);
                best = Math.min(best, Math.min(above[column], row[column - 1]) + 1);
                if (swaps
                        && line > 1
                        && column > 1
                        && left[line - 1] == right[column - 2]
                        && left[line - 2] == right[column - 1]) {
                    best = Math.min(best, twoAbove[column - 2] + 1);
                }
                row[column] = best;
            }
            int[] oldest = twoAbove;
            twoAbove = above;
            above = row;
            row = oldest;
        }
        return above[right.length];
    }
}
