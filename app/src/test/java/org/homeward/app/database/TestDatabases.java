package org.homeward.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.app.kernel.Outcome;

/**
 * The databases that tests run against: the embedded one always, and the server named by {@code HOMEWARD_TEST_DB_URL}
 * as well where there is one; every test class on a database is given both.
 */
public final class TestDatabases {

    private TestDatabases() {}

    /** One kind of database; each opening is a fresh, empty one. */
    public record Kind(String name, DatabaseChoice choice) {

        /** Opens a fresh database; closing it takes it away. */
        public Database open() {
            return accepted(Database.open(choice));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every kind there is here; for {@code @MethodSource}. */
    public static Stream<Kind> kinds() {
        Kind embedded = new Kind("embedded", new DatabaseChoice.Private(DatabaseChoice.home(System.getenv())));
        return Stream.concat(
                Stream.of(embedded),
                Optional.ofNullable(System.getenv("HOMEWARD_TEST_DB_URL")).stream()
                        .map(url -> new Kind("server", new DatabaseChoice.Server(fresh(url)))));
    }

    /** A fresh database on the server at {@code url}, whose user may create databases. */
    private static String fresh(String url) {
        String name = "homeward_test_" + UUID.randomUUID().toString().replace("-", "");
        try (Database server = accepted(Database.connect(url, "", "", false, () -> {}))) {
            server.client().sql("create database " + name).update();
        }
        int path = url.indexOf('/', "jdbc:postgresql://".length());
        int query = url.indexOf('?');
        return url.substring(0, path + 1) + name + (query < 0 ? "" : url.substring(query));
    }

    public static <T> T accepted(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<T>) outcome).value();
    }
}
