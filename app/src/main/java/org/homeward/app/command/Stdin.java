package org.homeward.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that a command was given, or stdin where it was given {@code -}, as a file that can be read more than once.
 *
 * <p>What came by stdin lies in a folder that only this user can open, and is gone when this is closed.
 */
final class Stdin implements AutoCloseable {

    private @Nullable Path folder;

    /** The file itself, or what stdin holds. */
    Path file(Path given) throws IOException {
        if (!OutFile.isStdout(given)) {
            return given;
        }
        Path made = Files.createTempDirectory("homeward");
        folder = made;
        Path file = made.resolve("stdin");
        Files.copy(System.in, file);
        return file;
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve("stdin"));
            Files.deleteIfExists(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("what came by stdin could not be removed", refused);
        }
    }
}
