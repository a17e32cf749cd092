package org.homeward.ledger;

/**
 * A tile: consecutive hashes of one level of the tree (C2SP tlog-tiles).
 *
 * @param path where it lies and how wide it is
 * @param hashes the hashes one after another, 32 bytes each
 */
public record Tile(TilePath path, Bytes hashes) {

    public Tile {
        if (hashes.length() != path.width() * Hash.LENGTH) {
            throw new IllegalArgumentException("a tile of width " + path.width() + " has " + path.width() * Hash.LENGTH
                    + " bytes, not " + hashes.length());
        }
    }

    /** Reads the bytes served at {@code path}. */
    public static Tile decode(TilePath path, byte[] bytes) throws LogFormatException {
        if (bytes.length != path.width() * Hash.LENGTH) {
            throw new LogFormatException(
                    LogFormatException.Reason.TILE,
                    "tile has " + bytes.length + " bytes, not " + path.width() * Hash.LENGTH);
        }
        return new Tile(path, Bytes.of(bytes));
    }

    /** The hash at {@code position}, from 0. */
    public Hash hash(int position) {
        return Hash.at(hashes.shared(), position * Hash.LENGTH);
    }

    /** The root over the {@code 1 << height} hashes that start at {@code position}, a multiple of that many. */
    public Hash subtree(int position, int height) {
        if (position % (1 << height) != 0 || position + (1 << height) > path.width()) {
            throw new IllegalArgumentException("no subtree of height " + height + " at " + position);
        }
        if (height == 0) {
            return hash(position);
        }
        return Merkle.node(subtree(position, height - 1), subtree(position + (1 << (height - 1)), height - 1));
    }
}
