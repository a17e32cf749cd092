package org.homeward.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.homeward.app.database.TestDatabases.accepted;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.app.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseTests {

    private static final Path HOME = DatabaseChoice.home(System.getenv());

    @ParameterizedTest
    @MethodSource("org.homeward.app.database.TestDatabases#kinds")
    void keepsItsPromiseOnDisk(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
        }
    }

    @ParameterizedTest
    @MethodSource("org.homeward.app.database.TestDatabases#kinds")
    void takesBackATransactionThatFails(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        database.client().sql("create table probe (x int)").update();
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(database.client()
                            .sql("select to_regclass('probe') is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    /** A failed batch once printed the keys and salts of persons with its statement. */
    @ParameterizedTest
    @MethodSource("org.homeward.app.database.TestDatabases#kinds")
    void saysNoValueOfAStatementThatFails(TestDatabases.Kind kind) {
        try (Database database = kind.open()) {
            Throwable failed = catchThrowable(() -> database.inTransaction(() -> {
                database.client().sql("create table probe (x text primary key)").update();
                return new JdbcTemplate(database.source())
                        .batchUpdate(
                                "insert into probe (x) values (?)",
                                List.of(new Object[] {"withheld-value"}, new Object[] {"withheld-value"}));
            }));
            StringWriter said = new StringWriter();
            failed.printStackTrace(new PrintWriter(said));
            assertThat(said.toString()).contains("probe").doesNotContain("withheld-value");
        }
    }

    @Test
    void keepsTwoSessionsApart() {
        try (Database one = accepted(Database.open(new DatabaseChoice.Private(HOME)));
                Database other = accepted(Database.open(new DatabaseChoice.Private(HOME)))) {
            one.client().sql("create table probe (x int)").update();
            assertThat(other.client()
                            .sql("select to_regclass('probe') is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        List<String> during;
        try (Database database = accepted(Database.open(new DatabaseChoice.Private(HOME)))) {
            during = dataOf(database);
            assertThat(Path.of(during.getFirst())).exists();
        }
        Path directory =
                Path.of(during.getFirst()).resolveSibling("data").resolve("..").normalize();
        assertThat(directory).doesNotExist();
        assertThat(directory.resolveSibling(directory.getFileName() + ".lock")).doesNotExist();
    }

    /** A session that was killed leaves a server running; the next one stops it and takes its data away. */
    @Test
    void clearsAwayWhatAKilledSessionLeft() throws IOException, InterruptedException {
        Process session = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedSession.class.getName(),
                        HOME.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String data = session.inputReader().readLine();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(Path.of(data, "postmaster.pid")).getFirst()))
                .orElseThrow();
        session.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();

        accepted(Database.open(new DatabaseChoice.Private(HOME))).close();

        assertThat(server.isAlive()).isFalse();
        assertThat(Path.of(data)).doesNotExist();
    }

    @Test
    void saysWhenTheOperatorsServerDoesNotAnswer() {
        assertThat(Database.open(new DatabaseChoice.Server("jdbc:postgresql://127.0.0.1:1/none")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(DatabaseRefusal.NO_ANSWER));
        assertThat(Database.open(new DatabaseChoice.Server("jdbc:h2:mem:x")))
                .isEqualTo(Outcome.refused(DatabaseRefusal.NOT_POSTGRESQL, Map.of()));
    }

    @Test
    void choosesTheOperatorsServerWhereOneIsNamed() {
        String url = "jdbc:postgresql://db/homeward";
        assertThat(DatabaseChoice.of(Optional.of(url), Map.of())).isEqualTo(new DatabaseChoice.Server(url));
        assertThat(DatabaseChoice.of(Optional.empty(), Map.of("HOMEWARD_DB_URL", url)))
                .isEqualTo(new DatabaseChoice.Server(url));
        assertThat(DatabaseChoice.of(Optional.empty(), Map.of("HOMEWARD_HOME", "/h")))
                .isEqualTo(new DatabaseChoice.Private(Path.of("/h")));
    }

    @Test
    void findsAnAccountToRunUnder() throws IOException {
        Path postgres = HOME.resolve("postgresql-" + PostgresBinaries.VERSION).resolve("bin/postgres");
        accepted(Database.open(new DatabaseChoice.Private(HOME))).close();
        assertThat(ServerAccount.find(postgres)).isPresent();
        boolean root = "root".equals(System.getProperty("user.name"));
        assertThat(ServerAccount.find(Path.of("/no/such/program")).isEmpty()).isEqualTo(root);
    }

    static List<String> dataOf(Database database) {
        return Stream.of(setting(database, "data_directory")).toList();
    }

    private static String setting(Database database, String name) {
        return database.client()
                .sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
