package org.homeward.app.database;

import org.homeward.app.kernel.Refusal;

/** The database is gone in the middle of work: dead hardware, so an exception; it carries the refusal to show. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    DatabaseUnavailable(Refusal refusal, Throwable cause) {
        super(refusal.code().id(), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
