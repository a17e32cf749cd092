package org.homeward.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * Subtree hashes read from the tiles of a log of a given size; each tile is fetched once.
 *
 * <p>Not safe for use by several threads. The hashes are only as good as the tiles: a proof made from them holds or
 * fails against a signed checkpoint.
 */
public final class TileNodes implements NodeSource {

    /** Fetches one tile. */
    @FunctionalInterface
    public interface Fetch {

        /** The tile at {@code path}, exactly as wide as the path says. */
        Tile tile(TilePath path) throws LogFormatException;
    }

    private final long size;
    private final Fetch fetch;
    private final Map<TilePath, Tile> fetched = new HashMap<>();

    public TileNodes(long size, Fetch fetch) {
        this.size = size;
        this.fetch = fetch;
    }

    @Override
    public Hash node(int level, long index) throws LogFormatException {
        if (index < 0 || level > 62 || index + 1 > (size >>> level)) {
            throw new IllegalArgumentException("no complete subtree " + index + " of level " + level + " in " + size);
        }
        int tileLevel = level / 8;
        int height = level % 8;
        long first = index << height;
        long tileIndex = first / TilePath.FULL;
        boolean full = tileIndex < TilePath.fullTiles(tileLevel, size);
        TilePath path = new TilePath(tileLevel, tileIndex, full ? TilePath.FULL : TilePath.edgeWidth(tileLevel, size));
        Tile tile = fetched.get(path);
        if (tile == null) {
            tile = fetch.tile(path);
            fetched.put(path, tile);
        }
        return tile.subtree((int) (first % TilePath.FULL), height);
    }
}
