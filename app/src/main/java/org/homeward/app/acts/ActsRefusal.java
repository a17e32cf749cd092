package org.homeward.app.acts;

import org.homeward.app.kernel.RefusalCode;

/** Why a log cannot be worked on; texts are {@code acts.refusal.<id>}. */
public enum ActsRefusal implements RefusalCode {
    /** The keys at hand are not those that the log was opened with. */
    OTHER_KEYS("HW-ACTS-0001", Kind.CONFLICT),
    /** The log in the database does not hold together: an entry or a tile is not what was signed. */
    DAMAGED("HW-ACTS-0002", Kind.FAULT),
    /** The folder to export to is not empty. */
    FOLDER_NOT_EMPTY("HW-ACTS-0003", Kind.INPUT);

    private final String id;
    private final Kind kind;

    ActsRefusal(String id, Kind kind) {
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
