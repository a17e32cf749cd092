package org.homeward.app.tables;

import java.util.List;
import org.homeward.app.kernel.Problem;

/** What came of reading a file row by row. */
public sealed interface RowReading {

    /**
     * The rows were handed over.
     *
     * @param rows how many
     * @param notices what a careful reader must know of the file: hidden rows, a guessed encoding, letters lost
     */
    record Whole(int rows, List<Problem> notices) implements RowReading {
        public Whole {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The file is not a table that can be used; rows that were handed over mean nothing.
     *
     * @param problems every reason found; never empty
     */
    record Unusable(List<Problem> problems) implements RowReading {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }

    /** Whoever asked for the rows wants no more of them. */
    record Stopped() implements RowReading {}
}
