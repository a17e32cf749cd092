package org.homeward.app.kernel;

/** A numbered reason for a refusal, one enum per part, never reused; its text is {@code <part>.refusal.<id>}. */
public interface RefusalCode {

    /** Who has to act for the same command to succeed. */
    enum Kind {
        /** What was handed in must change. */
        INPUT,
        /** The state of the exchange must change first. */
        CONFLICT,
        /** Another seat, or a second person, must do it. */
        FORBIDDEN,
        /** A stated limit was met. */
        LIMIT,
        /** Something of ours failed. */
        FAULT
    }

    /** The stable id, for instance {@code HW-LIST-0007}. */
    String id();

    Kind kind();
}
