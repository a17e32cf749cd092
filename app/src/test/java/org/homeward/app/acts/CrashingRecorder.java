package org.homeward.app.acts;

import java.nio.file.Path;
import org.homeward.app.database.Database;
import org.homeward.app.database.DatabaseChoice;
import org.homeward.app.database.TestDatabases;

/** A program for tests to kill: records one act after another and says each that is acknowledged. */
public final class CrashingRecorder {

    private CrashingRecorder() {}

    /** Arguments: the home directory and the data directory. */
    public static void main(String[] arguments) {
        Database database = TestDatabases.accepted(
                Database.open(new DatabaseChoice.Lasting(Path.of(arguments[0]), Path.of(arguments[1]))));
        Acts acts = TestExchange.open(database);
        for (int i = 0; ; i++) {
            String line = "acknowledged "
                    + acts.record(TestExchange.submitted(TestExchange.FIRST, i)).index() + "\n";
            System.out.writeBytes(line.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            System.out.flush();
        }
    }
}
