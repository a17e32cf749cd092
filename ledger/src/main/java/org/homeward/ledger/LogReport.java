package org.homeward.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What checking a log came to.
 *
 * @param checkpoint the checkpoint it was checked against; empty where none could be read
 * @param note the signed note around it
 * @param signers which of the known keys signed it
 * @param entries number of entries read and hashed
 * @param tiles number of tiles compared
 * @param complete false where the check was stopped on request
 * @param findings everything that does not hold, in the order of the log; at most {@link LogVerifier#MOST_FINDINGS}
 */
public record LogReport(
        Optional<Checkpoint> checkpoint,
        Optional<SignedNote> note,
        List<VerifierKey> signers,
        long entries,
        long tiles,
        boolean complete,
        List<LogFinding> findings) {

    public LogReport {
        signers = List.copyOf(signers);
        findings = List.copyOf(findings);
    }

    /** True where the whole log was checked and everything holds. */
    public boolean holds() {
        return complete && findings.isEmpty() && checkpoint.isPresent();
    }
}
