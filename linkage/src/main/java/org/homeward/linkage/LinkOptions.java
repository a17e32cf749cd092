package org.homeward.linkage;

import java.util.List;

/**
 * How to link. The defaults need no adjusting; results never depend on {@code threads}.
 *
 * @param seed chooses the sample where a quantity is estimated from one; the same seed gives the same bits
 * @param threads worker threads, at least 1
 * @param places gazetteer for capture places; without an entry a place is compared by its spelling
 * @param reviewProbability a linked pair below it is not listed but unmatched, 0 to 1
 * @param allPairsMax up to this many pairs every pair is looked at; beyond it candidates come from keys
 */
public record LinkOptions(long seed, int threads, List<Place> places, double reviewProbability, long allPairsMax) {

    /** Up to about 14,000 by 14,000 the full cross product costs seconds. */
    public static final long ALL_PAIRS_MAX = 210_000_000L;

    public LinkOptions {
        places = List.copyOf(places);
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", not at least 1");
        }
        if (!(reviewProbability > 0 && reviewProbability < 1)) {
            throw new IllegalArgumentException("review probability is " + reviewProbability + ", not within 0 to 1");
        }
    }

    /** Seed 1, one thread, no gazetteer. */
    public static LinkOptions standard() {
        return new LinkOptions(1, 1, List.of(), 0.25, ALL_PAIRS_MAX);
    }

    public LinkOptions withThreads(int count) {
        return new LinkOptions(seed, count, places, reviewProbability, allPairsMax);
    }

    public LinkOptions withPlaces(List<Place> gazetteer) {
        return new LinkOptions(seed, threads, gazetteer, reviewProbability, allPairsMax);
    }

    public LinkOptions withSeed(long value) {
        return new LinkOptions(value, threads, places, reviewProbability, allPairsMax);
    }

    public LinkOptions withAllPairsMax(long pairs) {
        return new LinkOptions(seed, threads, places, reviewProbability, pairs);
    }
}
