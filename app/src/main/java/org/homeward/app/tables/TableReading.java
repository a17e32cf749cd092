package org.homeward.app.tables;

import java.util.List;
import org.homeward.app.kernel.Problem;

/** What came of reading a file. */
public sealed interface TableReading {

    /**
     * The file is a table.
     *
     * @param file everything in it
     * @param notices what a careful reader must know of it: formulas, hidden rows, a guessed encoding
     */
    record Usable(TableFile file, List<Problem> notices) implements TableReading {
        public Usable {
            notices = List.copyOf(notices);
        }
    }

    /**
     * The file is not a table that can be used.
     *
     * @param problems every reason found; never empty
     */
    record Unusable(List<Problem> problems) implements TableReading {
        public Unusable {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("an unusable file has a problem");
            }
        }
    }
}
