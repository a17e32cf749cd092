package org.homeward.app.command;

/** What the program's exit code means, the same for every subcommand. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** The work was done and found something the caller must look at: findings, a check that does not hold. */
    static final int FINDINGS = 1;
    /** The command line itself was wrong. */
    static final int USAGE = 2;
    /** What was handed in cannot be used; every problem was said. */
    static final int INPUT = 3;
    /** Something of ours failed: disk, database, a bug. */
    static final int FAULT = 4;
    /** Stopped at the reader's request. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
