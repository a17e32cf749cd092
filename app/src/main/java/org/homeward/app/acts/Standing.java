package org.homeward.app.acts;

/** How firmly an act stands; screens never blur the two. */
public sealed interface Standing {

    /** On disk and under a checkpoint that the log has signed. */
    record Recorded() implements Standing {}

    /**
     * Recorded, and under cosignatures of both parties.
     *
     * @param size the smallest tree size that both have cosigned and that holds the act
     */
    record Binding(long size) implements Standing {}
}
