package org.homeward.app.database;

import org.homeward.app.kernel.RefusalCode;

/** Why there is no database to work with; texts are {@code database.refusal.<id>}. */
public enum DatabaseRefusal implements RefusalCode {
    /** The server of {@code --db-url} does not answer, or does not let this user in. */
    NO_ANSWER("HW-DB-0001", Kind.FAULT),
    /** The embedded server cannot run under this user; remedy: {@code --db-url}. */
    NO_ACCOUNT("HW-DB-0002", Kind.FAULT),
    /** The embedded server did not start; its last words are in the facts. */
    NOT_STARTED("HW-DB-0003", Kind.FAULT),
    /** Another session of Homeward uses the same data directory. */
    IN_USE("HW-DB-0004", Kind.CONFLICT),
    /** The server is older than {@link Database#OLDEST_SERVER}. */
    TOO_OLD("HW-DB-0005", Kind.INPUT),
    /** The address is not a {@code jdbc:postgresql:} address. */
    NOT_POSTGRESQL("HW-DB-0006", Kind.INPUT),
    /** The database went away while it was used; what was acknowledged before is safe, the rest did not happen. */
    LOST("HW-DB-0007", Kind.FAULT);

    private final String id;
    private final Kind kind;

    DatabaseRefusal(String id, Kind kind) {
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
