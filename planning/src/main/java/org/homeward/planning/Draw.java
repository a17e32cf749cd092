package org.homeward.planning;

import java.nio.charset.StandardCharsets;

/** The draw that breaks ties: a number computed from the recorded seed and an id, the same on every machine. */
final class Draw {

    private Draw() {}

    /** FNV-1a over the id, then the finaliser of SplitMix64 over both, so that near ids draw far numbers. */
    static long of(long seed, String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        return mix(hash ^ mix(seed));
    }

    static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * True if the solver is to see the request with the sides swapped. The draw falls on the people, not on the names of
     * the sides, so that swapping the sides changes nothing but the names.
     */
    static boolean swapsSides(PlanRequest request) {
        long[] lowest = {Long.MAX_VALUE, Long.MAX_VALUE};
        for (Traveller traveller : request.travellers()) {
            int side = traveller.side().index();
            lowest[side] = Math.min(lowest[side], of(request.seed(), traveller.id()));
        }
        return lowest[1] < lowest[0];
    }
}
