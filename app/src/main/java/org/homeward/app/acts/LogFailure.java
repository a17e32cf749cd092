package org.homeward.app.acts;

import java.util.OptionalLong;

/**
 * One thing that does not hold in an exported log.
 *
 * @param kind what; its text is {@code acts.failure.<kind>}
 * @param index the act it touches; empty where it touches the log as a whole
 * @param path the file it was found in, from the log's folder
 * @param detail figures for an engineer, free of personal data
 */
public record LogFailure(Kind kind, OptionalLong index, String path, String detail) {

    /** What does not hold. */
    public enum Kind {
        /** A file that the log needs is not there. */
        MISSING_FILE,
        /** A file does not have the form its specification demands. */
        MALFORMED_FILE,
        /** A file that nothing in the log accounts for. */
        STRAY_FILE,
        /** The first act does not seat anybody, so no signature can be checked. */
        OPENING,
        /** A key pinned by the reader is not the one in the log. */
        PINNED_KEY,
        /** The list of keys is not the one that the first act names. */
        KEYS_FILE,
        /** The checkpoint is not signed by the log's key, or a signature under it does not hold. */
        CHECKPOINT_SIGNATURE,
        /** A signature under the checkpoint by nobody who is seated. */
        UNKNOWN_SIGNATURE,
        /** The checkpoint is of another log. */
        ORIGIN,
        /** An act does not hash to what the tree says. */
        ENTRY_AND_TILE_DIFFER,
        /** The tree does not follow from the acts. */
        TILE_AND_TREE_DIFFER,
        /** The root over all acts is not the signed one. */
        ROOT,
        /** An act does not have the form of an act. */
        ACT_FORM,
        /** An act of another exchange. */
        ACT_EXCHANGE,
        /** An act by nobody who is seated. */
        ACT_SIGNER,
        /** An act whose signature is not its signer's. */
        ACT_SIGNATURE,
        /** An act that its signer's count shows as left out, played twice or out of order. */
        ACT_SEQUENCE,
        /** A payload that is not the one committed to, or belongs to no act. */
        PAYLOAD,
        /** A rule of the exchange is broken. */
        RULE
    }
}
