package org.homeward.app.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program for tests to kill: opens a private database, says where its data lie, and waits. */
public final class AbandonedSession {

    private AbandonedSession() {}

    /** Argument: the home directory. */
    public static void main(String[] arguments) throws InterruptedException {
        Database database = TestDatabases.accepted(Database.open(new DatabaseChoice.Private(Path.of(arguments[0]))));
        System.out.writeBytes((DatabaseTests.dataOf(database).getFirst() + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        Thread.currentThread().join();
    }
}
