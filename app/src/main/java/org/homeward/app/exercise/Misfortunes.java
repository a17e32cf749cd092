package org.homeward.app.exercise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.homeward.app.scenario.ExerciseSettings.Disturbances;

/** Draws, from the exercise's seed, what happens to each person who is to cross. */
final class Misfortunes {

    private static final int PER = 1_000;

    private final long seed;
    private final Disturbances rates;
    private final Set<String> dead = new HashSet<>();

    Misfortunes(long seed, Disturbances rates, List<String> travellers) {
        this.seed = seed;
        this.rates = rates;
        List<String> sorted = travellers.stream().sorted().toList();
        SplittableRandom draw = new SplittableRandom(seed ^ 0x6465617468L);
        for (int i = 0; i < rates.deaths() && !sorted.isEmpty(); i++) {
            dead.add(sorted.get(draw.nextInt(sorted.size())));
        }
    }

    /** What becomes of a person on the day. */
    enum Fate {
        CROSSES,
        /** Dies before the day; notice is given. */
        DIES,
        /** Says at the line that he or she does not wish to go, and stays. */
        REFUSES,
        /** Is kept back by the doctor; goes with a later stage. */
        UNFIT,
        /** Is not brought; goes with a later stage. */
        NOT_BROUGHT
    }

    /** What becomes of {@code person} when a stage takes him or her up for the {@code turn}th time, from 1. */
    Fate of(String person, int turn) {
        if (dead.contains(person)) {
            return Fate.DIES;
        }
        // A hash of the person, not the order of drawing: adding a person changes nobody else's fate.
        int drawn = new SplittableRandom(seed + 31L * person.hashCode() + turn).nextInt(PER);
        if (drawn < rates.refusalAtLine()) {
            return Fate.REFUSES;
        }
        if (drawn < rates.refusalAtLine() + rates.unfitToTravel()) {
            return Fate.UNFIT;
        }
        if (drawn < rates.refusalAtLine() + rates.unfitToTravel() + rates.noShow()) {
            return Fate.NOT_BROUGHT;
        }
        return Fate.CROSSES;
    }
}
