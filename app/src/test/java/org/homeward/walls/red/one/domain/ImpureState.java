package org.homeward.walls.red.one.domain;

import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Breaks on purpose: a domain type that changes, reads the clock and knows a database. */
public final class ImpureState {

    private @Nullable Instant last;
    private final DataSource database;

    public ImpureState(DataSource database) {
        this.database = database;
    }

    public boolean touch() {
        last = Instant.now();
        return database.hashCode() == 0 && last == null;
    }
}
