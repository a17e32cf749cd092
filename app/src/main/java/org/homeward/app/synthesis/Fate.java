package org.homeward.app.synthesis;

/** What really became of a synthetic person whom one side may seek and the other may hold. */
enum Fate {
    /** Held by the other side and acknowledged. */
    HELD("held"),
    /** Held by the other side, which names him or her, though nobody on this side seeks. */
    HELD_UNSOUGHT("held"),
    HELD_ELSEWHERE("elsewhere"),
    DECEASED("deceased"),
    RELEASED("released"),
    UNDER_JUDICIAL_PROCESS("judicial"),
    /** Sought, and never in the other side's hands. */
    NEVER_HELD("");

    private final String custody;

    Fate(String custody) {
        this.custody = custody;
    }

    /** The word for it in a list of holdings; empty where such a list does not name the person. */
    String custody() {
        return custody;
    }

    boolean onHoldings() {
        return this != NEVER_HELD;
    }

    boolean onSought() {
        return this != HELD_UNSOUGHT;
    }
}
