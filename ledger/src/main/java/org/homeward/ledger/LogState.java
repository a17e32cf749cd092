package org.homeward.ledger;

import java.util.List;

/**
 * All that a writer has to know of a log to append to it: its size and the partial tiles at its right edge.
 *
 * <p>Immutable; a log of a million entries needs less than 25 kB.
 *
 * @param size number of entries
 * @param edge for each level from 0, the hashes of the partial tile at the right edge, 32 bytes each; empty where the
 *     size is a multiple of the level's tile
 */
public record LogState(long size, List<Bytes> edge) {

    /** The log without entries. */
    public static final LogState EMPTY = new LogState(0, List.of());

    public LogState {
        edge = List.copyOf(edge);
        for (int level = 0; level <= TilePath.HIGHEST_LEVEL; level++) {
            int width = level < edge.size() ? edge.get(level).length() / Hash.LENGTH : 0;
            if (width != TilePath.edgeWidth(level, size)) {
                throw new IllegalArgumentException(
                        "edge of level " + level + " has " + width + " hashes, not " + TilePath.edgeWidth(level, size));
            }
        }
    }

    /** The state of a stored log of {@code size} entries, from its partial tiles. */
    public static LogState load(long size, TileNodes.Fetch fetch) throws LogFormatException {
        int levels = 0;
        while (levels <= TilePath.HIGHEST_LEVEL && (size >>> (8 * levels)) > 0) {
            levels++;
        }
        Bytes[] edge = new Bytes[levels];
        for (int level = 0; level < levels; level++) {
            int width = TilePath.edgeWidth(level, size);
            edge[level] = width == 0
                    ? Bytes.owning(new byte[0])
                    : fetch.tile(new TilePath(level, TilePath.fullTiles(level, size), width))
                            .hashes();
        }
        return new LogState(size, List.of(edge));
    }

    /** The size and the root over all entries. */
    public TreeHead head() {
        Hash root = null;
        for (int bit = 0; bit < Long.SIZE - 1; bit++) {
            if ((size >>> bit & 1) == 1) {
                Hash subtree = completeSubtree(bit);
                root = root == null ? subtree : Merkle.node(subtree, root);
            }
        }
        return new TreeHead(size, root == null ? Merkle.emptyRoot() : root);
    }

    /** The complete subtree of {@code 1 << bit} entries that the size's binary digit {@code bit} stands for. */
    private Hash completeSubtree(int bit) {
        int level = bit / 8;
        int height = bit % 8;
        int width = TilePath.edgeWidth(level, size);
        int position = width >>> (height + 1) << (height + 1);
        return new Tile(new TilePath(level, 0, width), edge.get(level)).subtree(position, height);
    }
}
