package org.homeward.app.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.ledger.Hash;
import org.homeward.ledger.VerifierKey;

/**
 * What checking an exported log came to.
 *
 * @param readable false where there is no log there to check
 * @param complete false where the check was stopped on request or after too many failures
 * @param origin the log's name
 * @param root the root that was signed
 * @param acts acts read and hashed
 * @param signatures signatures of acts that hold
 * @param payloads payloads that are there and are the ones committed to
 * @param payloadsAbsent payloads that are not there, which is no failure: they can be destroyed
 * @param tiles tiles compared
 * @param rules names of the rules of the exchange that it was held against
 * @param keys the keys that everything was checked with
 * @param cosignatures valid cosignatures under the checkpoint
 * @param binding true where both parties are among the cosigners
 * @param failures everything that does not hold
 */
public record LogCheckReport(
        boolean readable,
        boolean complete,
        Optional<String> origin,
        Optional<Hash> root,
        long acts,
        long signatures,
        long payloads,
        long payloadsAbsent,
        long tiles,
        List<String> rules,
        List<KeyUsed> keys,
        List<Cosigned> cosignatures,
        boolean binding,
        List<LogFailure> failures) {

    /**
     * A key.
     *
     * @param key with its name
     * @param use {@code log}, {@code acts} or {@code witness}
     * @param acts how many acts it has signed
     * @param pinned true where the reader handed in the same key
     */
    public record KeyUsed(VerifierKey key, String use, long acts, boolean pinned) {}

    /** A cosignature: who, and when by the cosigner's clock. */
    public record Cosigned(String name, Instant at) {}

    public LogCheckReport {
        rules = List.copyOf(rules);
        keys = List.copyOf(keys);
        cosignatures = List.copyOf(cosignatures);
        failures = List.copyOf(failures);
    }

    /** True where the whole log was checked and everything holds. */
    public boolean holds() {
        return readable && complete && failures.isEmpty();
    }
}
