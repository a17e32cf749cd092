package org.homeward.agreement;

import java.util.List;

/** A reading is what came of reading a file: the agreement, or every fault in it at once. */
public sealed interface Reading {

    /** The file is in order. */
    record Read(Agreement agreement) implements Reading {}

    /** The file is not in order; {@code faults} is in the order of the file and never empty. */
    record Rejected(List<Fault> faults) implements Reading {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
