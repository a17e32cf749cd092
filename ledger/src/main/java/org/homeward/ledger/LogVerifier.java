package org.homeward.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks a whole log without trusting whoever wrote it: every entry is hashed, every tile and the root are derived anew
 * and compared, and the checkpoint's signatures are checked.
 *
 * <p>Memory does not grow with the log; one bundle of entries is held at a time.
 */
public final class LogVerifier {

    /** After this many findings the check stops: a log so broken needs no longer list. */
    public static final int MOST_FINDINGS = 1_000;

    /** Takes each entry in turn, whatever else is found in the log. */
    @FunctionalInterface
    public interface EntryVisitor {
        void entry(long index, byte[] entry);
    }

    /** Learns how far the check is. */
    @FunctionalInterface
    public interface Watch {

        /** Called after every bundle; the check stops where the answer is false. */
        boolean at(long done, long total);
    }

    private final Ed25519 scheme;
    private final TileSource source;
    private final List<LogFinding> findings = new ArrayList<>();
    private LogState state = LogState.EMPTY;
    private long tiles;

    private LogVerifier(Ed25519 scheme, TileSource source) {
        this.scheme = scheme;
        this.source = source;
    }

    /**
     * Checks the log in {@code source}.
     *
     * @param log the log's key; its name is the origin the checkpoint must have
     * @param cosigners further keys whose signatures must hold where they stand under the checkpoint
     */
    public static LogReport check(
            Ed25519 scheme,
            TileSource source,
            VerifierKey log,
            List<VerifierKey> cosigners,
            EntryVisitor visitor,
            Watch watch)
            throws IOException {
        return new LogVerifier(scheme, source).run(log, cosigners, visitor, watch);
    }

    private LogReport run(VerifierKey log, List<VerifierKey> cosigners, EntryVisitor visitor, Watch watch)
            throws IOException {
        Optional<SignedNote> note = Optional.empty();
        Optional<Checkpoint> checkpoint = Optional.empty();
        List<VerifierKey> signers = List.of();
        try {
            Optional<byte[]> bytes = read("checkpoint", SignedNote.LARGEST);
            if (bytes.isPresent()) {
                note = Optional.of(SignedNote.parse(bytes.get()));
                checkpoint = Optional.of(Checkpoint.parse(note.get().text()));
            }
        } catch (LogFormatException malformed) {
            found(LogFinding.Kind.MALFORMED_FILE, "checkpoint", malformed.detail());
        }
        boolean complete = true;
        if (note.isPresent() && checkpoint.isPresent()) {
            signers = signers(note.get(), log, cosigners);
            if (!checkpoint.get().origin().equals(log.name())) {
                found(LogFinding.Kind.ORIGIN, "checkpoint", "origin is not the name of the log's key");
            }
            complete = readAll(checkpoint.get().head(), visitor, watch);
        }
        return new LogReport(checkpoint, note, signers, state.size(), tiles, complete, findings);
    }

    private List<VerifierKey> signers(SignedNote note, VerifierKey log, List<VerifierKey> cosigners) {
        List<VerifierKey> known = new ArrayList<>(cosigners);
        if (!known.contains(log)) {
            known.add(log);
        }
        List<VerifierKey> signers = note.signers(scheme, known);
        if (!signers.contains(log)) {
            found(LogFinding.Kind.CHECKPOINT_SIGNATURE, "checkpoint", "no valid signature of the log's key");
        }
        return signers;
    }

    /** Reads every entry and compares every tile; false where it was stopped. */
    private boolean readAll(TreeHead head, EntryVisitor visitor, Watch watch) throws IOException {
        while (state.size() < head.size()) {
            if (!readBundle(head.size(), visitor)) {
                return true;
            }
            if (!watch.at(state.size(), head.size())) {
                return false;
            }
            if (findings.size() >= MOST_FINDINGS) {
                return true;
            }
        }
        if (!state.head().root().equals(head.root())) {
            found(LogFinding.Kind.ROOT, "checkpoint", "root over " + head.size() + " entries is not the signed one");
        }
        return true;
    }

    /** Reads the next bundle and compares the tiles it completes; false where the log cannot be read on. */
    private boolean readBundle(long size, EntryVisitor visitor) throws IOException {
        long index = state.size() / TilePath.FULL;
        int width = (int) Math.min(TilePath.FULL, size - state.size());
        TilePath path = new TilePath(0, index, width);
        List<byte[]> entries;
        try {
            Optional<byte[]> bytes = read(path.entriesPath(), EntryBundle.LARGEST);
            if (bytes.isEmpty()) {
                return false;
            }
            entries = EntryBundle.decode(bytes.get(), width);
        } catch (LogFormatException malformed) {
            found(LogFinding.Kind.MALFORMED_FILE, path.entriesPath(), malformed.detail());
            return false;
        }
        long first = state.size();
        LogWriter.Appended appended = LogWriter.append(state, entries);
        for (Tile tile : appended.tiles()) {
            // Below the log's end only full tiles are served; the edge of each level is compared with the last bundle.
            if (!tile.path().partial() || appended.state().size() == size) {
                compare(tile);
            }
        }
        if (appended.state().size() == size) {
            compareQuietEdges(appended);
        }
        state = appended.state();
        for (int i = 0; i < entries.size(); i++) {
            visitor.entry(first + i, entries.get(i));
        }
        return true;
    }

    /** Partial tiles that the last bundle did not change, and that the log's size demands all the same. */
    private void compareQuietEdges(LogWriter.Appended appended) throws IOException {
        LogState last = appended.state();
        for (int level = 0; level < last.edge().size(); level++) {
            int width = TilePath.edgeWidth(level, last.size());
            if (width > 0) {
                TilePath path = new TilePath(level, TilePath.fullTiles(level, last.size()), width);
                if (appended.tiles().stream().noneMatch(each -> each.path().equals(path))) {
                    compare(new Tile(path, last.edge().get(level)));
                }
            }
        }
    }

    private void compare(Tile derived) throws IOException {
        TilePath path = derived.path();
        try {
            Optional<byte[]> bytes = read(path.path(), TilePath.FULL * Hash.LENGTH);
            if (bytes.isEmpty()) {
                return;
            }
            tiles++;
            Tile stored = Tile.decode(path, bytes.get());
            for (int i = 0; i < path.width(); i++) {
                if (!stored.hash(i).equals(derived.hash(i))) {
                    if (path.level() == 0) {
                        long index = path.index() * TilePath.FULL + i;
                        findings.add(new LogFinding(
                                LogFinding.Kind.ENTRY_AND_TILE_DIFFER,
                                OptionalLong.of(index),
                                path.entriesPath(),
                                "entry does not hash to the tile"));
                    } else {
                        found(LogFinding.Kind.TILE_AND_TREE_DIFFER, path.path(), "hash " + i + " differs");
                    }
                }
            }
        } catch (LogFormatException malformed) {
            found(LogFinding.Kind.MALFORMED_FILE, path.path(), malformed.detail());
        }
    }

    private Optional<byte[]> read(String path, int largest) throws IOException, LogFormatException {
        Optional<InputStream> opened = source.open(path);
        if (opened.isEmpty()) {
            found(LogFinding.Kind.MISSING_FILE, path, "not there");
            return Optional.empty();
        }
        try (InputStream in = opened.get()) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new LogFormatException(LogFormatException.Reason.LIMIT, "longer than " + largest + " bytes");
            }
            return Optional.of(bytes);
        }
    }

    private void found(LogFinding.Kind kind, String path, String detail) {
        findings.add(new LogFinding(kind, OptionalLong.empty(), path, detail));
    }
}
