package org.homeward.walls.red.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.app.kernel.Progress;

/** Breaks on purpose: a library that opens a file and knows the application above it. */
public final class OpensFiles {

    public static long size(Path path, Progress progress) throws IOException {
        progress.at(0, 1);
        return Files.size(path);
    }

    private OpensFiles() {}
}
