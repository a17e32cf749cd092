package org.homeward.agreement;

/** A verdict is the answer to whether somebody falls under a clause. */
public enum Verdict {
    /** Whatever is still unknown, the answer is yes. */
    YES,
    /** Whatever is still unknown, the answer is no. */
    NO,
    /** The answer depends on what is not known. */
    CANNOT_TELL
}
