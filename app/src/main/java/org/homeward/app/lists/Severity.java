package org.homeward.app.lists;

/** How much a finding stands in the way. */
public enum Severity {
    /** The entry cannot be acted on until it is settled. */
    ERROR,
    /** Somebody must look at it. */
    WARNING,
    /** Said so that nobody is surprised. */
    NOTE
}
