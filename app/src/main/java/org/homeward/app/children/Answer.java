package org.homeward.app.children;

/** The answer to one child's name (statuses as in the practice of tracing and return of separated children). */
public enum Answer {
    RECEIVED,
    IDENTITY_CONFIRMED,
    LOCATED_WITH_PARTY,
    LOCATED_IN_THIRD_COUNTRY,
    WITH_PARENT,
    NOW_ADULT,
    NOT_FOUND,
    /** The answering side claims that the child was never in territory it controls. */
    NEVER_PRESENT_CLAIMED,
    RETURN_PLANNED,
    RETURNED,
    DECEASED
}
