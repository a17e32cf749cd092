package org.homeward.agreement;

import java.util.List;

/** A deliveries reading is what came of reading a file of deliveries: the deliveries, or every fault at once. */
public sealed interface DeliveriesReading {

    /** The file is in order. */
    record Read(Deliveries deliveries) implements DeliveriesReading {}

    /** The file is not in order. */
    record Rejected(List<Fault> faults) implements DeliveriesReading {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
