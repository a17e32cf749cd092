package org.homeward.app.acts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.ledger.TileSource;

/**
 * A folder with an exported log, which may come from the other side: only regular files are opened, links never
 * followed, and what was not opened can be asked for.
 */
final class LogFolder implements TileSource {

    /** More stray files than this are not listed. */
    private static final int MOST_STRAY = 100;
    /** The one file that nothing accounts for; it says so itself. */
    private static final String README = "README.md";

    private final Path root;
    private final Set<Path> opened = new HashSet<>();

    LogFolder(Path root) {
        this.root = root;
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        opened.add(file);
        return Optional.of(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Files that were never opened. */
    List<String> stray() throws IOException {
        List<String> stray = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!opened.contains(file) && !file.equals(root.resolve(README))) {
                    stray.add(printable(root.relativize(file).toString()));
                }
                return stray.size() < MOST_STRAY ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
        });
        return stray.stream().sorted().toList();
    }

    /** A file's name as it can be shown: the name comes from elsewhere too. */
    private static String printable(String name) {
        String shown = name.replaceAll("[^\\x21-\\x7e]", "?");
        return shown.length() <= 120 ? shown : shown.substring(0, 120) + "...";
    }
}
