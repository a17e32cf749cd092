package org.homeward.app.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.app.acts.TestExchange.FIRST;
import static org.homeward.app.acts.TestExchange.submitted;
import static org.homeward.app.database.TestDatabases.accepted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.homeward.app.database.Database;
import org.homeward.app.database.DatabaseChoice;
import org.homeward.app.database.DatabaseRefusal;
import org.homeward.app.database.DatabaseUnavailable;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTests {

    private static final Path HOME = DatabaseChoice.home(System.getenv());

    @SuppressWarnings("NullAway.Init")
    private Path data;

    @BeforeEach
    void nameData() {
        // Beside the cache: the account that the server runs under cannot enter every temporary directory.
        data = HOME.resolve("test-" + UUID.randomUUID());
    }

    @AfterEach
    void clearData() throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", data.toString(), data + ".lock").start().waitFor();
    }

    @Test
    void losesNoAcknowledgedActWhenKilledAndAdoptsTheServerLeftBehind(@TempDir Path export)
            throws IOException, InterruptedException {
        long acknowledged = 0;
        for (int round = 0; round < 2; round++) {
            acknowledged = recordAndKill(40);
            ProcessHandle orphan = server();
            assertThat(orphan.isAlive()).isTrue();
            try (Database database = accepted(Database.open(new DatabaseChoice.Lasting(HOME, data)))) {
                assertThat(server().pid()).isEqualTo(orphan.pid());
                Acts acts = TestExchange.open(database);
                assertThat(acts.size()).isGreaterThan(acknowledged);
                assertThat(Database.open(new DatabaseChoice.Lasting(HOME, data)))
                        .isEqualTo(Outcome.refused(DatabaseRefusal.IN_USE, Map.of()));
                Path log = export.resolve("log-" + round);
                accepted(acts.export(log));
                LogCheckReport report = LogCheck.run(log, List.of(), List.of(), Progress.NONE);
                assertThat(report.failures()).isEmpty();
                assertThat(report.acts()).isEqualTo(acts.size());
            }
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    /** The machine goes down, not the program alone: server and all. */
    @Test
    void losesNoAcknowledgedActWhenTheServerIsKilledToo() throws IOException, InterruptedException {
        long acknowledged = recordAndKill(40);
        killServer();
        try (Database database = accepted(Database.open(new DatabaseChoice.Lasting(HOME, data)))) {
            Acts acts = TestExchange.open(database);
            assertThat(acts.size()).isGreaterThan(acknowledged);
            acts.record(submitted(FIRST, 1));
        }
    }

    @Test
    void refusesClearlyWhenTheDatabaseIsGone() throws IOException, InterruptedException {
        try (Database database = accepted(Database.open(new DatabaseChoice.Lasting(HOME, data)))) {
            Acts acts = TestExchange.open(database);
            acts.record(submitted(FIRST, 1));
            killServer();
            assertThatThrownBy(() -> acts.record(submitted(FIRST, 2)))
                    .isInstanceOfSatisfying(
                            DatabaseUnavailable.class,
                            gone -> assertThat(gone.refusal().code()).isEqualTo(DatabaseRefusal.LOST));
        }
        try (Database database = accepted(Database.open(new DatabaseChoice.Lasting(HOME, data)))) {
            assertThat(TestExchange.open(database).size()).isEqualTo(2);
        }
    }

    /** Records until at least {@code count} acts are acknowledged, then kills the program; answers the last of them. */
    private long recordAndKill(int count) throws IOException, InterruptedException {
        Path said = Files.createTempFile("acknowledged", ".txt");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingRecorder.class.getName(),
                        HOME.toString(),
                        data.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (Files.readAllLines(said).size() < count) {
            assertThat(program.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        program.destroyForcibly().waitFor();
        List<String> lines = Files.readAllLines(said);
        Files.delete(said);
        return lines.stream()
                .filter(line -> line.matches("acknowledged \\d+"))
                .mapToLong(line -> Long.parseLong(line.substring("acknowledged ".length())))
                .max()
                .orElseThrow();
    }

    /** As when the machine goes down: every process of the server at once, nothing written out. */
    private void killServer() throws IOException, InterruptedException {
        ProcessHandle server = server();
        new ProcessBuilder("sh", "-c", "kill -QUIT " + server.pid()).start().waitFor();
        server.onExit().join();
    }

    private ProcessHandle server() throws IOException {
        List<String> status = Files.readAllLines(data.resolve("data/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(status.getFirst())).orElseThrow();
    }
}
