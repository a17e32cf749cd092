package org.homeward.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.text.CloseWords;

/** Up to a few readings of every value; the distance of two values is that of their nearest readings. */
final class Spellings {
    private final int[] starts;
    private final CloseWords letters;
    private final long[] hashes;

    Spellings(List<List<String>> readings) {
        starts = new int[readings.size() + 1];
        List<String> words = new ArrayList<>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            words.addAll(readings.get(i));
            starts[i + 1] = words.size();
        }
        letters = new CloseWords(words);
        hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = words.get(i).isEmpty() ? 0 : Groups.hash(words.get(i));
        }
    }

    /** Least distance over the readings, or 3 for anything above 2. */
    int distance(int a, int b) {
        int best = 3;
        for (int i = starts[a]; i < starts[a + 1]; i++) {
            for (int k = starts[b]; k < starts[b + 1]; k++) {
                if (!letters.maybeClose(i, k)) {
                    continue;
                }
                if (hashes[i] == hashes[k]) {
                    return 0;
                }
                best = Math.min(best, letters.distance(i, k));
            }
        }
        return best;
    }

    /** False when the distance is surely above 2, by signatures alone. */
    boolean maybeClose(int a, int b) {
        for (int i = starts[a]; i < starts[a + 1]; i++) {
            for (int k = starts[b]; k < starts[b + 1]; k++) {
                if (letters.maybeClose(i, k)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True when a value shares a reading with a value of another set of spellings. */
    boolean meets(int a, Spellings other, int b) {
        for (int i = starts[a]; i < starts[a + 1]; i++) {
            for (int k = other.starts[b]; k < other.starts[b + 1]; k++) {
                if (hashes[i] == other.hashes[k] && hashes[i] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True when two readings begin with the same letter. */
    boolean startsAlike(int a, int readingOfA, int b, int readingOfB) {
        return first(starts[a] + readingOfA) == first(starts[b] + readingOfB);
    }

    private int first(int word) {
        return letters.length(word) == 0 ? 0 : letters.letter(word, 0);
    }

    /** Letters of the shortest reading. */
    int shortest(int value) {
        int least = Integer.MAX_VALUE;
        for (int i = starts[value]; i < starts[value + 1]; i++) {
            least = Math.min(least, letters.length(i));
        }
        return least;
    }

    boolean isEmpty(int value) {
        return starts[value] == starts[value + 1];
    }

    /** Hash of the first reading, or 0. */
    long key(int value) {
        return isEmpty(value) ? 0 : hashes[starts[value]];
    }

    /** Hash of the given reading. */
    long key(int value, int reading) {
        return hashes[starts[value] + reading];
    }

    int readings(int value) {
        return starts[value + 1] - starts[value];
    }

    /** Hashes of the first readings, each also with any one letter left out when asked; without repetition. */
    long[] keys(int value, int readingsMax, boolean deletions) {
        it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet keys =
                new it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet();
        int end = Math.min(starts[value + 1], starts[value] + readingsMax);
        for (int word = starts[value]; word < end; word++) {
            keys.add(hashWithout(word, -1));
            for (int place = 0; deletions && letters.length(word) >= 4 && place < letters.length(word); place++) {
                keys.add(hashWithout(word, place));
            }
        }
        return keys.toLongArray();
    }

    /** Hash of a word without the letter at a place; of the whole word for place -1. */
    private long hashWithout(int word, int place) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int k = 0; k < letters.length(word); k++) {
            if (k != place) {
                hash = Hashes.mix(hash ^ letters.letter(word, k));
            }
        }
        return hash;
    }
}
