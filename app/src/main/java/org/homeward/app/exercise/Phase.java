package org.homeward.app.exercise;

import java.util.Locale;

/** A phase of the exercise, in the order they are played. */
public enum Phase {
    /** Reading the pack: agreement, facts, lists. */
    READ,
    /** Opening the exchange: database, seats, log, what was said in the talks. */
    OPEN,
    /** Gating each list and recording its submission. */
    GATE,
    /** Linking what each side seeks with what the other holds. */
    LINK,
    /** Stating, name by name, what each side says. */
    STATE,
    /** Deciding who falls under which clause. */
    DECIDE,
    /** Planning the stages. */
    PLAN,
    /** Handing over, stage by stage. */
    HAND_OVER,
    /** Remains and children. */
    REMAINS_AND_CHILDREN,
    /** Accounting: what was said in public, promised against delivered. */
    ACCOUNT,
    /** Writing the folder that both sides can hold against each other. */
    WRITE;

    /** The word in text keys and in machine output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
