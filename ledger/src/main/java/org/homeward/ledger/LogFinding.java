package org.homeward.ledger;

import java.util.OptionalLong;

/**
 * One thing that does not hold in a log.
 *
 * @param kind what
 * @param index the entry it touches; empty where it touches the log as a whole
 * @param path the file it was found in
 * @param detail figures for an engineer, free of the file's content
 */
public record LogFinding(Kind kind, OptionalLong index, String path, String detail) {

    /** What does not hold. */
    public enum Kind {
        /** A file that the checkpoint's size demands is not there. */
        MISSING_FILE,
        /** A file does not have the form its specification demands. */
        MALFORMED_FILE,
        /** No signature of the log's key under the checkpoint, or a known key's signature that does not hold. */
        CHECKPOINT_SIGNATURE,
        /** The checkpoint is of another log. */
        ORIGIN,
        /** An entry does not hash to what the tile says. */
        ENTRY_AND_TILE_DIFFER,
        /** A tile above level 0 does not follow from the tiles below it. */
        TILE_AND_TREE_DIFFER,
        /** The root over all entries is not the one that was signed. */
        ROOT
    }
}
