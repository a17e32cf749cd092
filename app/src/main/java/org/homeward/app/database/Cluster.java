package org.homeward.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * One data directory of PostgreSQL and the server on it.
 *
 * @param binaries where {@code bin/postgres} lies
 * @param account whom the data belong to
 * @param directory holds {@code data}, {@code secret} and {@code server.log}
 */
record Cluster(Path binaries, ServerAccount account, Path directory) {

    static final String USER = "homeward";
    static final String DATABASE = "homeward";

    /** How the server is asked to stop: the signal of PostgreSQL's shutdown modes. */
    enum Stop {
        /** Clients are disconnected, everything is written out. */
        FAST("INT"),
        /** At once; the data are thrown away, or recovered at the next start. */
        IMMEDIATE("QUIT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    /** A server that answers. */
    record Running(ProcessHandle process, int port) {
        String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
        }
    }

    /** Another program may take a free port between our look and the server's start. */
    private static final int START_ATTEMPTS_MAX = 5;
    /** Crash recovery of a large store may take its time; a start without it takes a fifth of a second. */
    private static final int READY_SECONDS_MAX = 120;

    private static final int STOP_SECONDS_MAX = 30;
    private static final int POLL_MILLIS = 5;
    private static final int RETRY_MILLIS = 300;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    Path data() {
        return directory.resolve("data");
    }

    Path secretFile() {
        return directory.resolve("secret");
    }

    String secret() throws IOException {
        return Files.readString(secretFile(), StandardCharsets.US_ASCII).strip();
    }

    String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    /** Starts the server on a free port of the loopback address; empty where it does not come up. */
    Optional<Running> start() throws IOException {
        for (int attempt = 0; attempt < START_ATTEMPTS_MAX; attempt++) {
            int port = freePort();
            Process process = account.command(
                            List.of(program("postgres"), "-D", data().toString(), "-p", Integer.toString(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            if (awaitReady(process)) {
                return Optional.of(new Running(process.toHandle(), port));
            }
            process.destroyForcibly();
            // Parts of a server that was killed may hold its shared memory for a moment longer.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        }
        return Optional.empty();
    }

    private boolean awaitReady(Process process) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS_MAX);
        try {
            while (System.nanoTime() < deadline) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                List<String> status = status();
                if (status.size() > STATUS_LINE
                        && status.getFirst().equals(Long.toString(process.pid()))
                        && status.get(STATUS_LINE).startsWith("ready")) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted while the database starts", stopped);
        }
    }

    /** A server that a session which is gone has left running on this directory. */
    Optional<Running> orphan() throws IOException {
        List<String> status = status();
        if (status.size() <= PORT_LINE) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(status.getFirst()))
                .filter(each ->
                        each.isAlive() && each.info().commandLine().orElse("").contains(data().toString()));
        return process.map(
                each -> new Running(each, Integer.parseInt(status.get(PORT_LINE).strip())));
    }

    /** Stops the server and returns when it has gone. */
    static void stop(ProcessHandle process, Stop how) {
        try {
            // The shell's own kill is there on every system; the JDK can send neither signal.
            new ProcessBuilder("sh", "-c", "kill -" + how.signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            CompletableFuture<ProcessHandle> gone = process.onExit();
            gone.get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (IOException | ExecutionException | TimeoutException stuck) {
            process.destroyForcibly();
        }
    }

    /** The last line the server has written: it names files and settings, no person. */
    String lastWords() throws IOException {
        if (!Files.isReadable(log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1);
        return lines.isEmpty() ? "" : lines.getLast();
    }

    private Path log() {
        return directory.resolve("server.log");
    }

    private List<String> status() throws IOException {
        Path file = data().resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
