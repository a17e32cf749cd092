package org.homeward.app.matching;

import org.homeward.app.kernel.RefusalCode;

/** Why files were not matched. */
public enum MatchRefusal implements RefusalCode {
    /** A file is no table; {@code code} says which rule of reading it broke, the facts are that rule's. */
    FILE_UNUSABLE("HW-MATCH-0001", Kind.INPUT),
    /** A file has more rows than the engine takes. */
    TOO_MANY_ROWS("HW-MATCH-0002", Kind.LIMIT),
    /** No column of a file is known to say who a person is. */
    NO_COLUMN_KNOWN("HW-MATCH-0003", Kind.INPUT),
    /** A column named on the command line is not in the file. */
    COLUMN_ABSENT("HW-MATCH-0004", Kind.INPUT),
    /** The engine refused the lists; {@code reason} is its code. */
    NOT_LINKED("HW-MATCH-0005", Kind.INPUT),
    /** The reader stopped the work. */
    CANCELLED("HW-MATCH-0006", Kind.CONFLICT),
    /** One id stands on several entries of a list, so that a pair named by it would say nothing. */
    ID_REPEATED("HW-MATCH-0007", Kind.INPUT),
    // HW-MATCH-0008 was: too large to be read as handed in, and no UTF-8 CSV with commas either.
    /** A file that was asked for cannot be written where it should stand. */
    NOT_WRITABLE("HW-MATCH-0009", Kind.FAULT),
    /** The lists do not fit into the memory that the program may use. */
    OUT_OF_MEMORY("HW-MATCH-0010", Kind.LIMIT),
    /** A file is no record of a matching. */
    NO_RECORD("HW-MATCH-0011", Kind.INPUT);

    private final String id;
    private final Kind kind;

    MatchRefusal(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
