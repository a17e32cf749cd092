package org.homeward.walls.red.two;

import org.homeward.walls.red.one.domain.ImpureState;

/** Breaks on purpose: reaches into another part's inside, prints, is named by a word that says nothing, is not null-marked. */
public final class ReachHelper {

    public static void show(ImpureState state) {
        System.out.println(state.touch());
    }

    private ReachHelper() {}
}
