package org.homeward.app.reports;

/** What a number counts; two numbers of different units are never added or compared. */
public enum Unit {
    /** Lines of a list as submitted: one person may be on two. */
    ENTRIES,
    /** Names after duplicates within a list were set aside. */
    NAMES,
    PEOPLE,
    /** Bodies as declared by the side that hands them over: a bag is not a body. */
    BODIES,
    BAGS,
    CHILDREN,
    FINDINGS,
    STATEMENTS,
    ACTS,
    STAGES,
    DAYS,
    MINUTES
}
