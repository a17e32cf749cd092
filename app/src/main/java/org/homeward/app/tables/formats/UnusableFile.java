package org.homeward.app.tables.formats;

import java.io.Serial;
import org.homeward.app.kernel.Problem;

/** Carries the one problem that ends reading from deep inside a parser to the reader, which returns it as data. */
public final class UnusableFile extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    UnusableFile(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
