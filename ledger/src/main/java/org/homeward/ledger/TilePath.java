package org.homeward.ledger;

import java.util.Locale;

/**
 * The place of a tile in a tiled log (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes, up to 7; each hash at level <i>l</i> covers 256<sup><i>l</i></sup> entries
 * @param index which tile of its level, from 0
 * @param width number of hashes in it, 1 to 256; below 256 the tile is partial
 */
public record TilePath(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;
    /** The highest level that a log of fewer than 2<sup>63</sup> entries has. */
    public static final int HIGHEST_LEVEL = 7;

    public TilePath {
        if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile of level " + level + ", index " + index + ", width " + width);
        }
    }

    /** Where the tile's hashes are served, for instance {@code tile/1/x001/234.p/7}. */
    public String path() {
        return "tile/" + level + "/" + suffix();
    }

    /** Where the bundle of entries under this tile of level 0 is served. */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalStateException("entries lie under level 0, not " + level);
        }
        return "tile/entries/" + suffix();
    }

    public boolean partial() {
        return width < FULL;
    }

    /** The tile at the right edge of a log of {@code size} entries holds this many hashes; 0 means there is none. */
    public static int edgeWidth(int level, long size) {
        return (int) ((size >>> (8 * level)) & 255);
    }

    /** How many full tiles {@code level} has in a log of {@code size} entries. */
    public static long fullTiles(int level, long size) {
        return level == HIGHEST_LEVEL ? 0 : size >>> (8 * (level + 1));
    }

    /** The index in path elements of three digits, all but the last marked with {@code x}. */
    public static String indexPath(long index) {
        String last = String.format(Locale.ROOT, "%03d", index % 1000);
        return index < 1000 ? last : prefix(index / 1000) + last;
    }

    private static String prefix(long index) {
        String element = String.format(Locale.ROOT, "x%03d/", index % 1000);
        return index < 1000 ? element : prefix(index / 1000) + element;
    }

    private String suffix() {
        return indexPath(index) + (partial() ? ".p/" + width : "");
    }
}
