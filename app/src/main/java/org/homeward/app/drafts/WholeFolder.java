package org.homeward.app.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that is written whole or not at all: everything goes into a hidden part of it first, which is moved into place
 * at the end and removed when the work fails or is stopped.
 */
final class WholeFolder implements AutoCloseable {

    private final Path folder;
    private final Path part;
    private final Thread whenStopped;

    private WholeFolder(Path folder, Path part) {
        this.folder = folder;
        this.part = part;
        this.whenStopped = new Thread(this::remove, "homeward-unfinished");
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    static WholeFolder into(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new WholeFolder(folder, Files.createTempDirectory(folder, ".unfinished-"));
    }

    /** Where to write. */
    Path part() {
        return part;
    }

    /**
     * Moves every file into place. Files of an older draft whose names match {@code stale} and that this one does not have
     * are removed: a manifest that holds no longer must not lie beside one that does.
     */
    void keep(Pattern stale) throws IOException {
        Set<Path> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(part).filter(Files::isRegularFile)) {
            files.map(part::relativize).forEach(written::add);
        }
        for (Path file : written) {
            Path place = folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Files.move(part.resolve(file), place, StandardCopyOption.REPLACE_EXISTING);
        }
        Set<Path> folders = new TreeSet<>();
        written.forEach(
                file -> folders.add(Objects.requireNonNull(folder.resolve(file).getParent())));
        for (Path each : folders) {
            try (Stream<Path> beside = Files.list(each)) {
                for (Path old : beside.toList()) {
                    boolean ours =
                            stale.matcher(String.valueOf(old.getFileName())).matches();
                    if (ours && !written.contains(folder.relativize(old))) {
                        Files.delete(old);
                    }
                }
            }
        }
    }

    private void remove() {
        try {
            delete(part);
        } catch (IOException | UncheckedIOException left) {
            // The disk refuses to remove what it refused to keep; nothing in place is harmed.
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> inside = Files.walk(path)) {
            deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException alreadyEnding) {
            // The program is being stopped: the hook runs and removes what is left.
        }
    }
}
