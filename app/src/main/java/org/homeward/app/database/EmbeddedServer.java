package org.homeward.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.homeward.app.kernel.Outcome;

/** Starts and stops the PostgreSQL that comes with the program, and clears away what a crash has left. */
final class EmbeddedServer {

    private EmbeddedServer() {}

    /** A fresh server that nobody else knows of; closing the database stops it and deletes its data. */
    static Outcome<Database> startPrivate(Path home) {
        try {
            Optional<Cluster> template;
            Path directory = home.resolve("private").resolve(UUID.randomUUID().toString());
            HeldLock session;
            Trees.createPassable(home);
            HeldLock preparing = HeldLock.await(home.resolve("lock"));
            try {
                template = template(home);
                if (template.isEmpty()) {
                    return Outcome.refused(DatabaseRefusal.NO_ACCOUNT, Map.of());
                }
                sweep(home, template.get());
                Trees.createPassable(home.resolve("private"));
                session =
                        HeldLock.attempt(lockOf(directory)).orElseThrow(() -> new IOException("a fresh name is taken"));
            } finally {
                preparing.close();
            }
            Cluster cluster = Template.copy(template.get(), directory);
            return start(cluster, Cluster.Stop.IMMEDIATE, false, () -> {
                Trees.delete(directory);
                Files.deleteIfExists(lockOf(directory));
                session.close();
            });
        } catch (IOException failed) {
            return Outcome.refused(DatabaseRefusal.NOT_STARTED, Map.of("cause", String.valueOf(failed.getMessage())));
        }
    }

    /** The server on {@code directory}, adopted where a crashed session has left it running. */
    static Outcome<Database> startLasting(Path home, Path directory) {
        try {
            Optional<Cluster> template;
            Trees.createPassable(home);
            HeldLock preparing = HeldLock.await(home.resolve("lock"));
            try {
                template = template(home);
            } finally {
                preparing.close();
            }
            if (template.isEmpty()) {
                return Outcome.refused(DatabaseRefusal.NO_ACCOUNT, Map.of());
            }
            Path parent = directory.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Optional<HeldLock> session = HeldLock.attempt(lockOf(directory));
            if (session.isEmpty()) {
                return Outcome.refused(DatabaseRefusal.IN_USE, Map.of());
            }
            Cluster cluster = existing(template.get(), directory);
            return adoptOrStart(cluster, session.get()::close);
        } catch (IOException failed) {
            return Outcome.refused(DatabaseRefusal.NOT_STARTED, Map.of("cause", String.valueOf(failed.getMessage())));
        }
    }

    private static Cluster existing(Cluster template, Path directory) throws IOException {
        Cluster cluster = new Cluster(template.binaries(), template.account(), directory.toAbsolutePath());
        if (!Files.exists(directory)) {
            Path unfinished = directory.resolveSibling(directory.getFileName() + ".preparing");
            Trees.delete(unfinished);
            Template.sync(Template.copy(template, unfinished));
            Files.move(unfinished, directory);
        }
        return cluster;
    }

    private static Outcome<Database> adoptOrStart(Cluster cluster, Cleanup release) throws IOException {
        Optional<Cluster.Running> orphan = cluster.orphan();
        if (orphan.isPresent()) {
            Cluster.Running running = orphan.get();
            Outcome<Database> adopted =
                    Database.connect(running.url(), Cluster.USER, cluster.secret(), true, once(() -> {
                        Cluster.stop(running.process(), Cluster.Stop.FAST);
                        release.run();
                    }));
            if (adopted instanceof Outcome.Accepted<Database>) {
                return adopted;
            }
        }
        return start(cluster, Cluster.Stop.FAST, true, release);
    }

    private static Outcome<Database> start(Cluster cluster, Cluster.Stop how, boolean migrate, Cleanup release)
            throws IOException {
        Optional<Cluster.Running> running = cluster.start();
        if (running.isEmpty()) {
            String words = cluster.lastWords();
            release.run();
            return Outcome.refused(DatabaseRefusal.NOT_STARTED, Map.of("cause", words));
        }
        ProcessHandle process = running.get().process();
        return Database.connect(running.get().url(), Cluster.USER, cluster.secret(), migrate, once(() -> {
            Cluster.stop(process, how);
            release.run();
        }));
    }

    /** Runs {@code cleanup} once: on close, or when the program is stopped before. */
    private static Runnable once(Cleanup cleanup) {
        AtomicBoolean done = new AtomicBoolean();
        Runnable guarded = () -> {
            if (done.compareAndSet(false, true)) {
                try {
                    cleanup.run();
                } catch (IOException failed) {
                    throw new UncheckedIOException("data of the private database could not be cleared away", failed);
                }
            }
        };
        Thread hook = new Thread(guarded, "homeward-database-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            guarded.run();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException stopping) {
                // The program is stopping: the hook has run, or finds nothing left to do.
                return;
            }
        };
    }

    private static Optional<Cluster> template(Path home) throws IOException {
        Path binaries = PostgresBinaries.unpacked(home);
        Optional<ServerAccount> account =
                ServerAccount.find(binaries.resolve("bin").resolve("postgres"));
        return account.isEmpty() ? Optional.empty() : Optional.of(Template.prepared(home, binaries, account.get()));
    }

    /** Stops and deletes private servers whose session is gone. */
    private static void sweep(Path home, Cluster template) throws IOException {
        Path all = home.resolve("private");
        if (!Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> listed = Files.list(all)) {
            for (Path directory : listed.filter(Files::isDirectory).toList()) {
                Optional<HeldLock> dead = HeldLock.attempt(lockOf(directory));
                if (dead.isPresent()) {
                    Optional<Cluster.Running> orphan =
                            new Cluster(template.binaries(), template.account(), directory).orphan();
                    orphan.ifPresent(each -> Cluster.stop(each.process(), Cluster.Stop.IMMEDIATE));
                    Trees.delete(directory);
                    Files.deleteIfExists(lockOf(directory));
                    dead.get().close();
                }
            }
        }
    }

    private static Path lockOf(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".lock");
    }

    /** What is left to do when the server has stopped. */
    @FunctionalInterface
    private interface Cleanup {
        void run() throws IOException;
    }
}
