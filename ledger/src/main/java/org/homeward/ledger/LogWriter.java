package org.homeward.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pure core of a log: from a state and new entries to the next state and the tiles to store (C2SP tlog-tiles). */
public final class LogWriter {

    /** The longest entry, in bytes, that an entry bundle can hold. */
    public static final int LONGEST_ENTRY = 65_535;

    /**
     * What appending came to.
     *
     * @param state the state after it
     * @param tiles every full tile that came to be, and the partial tiles at the right edge that changed
     */
    public record Appended(LogState state, List<Tile> tiles) {
        public Appended {
            tiles = List.copyOf(tiles);
        }
    }

    private final byte[][] pending = new byte[TilePath.HIGHEST_LEVEL + 1][];
    private final int[] widths = new int[TilePath.HIGHEST_LEVEL + 1];
    private final boolean[] changed = new boolean[TilePath.HIGHEST_LEVEL + 1];
    private final List<Tile> tiles = new ArrayList<>();
    private long size;

    private LogWriter(LogState state) {
        size = state.size();
        for (int level = 0; level < pending.length; level++) {
            byte[] edge = level < state.edge().size() ? state.edge().get(level).shared() : new byte[0];
            pending[level] = Arrays.copyOf(edge, TilePath.FULL * Hash.LENGTH);
            widths[level] = edge.length / Hash.LENGTH;
        }
    }

    /** Appends {@code entries} in their order; an entry longer than {@link #LONGEST_ENTRY} is a caller's bug. */
    public static Appended append(LogState state, List<byte[]> entries) {
        List<Hash> leaves = new ArrayList<>(entries.size());
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new IllegalArgumentException(
                        "entry has " + entry.length + " bytes, not at most " + LONGEST_ENTRY);
            }
            leaves.add(Merkle.leaf(entry));
        }
        return appendLeaves(state, leaves);
    }

    /** Appends entries of which only the leaf hashes are at hand. */
    public static Appended appendLeaves(LogState state, List<Hash> leaves) {
        LogWriter writer = new LogWriter(state);
        for (Hash leaf : leaves) {
            writer.push(0, leaf, writer.size);
            writer.size++;
        }
        return writer.finish();
    }

    private void push(int level, Hash hash, long position) {
        hash.copyTo(pending[level], widths[level] * Hash.LENGTH);
        widths[level]++;
        changed[level] = true;
        if (widths[level] == TilePath.FULL) {
            TilePath path = new TilePath(level, position / TilePath.FULL, TilePath.FULL);
            Tile full = new Tile(path, Bytes.of(pending[level]));
            tiles.add(full);
            widths[level] = 0;
            changed[level] = false;
            push(level + 1, full.subtree(0, 8), path.index());
        }
    }

    private Appended finish() {
        List<Bytes> edge = new ArrayList<>();
        for (int level = 0; level < pending.length && size >>> (8 * level) > 0; level++) {
            Bytes hashes = Bytes.owning(Arrays.copyOf(pending[level], widths[level] * Hash.LENGTH));
            edge.add(hashes);
            if (changed[level]) {
                tiles.add(new Tile(new TilePath(level, TilePath.fullTiles(level, size), widths[level]), hashes));
            }
        }
        return new Appended(new LogState(size, edge), tiles);
    }
}
