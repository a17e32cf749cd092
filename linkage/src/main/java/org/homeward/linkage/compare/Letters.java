package org.homeward.linkage.compare;

import java.util.List;

/** Words as flat bytes with a 64-bit signature each, so that unlike words are told apart without reading them. */
final class Letters {
    private final int[] starts;
    private final byte[] bytes;
    private final long[] signatures;

    Letters(List<String> words) {
        starts = new int[words.size() + 1];
        int total = 0;
        for (int i = 0; i < words.size(); i++) {
            starts[i] = total;
            total += words.get(i).length();
        }
        starts[words.size()] = total;
        bytes = new byte[total];
        signatures = new long[words.size()];
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            long signature = 0;
            for (int k = 0; k < word.length(); k++) {
                int code = code(word.charAt(k));
                bytes[starts[i] + k] = (byte) code;
                long bit = 1L << (code & 31);
                signature |= (signature & bit) == 0 ? bit : bit << 32;
            }
            signatures[i] = signature;
        }
    }

    private static int code(char letter) {
        // Upper and lower case are different sounds in a skeleton, so they must not fall on the same code.
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a' + 1;
        }
        return letter < 128 ? letter : 128 | ((letter * 31) & 127);
    }

    int length(int word) {
        return starts[word + 1] - starts[word];
    }

    /** Code of the first letter, 0 for an empty word. */
    int first(int word) {
        return length(word) == 0 ? 0 : bytes[starts[word]];
    }

    /** False when the distance is surely above 2: one edit changes at most two bits of the signature. */
    boolean maybeClose(int a, int b) {
        return Long.bitCount(signatures[a] ^ signatures[b]) <= 4;
    }

    /** Hash of a word without the letter at a place; of the whole word for place -1. */
    long hashWithout(int word, int place) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int k = starts[word]; k < starts[word + 1]; k++) {
            if (k - starts[word] != place) {
                hash = Hashes.mix(hash ^ bytes[k]);
            }
        }
        return hash;
    }

    /** Edit distance with swaps of neighbours, or 3 for anything above 2. */
    int distance(int a, int b) {
        int lengthA = length(a);
        int lengthB = length(b);
        if (Math.abs(lengthA - lengthB) > 2 || Long.bitCount(signatures[a] ^ signatures[b]) > 4) {
            return 3;
        }
        int startA = starts[a];
        int startB = starts[b];
        while (lengthA > 0 && lengthB > 0 && bytes[startA] == bytes[startB]) {
            startA++;
            startB++;
            lengthA--;
            lengthB--;
        }
        while (lengthA > 0 && lengthB > 0 && bytes[startA + lengthA - 1] == bytes[startB + lengthB - 1]) {
            lengthA--;
            lengthB--;
        }
        if (lengthA == 0 || lengthB == 0) {
            return Math.min(3, lengthA + lengthB);
        }
        return Math.min(3, table(startA, lengthA, startB, lengthB));
    }

    private int table(int startA, int lengthA, int startB, int lengthB) {
        int[] before = new int[lengthB + 1];
        int[] last = new int[lengthB + 1];
        int[] row = new int[lengthB + 1];
        for (int j = 0; j <= lengthB; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= lengthA; i++) {
            row[0] = i;
            byte letter = bytes[startA + i - 1];
            int best = i;
            for (int j = 1; j <= lengthB; j++) {
                byte other = bytes[startB + j - 1];
                int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (letter == other ? 0 : 1));
                if (i > 1 && j > 1 && letter == bytes[startB + j - 2] && bytes[startA + i - 2] == other) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                best = Math.min(best, cost);
            }
            if (best > 2) {
                return 3;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[lengthB];
    }
}
