package org.homeward.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.app.kernel.Sha256;
import org.homeward.app.tables.TableReader;
import org.homeward.app.tables.TableReading;

/**
 * A list that a command was given, by name or as {@code -} on stdin.
 *
 * @param name its name without folders
 * @param digest SHA-256 of its bytes as far as they were read, in hexadecimal: all of them where it can be used
 * @param reading the list, or why it cannot be used
 */
record ListFile(String name, String digest, TableReading reading) {

    static ListFile read(Path file) throws IOException {
        Sha256 digest = new Sha256();
        String name = String.valueOf(file.getFileName());
        if (OutFile.isStdout(file)) {
            TableReading reading = TableReader.read(digest.of(System.in), name);
            return new ListFile(name, digest.hex(), reading);
        }
        if (!Files.exists(file) || Files.isDirectory(file)) {
            return new ListFile(name, "", TableReader.read(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            TableReading reading = TableReader.read(digest.of(in), name);
            return new ListFile(name, digest.hex(), reading);
        }
    }
}
