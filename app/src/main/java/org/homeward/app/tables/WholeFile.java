package org.homeward.app.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: it is written beside its place and moved there when it is done. */
public final class WholeFile {

    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** Writes the content of a file. */
    public interface Content {
        /** Writes all of it; false where it was given up and nothing is to stay. */
        boolean to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, or leaves what was there before.
     *
     * @return false where the content was given up
     * @throws IOException when the disk refuses; nothing half-written stays
     */
    public static boolean write(Path path, Content content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, ".homeward", ".part");
        try {
            boolean whole;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                whole = content.to(out);
            }
            if (whole) {
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            }
            return whole;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
