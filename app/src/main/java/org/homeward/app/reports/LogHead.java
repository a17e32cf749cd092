package org.homeward.app.reports;

import java.util.List;

/**
 * The head of the exchange's log when the report was written.
 *
 * @param origin the log's name on its checkpoints
 * @param size acts under the signed checkpoint
 * @param rootHash the tree's root, in base64 as on the checkpoint
 * @param cosigned ids of the seats whose cosignatures cover this head
 * @param status whether the head binds both parties
 */
public record LogHead(String origin, long size, String rootHash, List<String> cosigned, Status status) {

    public LogHead {
        cosigned = List.copyOf(cosigned);
    }

    /** How far a head may be relied on. */
    public enum Status {
        /** Durable and under a signed checkpoint. */
        RECORDED,
        /** Covered by the cosignatures of both parties too. */
        BINDING
    }
}
