package org.homeward.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.app.kernel.Outcome;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A stopped, migrated and empty cluster that new ones are copied from: copying costs a hundredth of what preparing one
 * does. Its name holds the server's version and a hash of all migrations, so a new migration prepares a new one.
 */
final class Template {

    private static final int SECRET_BYTES = 32;

    /** Settings of a server that one program uses: less memory, no helpers that have nothing to do. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=32",
            "shared_buffers=64MB",
            "io_method=sync",
            "wal_level=minimal",
            "max_wal_senders=0",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "log_timezone=UTC");

    private Template() {}

    /** The template for the migrations at hand, prepared now where there is none; call it under the home's lock. */
    static Cluster prepared(Path home, Path binaries, ServerAccount account) throws IOException {
        String owner = account.owner().map(each -> "-" + each.user()).orElse("");
        Path directory = home.resolve("template-" + PostgresBinaries.VERSION + "-" + migrations() + owner);
        if (Files.isDirectory(directory)) {
            return new Cluster(binaries, account, directory);
        }
        try (Stream<Path> old = Files.list(home)) {
            for (Path each : old.filter(path -> path.getFileName().toString().startsWith("preparing-"))
                    .toList()) {
                Trees.delete(each);
            }
        }
        Path unfinished = home.resolve("preparing-" + ProcessHandle.current().pid());
        prepare(new Cluster(binaries, account, unfinished));
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        return new Cluster(binaries, account, directory);
    }

    /** Copies the template to {@code directory}, which must not exist. */
    static Cluster copy(Cluster template, Path directory) throws IOException {
        Trees.createPassable(directory);
        Cluster copy = new Cluster(template.binaries(), template.account(), directory);
        Files.copy(template.secretFile(), copy.secretFile(), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(directory.resolve("server.log"));
        copy.account().createOwned(copy.data());
        run(
                template.account(),
                List.of("cp", "-a", template.data() + "/.", copy.data().toString()));
        return copy;
    }

    /** Makes sure that a copied cluster is on disk. */
    static void sync(Cluster cluster) throws IOException {
        run(
                cluster.account(),
                List.of(cluster.program("initdb"), "-D", cluster.data().toString(), "--sync-only"));
    }

    private static void prepare(Cluster cluster) throws IOException {
        Trees.createPassable(cluster.directory());
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        Files.createFile(
                cluster.secretFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(cluster.secretFile(), secret);
        Path handOver = cluster.directory().resolve("initial");
        cluster.account().createOwned(handOver);
        Path password = handOver.resolve("password");
        Files.writeString(password, secret);
        cluster.account().own(password);
        cluster.account().createOwned(cluster.data());
        run(cluster.account(), initdb(cluster, password));
        Trees.delete(handOver);

        Cluster.Running running = cluster.start().orElseThrow(() -> new IOException("the database did not start"));
        try {
            createDatabase(running, secret);
            Outcome<Database> migrated = Database.connect(running.url(), Cluster.USER, secret, true, () -> {});
            if (!(migrated instanceof Outcome.Accepted<Database>(var database))) {
                throw new IOException("the new database does not answer");
            }
            database.close();
        } finally {
            Cluster.stop(running.process(), Cluster.Stop.FAST);
        }
    }

    private static List<String> initdb(Cluster cluster, Path password) {
        Stream<String> fixed = Stream.of(
                cluster.program("initdb"),
                "-D",
                cluster.data().toString(),
                "--no-sync",
                "--no-instructions",
                "--locale-provider=builtin",
                "--locale=C",
                "--builtin-locale=C.UTF-8",
                "--encoding=UTF8",
                "--username=" + Cluster.USER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--wal-segsize=4");
        return Stream.concat(fixed, SETTINGS.stream().map(each -> "--set=" + each))
                .toList();
    }

    private static void createDatabase(Cluster.Running running, String secret) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + running.port() + "/template1";
        try (Connection connection = DriverManager.getConnection(url, Cluster.USER, secret);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + Cluster.DATABASE);
        } catch (SQLException failed) {
            throw new IOException("the new database does not answer: " + failed.getSQLState(), failed);
        }
    }

    private static void run(ServerAccount account, List<String> command) throws IOException {
        Process process = account.command(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String words = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " ended with " + process.exitValue() + ": " + words);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database is prepared", stopped);
        }
    }

    /** A short hash of the names and contents of all migrations. */
    private static String migrations() throws IOException {
        Resource[] scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
        List<Resource> sorted = Stream.of(scripts)
                .sorted(Comparator.comparing(each -> String.valueOf(each.getFilename())))
                .toList();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource each : sorted) {
                digest.update(String.valueOf(each.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(each.getContentAsByteArray());
            }
            SETTINGS.forEach(each -> digest.update(each.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
