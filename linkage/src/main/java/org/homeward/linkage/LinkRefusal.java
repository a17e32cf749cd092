package org.homeward.linkage;

/** Why two lists were not linked; the code is stable. */
public enum LinkRefusal {
    /** A list has no row. */
    EMPTY_LIST,
    /** The same id stands on two rows of one list. */
    REPEATED_ID,
    /** No column has values in both lists. */
    NO_SHARED_COLUMN,
    /** So many rows of one list are identical that nothing tells them apart. */
    IDENTICAL_ROWS,
    /** A list is longer than {@link Linker#ROWS_MAX}. */
    TOO_MANY_ROWS,
    /** The caller's {@link LinkProgress#cancelled()} said stop. */
    CANCELLED
}
