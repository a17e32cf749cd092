package org.homeward.app.acts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.seats.SeatKeys;
import org.homeward.ledger.EntryBundle;
import org.homeward.ledger.LogState;
import org.homeward.ledger.LogWriter;
import org.homeward.ledger.SignedNote;
import org.homeward.ledger.Tile;
import org.homeward.ledger.TilePath;

/** Writes the log as files: C2SP tlog-tiles, the payloads beside it, the keys, and a word on the layout. */
final class LogExport {

    private final Acts acts;
    private final ActStore store;
    private final LogOpening opening;

    LogExport(Acts acts, ActStore store, LogOpening opening) {
        this.acts = acts;
        this.store = store;
        this.opening = opening;
    }

    Outcome<Path> write(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> inside = Files.list(directory)) {
                if (inside.findAny().isPresent()) {
                    return Outcome.refused(ActsRefusal.FOLDER_NOT_EMPTY, Map.of());
                }
            }
        }
        Files.createDirectories(directory);
        SignedNote checkpoint = acts.checkpoint();
        long size = store.head().size();
        LogState state = LogState.EMPTY;
        for (long first = 0; first < size; first += TilePath.FULL) {
            List<ActStore.Row> rows = store.rows(first, Math.min(size, first + TilePath.FULL));
            TilePath path = new TilePath(0, first / TilePath.FULL, rows.size());
            List<byte[]> entries = new ArrayList<>();
            rows.forEach(each -> entries.add(each.entry().toArray()));
            write(directory.resolve(path.entriesPath()), EntryBundle.encode(entries));
            writePayloads(directory.resolve(PayloadFile.path(path.index())), rows);
            LogWriter.Appended appended = LogWriter.append(state, entries);
            state = appended.state();
            for (Tile tile : appended.tiles()) {
                if (!tile.path().partial()) {
                    write(directory.resolve(tile.path().path()), tile.hashes().toArray());
                }
            }
        }
        for (int level = 0; level < state.edge().size(); level++) {
            int width = TilePath.edgeWidth(level, size);
            if (width > 0) {
                TilePath path = new TilePath(level, TilePath.fullTiles(level, size), width);
                write(directory.resolve(path.path()), state.edge().get(level).toArray());
            }
        }
        write(directory.resolve("keys.txt"), keys());
        try (InputStream readme = LogExport.class.getResourceAsStream("/log/README.md")) {
            write(
                    directory.resolve("README.md"),
                    java.util.Objects.requireNonNull(readme).readAllBytes());
        }
        write(directory.resolve("checkpoint"), checkpoint.encode());
        return Outcome.accepted(directory);
    }

    private byte[] keys() {
        StringBuilder lines = new StringBuilder(opening.log().encode()).append('\n');
        for (SeatKeys each : opening.seats()) {
            lines.append(each.acts().encode()).append('\n');
            lines.append(each.witness().encode()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void writePayloads(Path file, List<ActStore.Row> rows) throws IOException {
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (ActStore.Row row : rows) {
                out.write(PayloadFile.head(row.act().index(), row.salt()).getBytes(StandardCharsets.US_ASCII));
                out.write(row.document().toArray());
                out.write('\n');
            }
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }
}
