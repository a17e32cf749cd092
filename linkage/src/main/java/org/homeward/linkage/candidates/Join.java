package org.homeward.linkage.candidates;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Pairs the rows of one block: all with all where they are few, otherwise those whose further shared features are rare
 * enough for the size of the block. A pair is looked at in one part of a block only, that of its first shared features, so
 * however many features two rows share, they are scored once.
 *
 * <p>How rare is enough: a value that b bits tell is shared by n / 2^2b pairs of a block of n pairs by chance, so a pair is
 * worth a look when its features tell half the bits that the block has, less some room.
 */
final class Join {
    /**
     * Room in bits by how two surnames agree (equal, consonants, roots, one edit, two edits, part, related, initial): blocks of up
     * to two to the power of it are paired whole.
     */
    private static final int[] ROOM = {6, 2, 2, 2, 0, 2, 2, 0};
    /** Room where rows share some features, whatever their surnames. */
    private static final int ROOM_OF_FEATURES = 4;
    /** Up to so many pairs are gone through one by one; a larger block is sorted by each feature instead. */
    private static final long SCAN_PAIRS_MAX = 20_000;

    private static final long HASH_MASK = (1L << SortedRows.HASH_BITS) - 1;

    private final SortedRows left;
    private final SortedRows right;
    private final QuickScore score;
    private final int[] implied;
    private final boolean same;
    private final LongArrayList kept = new LongArrayList();
    private long looked;
    private long leftOut;
    private int split;
    /** Bits of the surnames of the block at hand, or none where rows of many surnames stand in it. */
    private long surname;

    private boolean oneSurname;
    private int room;

    /**
     * @param implied for each feature, the features that rows which share it always share too
     * @param same true when both sides are one list
     */
    Join(SortedRows left, SortedRows right, QuickScore score, int[] implied, boolean same) {
        this.left = left;
        this.right = right;
        this.score = score;
        this.implied = implied;
        this.same = same;
    }

    /** Pairs kept, by row. */
    LongArrayList kept() {
        return kept;
    }

    /** Pairs scored. */
    long looked() {
        return looked;
    }

    /** Pairs of rows with close surnames that were not scored: their surnames are common, and so is what else they share. */
    long leftOut() {
        return leftOut;
    }

    /** Blocks that were split. */
    int split() {
        return split;
    }

    /** Pairs the rows of two surnames, given by number. */
    void surnames(int numberLeft, int numberRight) {
        int level = score.surnameLevel(left.surnames()[numberLeft], right.surnames()[numberRight]);
        if (level < 0) {
            return;
        }
        surname = score.surname(level, left.surnames()[numberLeft], right.surnames()[numberRight]);
        oneSurname = true;
        room = ROOM[level];
        int fromLeft = left.start(numberLeft);
        int toLeft = left.end(numberLeft);
        int fromRight = right.start(numberRight);
        int toRight = right.end(numberRight);
        long pairs = (long) (toLeft - fromLeft) * (toRight - fromRight);
        long before = looked;
        if (pairs > SCAN_PAIRS_MAX) {
            split++;
            int known = 0;
            for (int feature = 0; feature < left.featureCount(); feature++) {
                known |= (known & (1 << feature)) == 0 ? merge(feature, numberLeft, numberRight, known) : 0;
            }
        } else {
            int needed = needed(pairs);
            for (int i = fromLeft; i < toLeft; i++) {
                for (int j = fromRight; j < toRight; j++) {
                    if (needed <= 0 || left.weight(i, SortedRows.shared(left, i, right, j)) >= needed) {
                        look(i, j);
                    }
                }
            }
        }
        leftOut += pairs - (looked - before);
    }

    /** Bits that the features of a pair must tell in a block of so many. */
    private int needed(long pairs) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(pairs - 1);
        int needed = (bits - room + 1) >> 1;
        split += needed > 0 ? 1 : 0;
        return needed;
    }

    /** Pairs the rows of two surnames that share a feature; gives the features that then all of them share. */
    private int merge(int feature, int numberLeft, int numberRight, int known) {
        long[] ofLeft = left.sorted(feature);
        long[] ofRight = right.sorted(feature);
        int i = left.sortedStart(feature, numberLeft);
        int j = right.sortedStart(feature, numberRight);
        int toLeft = left.sortedStart(feature, numberLeft + 1);
        int toRight = right.sortedStart(feature, numberRight + 1);
        int rows = left.end(numberLeft) - left.start(numberLeft) + right.end(numberRight) - right.start(numberRight);
        while (i < toLeft && j < toRight) {
            long hashLeft = (ofLeft[i] >>> RowKeys.ROW_BITS) & HASH_MASK;
            long hashRight = (ofRight[j] >>> RowKeys.ROW_BITS) & HASH_MASK;
            if (hashLeft < hashRight) {
                i = seek(ofLeft, i + 1, toLeft, hashRight);
            } else if (hashLeft > hashRight) {
                j = seek(ofRight, j + 1, toRight, hashLeft);
            } else {
                int endLeft = end(ofLeft, i, toLeft, hashLeft);
                int endRight = end(ofRight, j, toRight, hashLeft);
                if (endLeft - i + endRight - j == rows) {
                    return (1 << feature) | implied[feature];
                }
                part(places(ofLeft, i, endLeft), places(ofRight, j, endRight), feature, 0, known);
                i = endLeft;
                j = endRight;
            }
        }
        return 0;
    }

    /** The first place from {@code from} on whose hash is not below the one sought, by steps that double. */
    private static int seek(long[] keys, int from, int to, long hash) {
        int low = from;
        int step = 1;
        while (low + step < to && ((keys[low + step] >>> RowKeys.ROW_BITS) & HASH_MASK) < hash) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(to, low + step + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (((keys[middle] >>> RowKeys.ROW_BITS) & HASH_MASK) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int end(long[] keys, int from, int to, long hash) {
        int end = from + 1;
        while (end < to && ((keys[end] >>> RowKeys.ROW_BITS) & HASH_MASK) == hash) {
            end++;
        }
        return end;
    }

    private static int[] places(long[] keys, int from, int to) {
        int[] places = new int[to - from];
        for (int k = 0; k < places.length; k++) {
            places[k] = (int) (keys[from + k] & RowKeys.ROW_MASK);
        }
        return places;
    }

    /** Pairs the rows of two sorted key lists, block by block. */
    void keys(long[] ofLeft, long[] ofRight, int sharedFeatures) {
        room = ROOM_OF_FEATURES;
        oneSurname = false;
        int i = 0;
        int j = 0;
        while (i < ofLeft.length && j < ofRight.length) {
            long keyLeft = ofLeft[i] >>> RowKeys.ROW_BITS;
            long keyRight = ofRight[j] >>> RowKeys.ROW_BITS;
            if (keyLeft < keyRight) {
                i++;
            } else if (keyLeft > keyRight) {
                j++;
            } else {
                int endLeft = endOfBlock(ofLeft, i, keyLeft);
                int endRight = endOfBlock(ofRight, j, keyLeft);
                block(places(ofLeft, i, endLeft), places(ofRight, j, endRight), sharedFeatures);
                i = endLeft;
                j = endRight;
            }
        }
    }

    /** The place after the last key equal to the one at a place. */
    static int endOfBlock(long[] keys, int from, long key) {
        int end = from + 1;
        while (end < keys.length && keys[end] >>> RowKeys.ROW_BITS == key) {
            end++;
        }
        return end;
    }

    private void block(int[] ofLeft, int[] ofRight, int sharedFeatures) {
        long pairs = (long) ofLeft.length * ofRight.length;
        if (pairs > SCAN_PAIRS_MAX) {
            split++;
            split(ofLeft, ofRight, 0, 0, sharedFeatures);
            return;
        }
        int needed = needed(pairs);
        for (int i : ofLeft) {
            for (int j : ofRight) {
                if (needed <= 0 || left.weight(i, SortedRows.shared(left, i, right, j) & ~sharedFeatures) >= needed) {
                    look(i, j);
                }
            }
        }
    }

    /**
     * Splits rows by each feature from one on.
     *
     * @param chain features by which they were split already
     * @param known features that they share without having been split by
     */
    private void split(int[] ofLeft, int[] ofRight, int first, int chain, int known) {
        int shared = known;
        for (int feature = first; feature < left.featureCount(); feature++) {
            if ((shared & (1 << feature)) == 0) {
                shared |= parts(ofLeft, ofRight, feature, chain, shared);
            }
        }
    }

    /** Pairs the rows that share a feature; gives the features that then all of them share. */
    private int parts(int[] ofLeft, int[] ofRight, int feature, int chain, int known) {
        long[] byLeft = byFeature(left, ofLeft, feature);
        long[] byRight = byFeature(right, ofRight, feature);
        int i = 0;
        int j = 0;
        while (i < byLeft.length && j < byRight.length) {
            int keyLeft = (int) (byLeft[i] >> Integer.SIZE);
            int keyRight = (int) (byRight[j] >> Integer.SIZE);
            if (keyLeft < keyRight) {
                i++;
            } else if (keyLeft > keyRight) {
                j++;
            } else {
                int endLeft = endOfPart(byLeft, i, keyLeft);
                int endRight = endOfPart(byRight, j, keyLeft);
                if (endLeft - i == ofLeft.length && endRight - j == ofRight.length) {
                    return (1 << feature) | implied[feature];
                }
                part(places(byLeft, i, endLeft), places(byRight, j, endRight), feature, chain, known);
                i = endLeft;
                j = endRight;
            }
        }
        return 0;
    }

    private static long[] byFeature(SortedRows rows, int[] places, int feature) {
        long[] packed = new long[places.length];
        int size = 0;
        for (int place : places) {
            int key = rows.feature(place, feature);
            if (key != 0) {
                packed[size++] = ((long) key << Integer.SIZE) | place;
            }
        }
        long[] sorted = Arrays.copyOf(packed, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int endOfPart(long[] keys, int from, int key) {
        int end = from + 1;
        while (end < keys.length && (int) (keys[end] >> Integer.SIZE) == key) {
            end++;
        }
        return end;
    }

    /** Rows that share a feature, beside those of the chain. */
    private void part(int[] ofLeft, int[] ofRight, int feature, int before, int knownBefore) {
        long pairs = (long) ofLeft.length * ofRight.length;
        int chain = before | (1 << feature);
        int known = knownBefore | implied[feature];
        if (pairs > SCAN_PAIRS_MAX) {
            split(ofLeft, ofRight, feature + 1, chain, known);
            return;
        }
        int upToFeature = ((2 << feature) - 1) & ~known;
        int further = -(2 << feature) & ~known;
        int needed = needed(pairs);
        for (int i : ofLeft) {
            for (int j : ofRight) {
                int shared = SortedRows.shared(left, i, right, j);
                if ((shared & upToFeature) == chain && (needed <= 0 || left.weight(i, shared & further) >= needed)) {
                    look(i, j);
                }
            }
        }
    }

    private void look(int i, int j) {
        if ((left.second(i) && right.second(j)) || (same && left.owner(i) >= right.owner(j))) {
            return;
        }
        looked++;
        if (oneSurname ? score.enough(i, j, surname) : score.enough(i, j)) {
            kept.add(((long) left.row(i) << Integer.SIZE) | right.row(j));
        }
    }
}
