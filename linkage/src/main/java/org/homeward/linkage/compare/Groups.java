package org.homeward.linkage.compare;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/** Numbers the sets of values that count as equal. */
final class Groups {
    private final Object2IntOpenHashMap<Object> numbers = new Object2IntOpenHashMap<>();

    int of(Object key) {
        return numbers.computeIfAbsent(key, k -> numbers.size());
    }

    int count() {
        return Math.max(1, numbers.size());
    }

    /** Hash of a text, never 0. */
    static long hash(String text) {
        long h = Hashes.text(text);
        return h == 0 ? 1 : h;
    }

    static long mix(long value) {
        return Hashes.mix(value);
    }
}
