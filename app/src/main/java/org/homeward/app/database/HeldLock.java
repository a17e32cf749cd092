package org.homeward.app.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A lock on a file that lasts until it is closed or its process ends, however it ends.
 *
 * <p>The operating system drops all of a process's locks on a file when the process closes any handle on that file, so
 * this class keeps a list of its own and never opens a file that this process has locked.
 */
final class HeldLock implements Closeable {

    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private HeldLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or empty where another session holds it. */
    static Optional<HeldLock> attempt(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        synchronized (HELD) {
            if (HELD.contains(path)) {
                return Optional.empty();
            }
            FileChannel channel = open(path);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            if (lock == null) {
                return Optional.empty();
            }
            HELD.add(path);
            return Optional.of(new HeldLock(path, channel));
        }
    }

    /** The lock, as soon as no other session holds it. */
    static HeldLock await(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        synchronized (HELD) {
            while (HELD.contains(path)) {
                try {
                    HELD.wait();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted while another session prepares the database", stopped);
                }
            }
            HELD.add(path);
        }
        boolean locked = false;
        try {
            FileChannel channel = open(path);
            channel.lock();
            locked = true;
            return new HeldLock(path, channel);
        } finally {
            if (!locked) {
                forget(path);
            }
        }
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void forget(Path path) {
        synchronized (HELD) {
            HELD.remove(path);
            HELD.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        forget(file);
    }
}
